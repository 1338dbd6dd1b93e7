"""One language's words for notices, read by Fluent."""

import math
import re
import threading
from collections.abc import Callable
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, Pattern, ResolverEnvironment
from fluent.runtime.types import FluentFloat, FluentInt, FluentNumber

from bilateral.words.notice import Notice, Value

MOST_DIGITS = 3
"""Behind the point, where a message does not say how many."""
LIST, LONG_LIST = ", ", "; "
"""Between the texts of a list, and between those that hold a list themselves."""
MINUS = "\N{MINUS SIGN}"
LONGEST = 2000
"""Characters of one value; Fluent says nothing at all of more than 2,500."""
NO_WORDS = "notice-without-words"
ENTRY = re.compile(r"^(?=(-?[A-Za-z][\w-]*) *=)", re.MULTILINE | re.ASCII)
"""Where an entry begins: what belongs to one is indented."""
REFERENCE = re.compile(r"\{\s*(-?[A-Za-z][\w-]*)", re.ASCII)


class Catalogue:
    """The messages of one language; what it has no words for, `fallback` says.

    Each is read as it is first said: to read them all takes longer than a start may. Any thread
    may ask.
    """

    def __init__(
        self, language: str, source: str, fallback: "Callable[[], Catalogue] | None" = None
    ) -> None:
        self._bundle = FluentBundle([language], functions={"NUMBER": _number}, use_isolating=False)
        self._sources = entries_of(source)
        self._reading = threading.RLock()
        self._locale = Locale.parse(language, sep="-")
        self._fallback = fallback

    def say(self, notice: Notice) -> str:
        """The words of a notice. Never raises."""
        pattern = self.pattern_of(notice.code)
        # As `FluentBundle.format_pattern`, which would make its own kind of number of ours.
        values = {name: self._filled_in(value) for name, value in notice.items}
        there = ResolverEnvironment(self._bundle, [], current=CurrentEnvironment(args=values))
        with suppress(ValueError, TypeError, ArithmeticError, RecursionError):  # asked for nonsense
            text = None if pattern is None else pattern(there)
            if isinstance(text, str):
                return text
        if self._fallback is not None:
            return self._fallback().say(notice)
        return "" if notice.code == NO_WORDS else self.say(Notice(NO_WORDS, code=notice.code))

    def pattern_of(self, code: str) -> Pattern | None:
        """What a code stands for: a message, or "id.attribute"."""
        name, _, attribute = code.partition(".")
        self._read(name)
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def _read(self, name: str) -> None:
        """Have an entry in the bundle, with all that it refers to."""
        with self._reading:
            if (source := self._sources.pop(name, None)) is not None:
                self._bundle.add_resource(FluentResource(source))
                for other in REFERENCE.findall(source):
                    self._read(other)

    def _filled_in(self, value: Value) -> str | FluentNumber:
        match value:
            case int() | float():
                return _number(value) if math.isfinite(value) else str(value)
            case Notice():
                value = self.say(value)
            case tuple():
                texts = [self._in_list(one) for one in value]
                value = (LIST if all(LIST not in text for text in texts) else LONG_LIST).join(texts)
        return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"

    def _in_list(self, value: Value) -> str:
        filled = self._filled_in(value)
        return filled if isinstance(filled, str) else filled.format(self._locale)


def entries_of(source: str) -> dict[str, str]:
    """The text of each entry by its name."""
    begun = [(found.start(), found[1]) for found in ENTRY.finditer(source)]
    ends = [*(start for start, _ in begun[1:]), len(source)]
    return {name: source[start:end] for (start, name), end in zip(begun, ends, strict=True)}


class _Printed(FluentNumber):
    """As it is printed: with a minus of its own."""

    exact: Decimal
    """What it is before it is rounded."""

    def format(self, locale: Locale) -> str:
        return super().format(locale).replace("-", MINUS)


class _PrintedInt(_Printed, FluentInt):
    """One that has no fraction: a plural is chosen by what is shown."""


class _PrintedFloat(_Printed, FluentFloat):
    """One that has."""


def _number(value: float, **options: float) -> FluentNumber:
    """Printed as browsers do it, without groups: rounded half away from zero."""
    least = options.get("minimumFractionDigits", 0)
    digits = int(options.get("maximumFractionDigits", max(MOST_DIGITS, least)))
    exact = value.exact if isinstance(value, _Printed) else Decimal(repr(float(value)))
    rounded = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    kind = _PrintedInt if rounded == rounded.to_integral_value() else _PrintedFloat
    options = {"useGrouping": False, **options, "maximumFractionDigits": digits}
    printed = kind(rounded, **options)
    printed.exact = exact
    return printed
