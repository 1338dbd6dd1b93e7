"""What a report says, in its language: names, numbers and moments."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

from babel import Locale, dates, numbers

from bilateral.record.given import PHASES, Scale
from bilateral.record.history import PastSet, PastSitting, Range
from bilateral.words.catalogue import has_words, say
from bilateral.words.notice import Notice

OUTPUTS = {
    "eyes": "page-outputs-eyes",
    "ears": "page-outputs-ears",
    "hands": "page-outputs-hands",
}
NOTHING = "\N{EN DASH}"
SPACE = "\N{NO-BREAK SPACE}"
ENDED_BY = {"therapist": "therapist", "client": "button", "program": "absence", "end": "therapist"}
"""Who, as pages name them."""


class ReportWords:
    """Says all in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = Locale.parse(language, sep="-")

    def say(self, notice: Notice) -> str:
        """The words of a notice."""
        return say(notice, self.language)

    def number(self, value: float, digits: int = 1, least: int = 0) -> str:
        """A number with so many digits behind the point at most, and at least."""
        return str(
            numbers.format_decimal(value, f"0.{'0' * least}{'#' * (digits - least)}", self._locale)
        )

    def minutes(self, seconds: float) -> str:
        """How many minutes."""
        return self.number(seconds / 60)

    def day(self, at_ms: int, utc_offset_min: int, kind: str = "medium") -> str:
        """The day as it was there; `kind` as Babel calls them."""
        return dates.format_date(_there(at_ms, utc_offset_min), kind, self._locale)

    def day_here(self, at_ms: int) -> str:
        """The day as it is on this computer."""
        here = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone()
        return dates.format_date(here, "medium", self._locale)

    def time(self, at_ms: int, utc_offset_min: int) -> str:
        """Hours and minutes."""
        return _there(at_ms, utc_offset_min).strftime("%H:%M")

    def phases(self, sitting: PastSitting) -> str:
        """The phases of a sitting."""
        names = (
            self.say(Notice(f"page-sitting-phases-{PHASES[one - 1]}")) for one in sitting.phases
        )
        return ", ".join(names)

    def range(self, said: Range | None) -> str:
        """First and last of what was said."""
        if said is None:
            return NOTHING
        return (
            str(said.last) if said.first == said.last else f"{said.first}{SPACE}→{SPACE}{said.last}"
        )

    def ratings(self, told: Iterable[tuple[str, int]]) -> str:
        """Numbers with their scales."""
        return ", ".join(f"{self.scale(scale)} {value}" for scale, value in told)

    def scale(self, name: str) -> str:
        """What a number says: SUD and VOC are called so everywhere."""
        return self.say(Notice("page-sitting-load")) if name == Scale.LOAD else name

    def preset(self, name: str) -> str:
        """A preset as pages call it."""
        code = f"preset-{name}"
        return self.say(Notice(f"preset-{name}")) if has_words(code) else name

    def outputs(self, one: PastSet) -> str:
        """What it was given to."""
        given = [name for name in OUTPUTS if one.given[name]]
        return " + ".join(self.say(Notice(OUTPUTS[name])) for name in given)

    def passes(self, one: PastSet) -> str:
        """Those given, of those that it was to have."""
        done, planned = one.given["passes"], one.given["passes_planned"]
        said = self.number(done)
        return said if planned in (None, done) else f"{said} / {self.number(planned)}"

    def end(self, one: PastSet) -> str:
        """How it came to its end."""
        if one.given["outcome"] == "completed":
            return self.say(Notice("page-sitting-ended-complete"))
        end, by = one.given["outcome"], ENDED_BY[one.given["ended_by"]]
        return self.say(Notice(f"page-sitting-ended-{end}-by-{by}"))

    def exercise(self, kind: str, seconds: float) -> str:
        """A calm exercise, and how long it was given."""
        is_scan = kind == "body-scan"
        code = "page-calm-body-scan" if is_scan else f"setting-exercise-kind.choice-{kind}"
        name = self.say(Notice(code)) if has_words(code) else kind
        return self.say(Notice("client-report-exercise", what=name, minutes=self.minutes(seconds)))

    def scan(self, is_clear: bool) -> str:
        """What the body scan came to."""
        return self.say(
            Notice("client-report-scan-clear" if is_clear else "client-report-scan-left")
        )


def _there(at_ms: int, utc_offset_min: int) -> datetime:
    zone = timezone(timedelta(minutes=utc_offset_min))
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(zone)
