"""Words are made of notices, in the reader's language, and never fail a therapist."""

import copy

import pytest
from fluent.syntax import FluentParser, ast

from bilateral.words.catalogue import has_words, say
from bilateral.words.fluent_catalogue import MINUS, Catalogue, entries_of
from bilateral.words.languages import chosen_language, languages
from bilateral.words.notice import Notice, Severity, Told
from tests.hypothesis_profiles import some
from tests.words.ftl import SOURCES, parsed

SOURCE = """
lost = { $what } is gone.
found = Found: { $names }.
passes = { $count ->
    [one] { $count } Durchgang
   *[other] { $count } Durchgänge
}
short = { NUMBER($x, maximumFractionDigits: 1) } m
long = { NUMBER($x, minimumFractionDigits: 2) } m
longer = { NUMBER($x, minimumFractionDigits: 5) } m
output-ears = die Ohren
side = { $side ->
    [left] links
   *[right] rechts
}
named = Name
    .meaning = What it means.
"""
GERMAN = Catalogue("de", SOURCE)


@pytest.mark.parametrize(
    ("notice", "text"),
    [
        (Notice("lost", what="Sony WH-1000"), "Sony WH-1000 is gone."),
        (Notice("lost", what=2.5), "2,5 is gone."),
        (Notice("lost", what=-3), f"{MINUS}3 is gone."),
        (Notice("lost", what=-0.0001), "0 is gone."),
        (Notice("lost", what=48000), "48000 is gone."),
        (Notice("lost", what=float("inf")), "inf is gone."),
        (Notice("lost", what=True), "true is gone."),
        (Notice("lost"), "what is gone."),
        (Notice("lost", what=Notice("output-ears")), "die Ohren is gone."),
        (Notice("lost", what=Notice("lost", what="x")), "x is gone. is gone."),
        (Notice("found", names=["a", "b"]), "Found: a, b."),
        (Notice("found", names=["a, b", "c"]), "Found: a, b; c."),
        (
            Notice("found", names=[1.5, -2, Notice("output-ears")]),
            "Found: 1,5, \N{MINUS SIGN}2, die Ohren.",
        ),
        (Notice("found", names=[]), "Found: ."),
        (Notice("passes", count=1), "1 Durchgang"),
        (Notice("passes", count=1.0), "1 Durchgang"),
        (Notice("passes", count=1.5), "1,5 Durchgänge"),
        (Notice("short", x=2.25), "2,3 m"),
        (Notice("long", x=2), "2,00 m"),
        (Notice("longer", x=-0.00004), f"{MINUS}0,00004 m"),
        (Notice("side", side="left"), "links"),
        (Notice("side", side="right"), "rechts"),
        (Notice("named.meaning"), "What it means."),
    ],
    ids=str,
)
def test_a_notice_is_said_in_its_language(notice: Notice, text: str) -> None:
    assert GERMAN.say(notice) == text


def test_a_value_that_is_far_too_long_is_cut() -> None:
    text = GERMAN.say(Notice("lost", what="x" * 10_000))
    assert text.startswith("x" * 1000)
    assert text.endswith("x… is gone.")


@pytest.mark.parametrize("language", [*languages(), "xx", "", "C"])
def test_what_has_no_words_is_said_with_its_code(language: str) -> None:
    assert "no-such-code" in say(Notice("no-such-code", x=1), language)
    assert not has_words("no-such-code")
    assert has_words("notice-without-words")


def test_what_a_language_has_no_words_for_is_said_in_the_one_behind_it() -> None:
    some = Catalogue("fr", "output-ears = les oreilles", lambda: GERMAN)
    assert some.say(Notice("output-ears")) == "les oreilles"
    assert some.say(Notice("lost", what=2.5)) == "2,5 is gone."
    assert some.say(Notice("nothing")) == ""


def test_a_message_that_asks_nonsense_is_no_fault() -> None:
    broken = Catalogue("en", "a = { NUMBER($x) }\nb = { b }\nnotice-without-words = No { $code }.")
    assert broken.say(Notice("a", x="no number"))
    assert broken.say(Notice("b"))


def test_a_notice_is_a_value() -> None:
    one = Notice("lost", what=["a", Notice("output-ears")], severity=Severity.NEWS)
    assert one == Notice("lost", severity=Severity.NEWS, what=("a", Notice("output-ears")))
    assert one != Notice("lost", what=("a", Notice("output-ears")))
    assert one == copy.deepcopy(one)
    assert hash(one) == hash(copy.deepcopy(one))
    assert one.values == {"what": ("a", Notice("output-ears"))}


def test_what_is_raised_is_no_sentence_of_its_own() -> None:
    told = Told(Notice("lost", what="x"))
    assert told.notice == Notice("lost", what="x")
    assert str(told) == "lost(what=x)"


@pytest.mark.parametrize(
    ("asked", "environ", "language"),
    [
        ("de", {"LANG": "en_GB.UTF-8"}, "de"),
        ("auto", {"LANG": "de_AT.UTF-8"}, "de"),
        ("auto", {"LANG": "en_GB.UTF-8", "LC_ALL": "de_DE"}, "de"),
        ("auto", {"LANG": "C.UTF-8"}, "en"),
        ("auto", {"LANG": "xx_YY"}, "en"),
        ("auto", {}, "en"),
        ("xx", {}, "en"),
    ],
)
def test_a_language_is_chosen(
    asked: str, environ: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environ.items():
        monkeypatch.setenv(variable, value)
    assert chosen_language(asked) == language


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_that_is_read_piece_by_piece_says_what_is_in_the_whole(language: str) -> None:
    source = SOURCES[language]
    read = FluentParser().parse
    entries = [entry for entry in parsed(source) if isinstance(entry, ast.Message | ast.Term)]
    pieces = entries_of(source)
    assert [entry.id.name for entry in entries] == list(pieces)
    for entry in some(entries):
        piece = read(pieces[entry.id.name]).body[0]
        assert entry.equals(piece, ignored_fields=["span", "comment"])
