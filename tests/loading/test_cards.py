"""Cards of the therapist's own: read as they are meant, and told with their line if wrong."""

from pathlib import Path

import pytest

from bilateral.console.messages import AskScan
from bilateral.loading import shipped_cards
from bilateral.loading.card_text import card_text, keep_card_text, kinds_changed
from bilateral.loading.cards import (
    MOST_CARDS,
    CardFile,
    CardGroup,
    groups_in,
    own_cards,
    places_in,
)
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice
from tests.words.ftl import SOURCES, patterns

SHOWN = Notice("where-file", file="grounding.txt")


def words(group: CardGroup) -> tuple[str, list[list[str]]]:
    name = "" if group.name is None else say(group.name, "en")
    return name, [[say(one, "en") for one in (card.title, *card.more)] for card in group.cards]


def test_lines_that_stand_together_are_a_card() -> None:
    text = "# for me\nBreathe out.\n\n\n== In the garden ==\nThe tree.\n\tIts bark.\n\nSmell.\n"
    assert [words(group) for group in groups_in(text, SHOWN)] == [
        ("", [["Breathe out."]]),
        ("In the garden", [["The tree.", "Its bark."], ["Smell."]]),
    ]
    assert groups_in("\n\n# nothing\n", SHOWN) == ()


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("One\n\n==\n", 3, "name behind =="),
        ("== A\n== B\nOne\n", 1, "no card in this group"),
        ("One\n\n== A\n\n", 3, "no card in this group"),
        ("One\n" + "x" * 161, 2, "longer than 160"),
        ("One\n\nTwo\x07", 3, "cannot be shown"),
        ("One\n\n" * (MOST_CARDS + 1), 2 * MOST_CARDS + 1, "more than 100"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, told: str) -> None:
    with pytest.raises(SettingsRefused) as refused:
        groups_in(text, SHOWN)
    assert f"grounding.txt, line {line}: " in str(refused.value)
    assert told in str(refused.value)


def test_places_stand_in_one_list() -> None:
    text = "Toes\n\n# or heels\n< Knee\n>Knee\nHeart > all\n"
    assert [(say(words, "en"), side) for words, side in places_in(text, SHOWN)] == [
        ("Toes", None),
        ("Knee", "left"),
        ("Knee", "right"),
        ("Heart > all", None),
    ]
    for text, line in (("Toes\n== Up\n", 2), ("x" * 41, 1), ("One\n" * 21, 21), ("One\n<\n", 2)):
        with pytest.raises(SettingsRefused) as refused:
            places_in(text, SHOWN)
        assert f"line {line}" in str(refused.value)


def test_a_file_that_is_wrong_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    assert own_cards(tmp_path / "nowhere").problems == ()
    (tmp_path / "grounding.txt").write_bytes(b"\xef\xbb\xbfThe plant.\r\n")
    (tmp_path / "prompts.txt").write_bytes(b"One\n\nZur\xfcck\n")
    (tmp_path / "body-scan.txt").mkdir()
    own = own_cards(tmp_path)
    assert [words(group) for group in own.grounding] == [("", [["The plant."]])]
    assert (own.prompts, own.places) == ((), ())
    prompts, places = (say(problem, "en") for problem in own.problems)
    assert "prompts.txt, line 3" in prompts
    assert "UTF-8" in prompts
    assert "body-scan.txt" in places
    (tmp_path / "prompts.txt").write_bytes(b"x\n" * 30_000)
    assert "small text file" in say(own_cards(tmp_path).problems[0], "en")


def test_those_that_come_with_bilateral_have_words_in_every_language_and_no_others() -> None:
    groups = (*shipped_cards.GROUNDING, *shipped_cards.PROMPTS)
    places = (*shipped_cards.PLACES, *shipped_cards.PLACES_APART)
    told = [*(place.words for place in places), *shipped_cards.ANCHORS]
    for group in groups:
        assert group.name is not None
        told.append(group.name)
        for card in group.cards:
            told += [card.title, *card.more]
    codes = {notice.code for notice in told}
    for language in languages():
        known = dict(patterns(SOURCES[language]))
        assert {
            code for code in known if code.partition("-")[0] in {"card", "place", "anchor"}
        } == codes


@pytest.mark.parametrize("language", languages())
def test_the_longest_scan_is_no_longer_than_a_page_may_ask(language: str) -> None:
    places = tuple(say(place.words, language) for place in shipped_cards.PLACES_APART)
    for anchor in shipped_cards.ANCHORS:
        AskScan(type="scan", places=places, anchor=say(anchor, language), stay_s=None, sounds=True)
    longest = AskScan(
        type="scan",
        places=("語" * 40,) * 20,
        sides=("right",) * 20,
        anchor="語" * 60,
        stay_s=10.0,
        sounds=True,
    )
    assert len(longest.model_dump_json().encode()) < 4096


def test_a_text_is_kept_whole_or_not_at_all_and_never_over_another_ones(tmp_path: Path) -> None:
    folder, kind = tmp_path / "cards", CardFile.GROUNDING
    nothing = card_text(folder, kind)
    assert nothing.text == ""
    kept = keep_card_text(folder, kind, "== Mine\r\nThe plant.\r\n", nothing.stamp)
    assert kept == card_text(folder, kind)
    assert (folder / "grounding.txt").read_bytes() == b"== Mine\nThe plant.\n"
    (folder / "grounding.txt").write_text("From an editor\n")
    for text, stamp, told in (
        ("== Mine\n", kept.stamp, "line 1: There is no card in this group. The file stays"),
        ("The tree.\n", kept.stamp, "another page or program has changed"),
    ):
        with pytest.raises(SettingsRefused) as refused:
            keep_card_text(folder, kind, text, stamp)
        assert told in " ".join(str(refused.value).split())
        assert [one.read_text() for one in folder.iterdir()] == ["From an editor\n"]
    there = card_text(folder, kind)
    later = keep_card_text(folder, kind, "The tree.\n", there.stamp)
    assert (later.text, later.before) == ("The tree.\n", "From an editor\n")
    assert kinds_changed(folder) == (kind,)
    same = keep_card_text(folder, kind, later.text, later.stamp)
    assert same.before == "From an editor\n"
