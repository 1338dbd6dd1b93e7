"""What is told to a therapist in English is there in German, and is put together as in English."""

import ast
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audio.devices import SoundMissing, choose
from bilateral.console.messages import PresetText, Refused
from bilateral.console.routes import STATIC
from bilateral.loading.guide import SETTING_RULES
from bilateral.loading.importing import NotImported, read_import
from bilateral.loading.refusals import SettingsRefused
from bilateral.loading.toml_text import parse_toml
from bilateral.visual.monitors import DisplayMissing, Monitor
from bilateral.visual.monitors import choose as choose_monitor
from hardware.boards import SerialReach
from hardware.hands import HandsMissing
from tests.console.sentences_made import GAP, ROOT, made
from tests.console.workspaces import WorkspaceAtHand

CATALOGUE = json.loads((STATIC / "de.json").read_text(encoding="utf-8"))
SENTENCES: Mapping[str, str] = CATALOGUE["sentences"]
PHRASES: Mapping[str, str] = CATALOGUE["phrases"]
ANY_PLACE = "http://page.example/"
EMPTY_PAGE = "<!doctype html><title>Sentences</title>"

MADE_OTHERWISE = {
    "bilateral/console/uploads.py": {
        # The answer to somebody who is not the therapist; a page shows any answer it gets.
        "Only the therapist's own page may send files.",
    },
    "bilateral/loading/guide.py": {
        # Chosen from a table by the name of the setting.
        "a text in quotes",
        'a colour such as "#80c0ff" (two hexadecimal digits each for red, green, blue)',
        'the name of a picture in quotes, such as "meadow.jpg" (.jpg or .png), or ""',
    },
    "bilateral/loading/refusals.py": {
        # Behind what refusals tell.
        "More is wrong: {} besides.",
    },
    "bilateral/control/state_message.py": {
        "eyes",
        "ears",
        "hands",
    },  # names of outputs, as they are shown
    "hardware/controllers.py": {"left", "right"},  # the hand that has no controller
    "audio/stream.py": {"tones"},  # what a stream plays, given by who opens it
    "bilateral/outputs/sound_pulses.py": {"pulses"},
    "hardware/boards.py": {"{} and {}"},  # between the names of boards, by `join`
    "bilateral/visual/monitors.py": {"{}; {}"},  # between monitors, by `join`
}
"""What the rule cannot find, by the source that has the words."""


def templates(catalogue: Mapping[str, str]) -> set[str]:
    return {GAP.sub("{}", template) for template in catalogue}


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its gaps filled in, those without a name one after the other."""
    nameless = iter(values.values())
    return GAP.sub(lambda gap: values.get(gap[0]) or next(nameless), template)


def values_for(template: str) -> dict[str, str]:
    """Something for each gap that no other sentence has."""
    gaps = GAP.findall(template)
    return {gap if gap != "{}" else f"{gap}{nth}": f"x{nth}" for nth, gap in enumerate(gaps)}


def test_every_sentence_has_its_german_and_no_german_is_left_over() -> None:
    listed = set().union(*MADE_OTHERWISE.values())
    for section, told in zip(("sentences", "phrases"), made(), strict=True):
        catalogue = CATALOGUE[section]
        assert told - templates(catalogue) == set(), f"de.json has no German for these {section}"
        assert templates(catalogue) - told - listed == set(), (
            f"no source says these {section} any more"
        )


@pytest.mark.parametrize("source", MADE_OTHERWISE)
def test_what_the_rule_cannot_find_is_still_said(source: str) -> None:
    tree = ast.parse((ROOT / source).read_text(encoding="utf-8"))
    constants = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    for template in MADE_OTHERWISE[source]:
        assert all(words in constants for words in template.split("{}") if words), template
        assert template in templates(SENTENCES) | templates(PHRASES)


@pytest.fixture(scope="module")
def german(browser: Browser) -> Iterator[Callable[[list[str]], list[str]]]:
    """Says sentences as the page does in German."""
    page = browser.new_page()
    page.route(
        f"{ANY_PLACE}*",
        lambda route: route.fulfill(path=STATIC / route.request.url[len(ANY_PLACE) :]),
    )
    page.route(ANY_PLACE, lambda route: route.fulfill(body=EMPTY_PAGE, content_type="text/html"))
    page.goto(ANY_PLACE)
    yield lambda sentences: _said(page, sentences)
    page.close()


def _said(page: Page, sentences: list[str]) -> list[str]:
    said: list[str] = page.evaluate(
        """async (sentences) => {
            const { Texts } = await import("/texts.js");
            const texts = await Texts.load();
            const english = sentences.map((sentence) => texts.sentence(sentence));
            if (english.join() !== sentences.join()) throw new Error("English was changed");
            texts.use("de");
            return sentences.map((sentence) => texts.sentence(sentence));
        }""",
        sentences,
    )
    return said


def test_every_sentence_is_said_with_its_gaps_filled_in(
    german: Callable[[list[str]], list[str]],
) -> None:
    english = [filled(template, values_for(template)) for template in SENTENCES]
    expected = [filled(words, values_for(template)) for template, words in SENTENCES.items()]
    assert german(english) == expected


def test_every_phrase_is_said_within_a_sentence_and_in_front_of_one(
    german: Callable[[list[str]], list[str]],
) -> None:
    outside, inside = "Hands are missing: no pulse is felt. {told}", "Every set has an end."
    phrases = [
        (filled(template, values_for(template)), filled(words, values_for(template)))
        for template, words in PHRASES.items()
    ]
    assert german([outside.replace("{told}", english) for english, _ in phrases]) == [
        SENTENCES[outside].replace("{told}", words) for _, words in phrases
    ]
    assert german([f"{english}: {inside}" for english, _ in phrases]) == [
        f"{words}: {SENTENCES[inside]}" for _, words in phrases
    ]


def test_what_is_not_known_stays_english(german: Callable[[list[str]], list[str]]) -> None:
    unknown = ["", "Nobody says this or that.", "a: b. C", "This. There are: x.\n    And this."]
    assert german(unknown) == unknown


def test_what_might_be_read_in_many_ways_is_read_soon(
    german: Callable[[list[str]], list[str]],
) -> None:
    awkward = "preset " + "A: b. " * 20 + ": there is no such file."
    (said,) = german([awkward])
    assert said.endswith(SENTENCES["there is no such file."])


def refused_by_the_bench(folder: Path) -> Iterator[Refused | PresetText | None]:
    workspace_at_hand = WorkspaceAtHand(folder, preset="standard")
    yield workspace_at_hand.change("motion", "speed_hz", 9.0)
    yield workspace_at_hand.change("target", "colour", "pink")
    workspace_at_hand.change("audio", "duration_ms", 20.0)
    yield workspace_at_hand.change("audio", "ramp_ms", 250.0)
    yield workspace_at_hand.save("a: b")
    yield workspace_at_hand.delete("gentle")


def test_what_the_bench_refuses_is_said_in_german(
    german: Callable[[list[str]], list[str]], tmp_path: Path
) -> None:
    refused = [one.text for one in refused_by_the_bench(tmp_path) if isinstance(one, Refused)]
    assert german(refused) == [
        (
            "motion.speed_hz: Der Wert ist 9.0, muss aber eine Zahl von 0.05 bis 2 Hz sein. "
            "Wählen Sie stattdessen: motion.speed_hz = 2.0 Hz."
        ),
        (
            'target.colour: Der Wert ist der Text "pink", muss aber eine Farbe wie "#80c0ff" '
            "(je zwei Hexadezimalziffern für Rot, Grün, Blau) sein. "
            'Wählen Sie stattdessen: target.colour = "#ffffff".'
        ),
        (
            "audio.duration_ms ist 20 ms, aber ein Ton, der je 250 ms lang anschwillt und "
            "ausklingt (audio.ramp_ms), dauert mindestens 500 ms. "
            "Wählen Sie stattdessen: audio.duration_ms = 500.0 ms."
        ),
        (
            'Vorlage "a: b": Der Name einer Vorlage darf : nicht enthalten. '
            "Wählen Sie einen anderen Namen."
        ),
        (
            'Vorlage "gentle": Diese Vorlage gehört zu Bilateral und bleibt, wie sie ist. '
            "Kopieren Sie sie: Die Kopie gehört Ihnen."
        ),
    ]


def test_what_is_wrong_with_a_file_is_said_in_german_line_by_line(
    german: Callable[[list[str]], list[str]],
) -> None:
    contents = (
        b"[motion]\nspeed_hz = 1,2\n",
        b'[motion]\nspeed = 1\nprofile = "hop"\nx = 1\ny = 1\n',
    )
    read = [read_import("mine.toml", content) for content in contents]
    comma, several = german([one.text for one in read if isinstance(one, NotImported)])
    assert comma == (
        '"mine", Zeile 2: "speed_hz = 1,2": Ein Dezimalkomma kann nicht gelesen werden. '
        "Schreiben Sie einen Punkt: speed_hz = 1.2"
    )
    known = ", ".join(SETTING_RULES["motion"])
    assert several.split("\n") == [
        (
            '"mine", Zeile 2: Eine Einstellung speed gibt es unter [motion] nicht. '
            "Am ähnlichsten ist speed_hz. Schreiben Sie stattdessen: speed_hz = 1"
        ),
        (
            '"mine", Zeile 3: motion.profile: Der Wert ist der Text "hop", muss aber '
            '"sinusoid", "linear" oder "saccade" sein. '
            'Schreiben Sie stattdessen: profile = "sinusoid"'
        ),
        (
            '"mine", Zeile 4: Eine Einstellung x gibt es unter [motion] nicht. '
            f"Die Einstellungen unter [motion] sind: {known}."
        ),
        "Weiteres ist falsch: noch 1.",
    ]


def test_what_is_told_with_all_its_lines_keeps_them(
    german: Callable[[list[str]], list[str]],
) -> None:
    with pytest.raises(SettingsRefused) as refused:
        parse_toml(b"[motion]\nspeed_hz = \n", "mine.toml")
    assert german([str(refused.value)]) == [
        (
            'mine.toml, Zeile 2: "speed_hz =": Hinter dem Gleichheitszeichen steht nichts.\n'
            "    Schreiben Sie einen Wert dorthin, oder löschen Sie die Zeile."
        )
    ]


def test_what_is_missing_is_said_in_german_within_what_that_means(
    german: Callable[[list[str]], list[str]],
) -> None:
    monitors = (Monitor(0, "DP-1", (0, 0), (1920, 1080), 60.0),) * 2
    with pytest.raises(DisplayMissing) as unseen:
        choose_monitor("HDMI", monitors)
    with pytest.raises(SoundMissing) as unheard:
        choose("auto", ())
    with pytest.raises(HandsMissing) as unfelt:
        SerialReach("auto", ports=list).open()
    told = [
        f"Eyes are missing: the target is not shown. {unseen.value}",
        f"Ears are missing: no tone is heard. {unheard.value}",
        f"Hands are missing: no pulse is felt. {unfelt.value}",
    ]
    assert german(told) == [
        (
            "Die Augen fehlen: Der Zielpunkt wird nicht gezeigt. Es gibt keinen Monitor 'HDMI'. "
            "Angeschlossen: Monitor 1 (DP-1, 1920x1080, 60 Hz); Monitor 1 (DP-1, 1920x1080, 60 Hz)."
        ),
        (
            "Die Ohren fehlen: Es ist kein Ton zu hören. Es wurde kein Tongerät mit zwei Kanälen "
            "gefunden. Schließen Sie Kopfhörer an, oder schalten Sie die Tonausgabe ein, und "
            "versuchen Sie es dann noch einmal."
        ),
        (
            "Die Hände fehlen: Es ist kein Impuls zu spüren. Es wurde kein Impulsgeber gefunden. "
            "Stecken Sie ihn an, oder geben Sie mit --buzzers seinen Anschluss an; "
            "`bilateral devices` zeigt, was da ist."
        ),
    ]
