"""The wiring diagram is the one its source draws, and shows the pins the firmware uses."""

from xml.etree import ElementTree as ET

import pytest

from bilateral.settings import Motor
from bilateral.settings.to_plan import KICK_MS, LATENCY_MS
from tools.draw_wiring import BOARDS, DRAWING, HEIGHT, ROOT, WIDTH, draw, uno_pins

TABLE = BOARDS.read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "hardware.md").read_text(encoding="utf-8")
SVG = "{http://www.w3.org/2000/svg}"


def words_of(drawing: str) -> list[str]:
    return [text.text or "" for text in ET.fromstring(drawing).iter(f"{SVG}text")]  # noqa: S314


def test_the_drawing_in_the_guide_is_the_one_that_is_drawn_now() -> None:
    again = draw(uno_pins(TABLE))
    assert DRAWING.read_text(encoding="utf-8") == again, "run: python -m tools.draw_wiring"


def test_the_pins_of_the_drawing_are_those_of_the_firmware() -> None:
    assert uno_pins(TABLE) == {"left": "D5", "right": "D6", "button": "D2", "battery": "A0"}
    other = uno_pins(TABLE.replace("BOARD_PINS 5, 6", "BOARD_PINS 9, 10", 1))
    assert {"D9", "D10", "D2", "A0"} <= set(words_of(draw(other)))


def test_a_table_without_an_uno_is_told() -> None:
    with pytest.raises(SystemExit, match="BUTTON_PIN_OF_BOARD"):
        uno_pins(TABLE.replace("BUTTON_PIN_OF_BOARD 2", "", 1))


def test_each_part_of_the_list_is_in_the_drawing_once() -> None:
    first_words = [text.split()[0] for text in words_of(draw(uno_pins(TABLE))) if text]
    for part in ("Q1", "Q2", "D1", "D3", "D4", "R1", "R2", "R3", "R4", "C1"):
        assert first_words.count(part) == 1, part


def test_every_word_and_wire_lies_on_the_sheet() -> None:
    root = ET.fromstring(draw(uno_pins(TABLE)))  # noqa: S314
    for text in root.iter(f"{SVG}text"):
        size = float(text.attrib["font-size"])
        reach = 0.62 * size * len(text.text or "")
        x, anchor = float(text.attrib["x"]), text.attrib["text-anchor"]
        left = {"start": x, "middle": x - reach / 2, "end": x - reach}[anchor]
        assert left >= 0
        assert left + reach <= WIDTH, text.text
        assert size <= float(text.attrib["y"]) <= HEIGHT
    for wire in root.iter(f"{SVG}polyline"):
        for point in wire.attrib["points"].split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT


def test_the_guide_has_the_pins_of_the_firmware_and_the_defaults_of_the_settings() -> None:
    pins = uno_pins(TABLE)
    assert f"**{pins['left']}** | left motor" in GUIDE
    assert f"**{pins['right']}** | right motor" in GUIDE
    assert f"| {pins['button']} | *optional:* the client's stop button" in GUIDE
    assert f"| {pins['battery']} | *optional:*" in GUIDE
    words = " ".join(GUIDE.split())
    assert f"then `strength_percent`. Default {KICK_MS[Motor.ERM]:g} ms." in words
    assert f"is *felt* on time. Default {LATENCY_MS[Motor.ERM]:g} ms" in words
    lra = f"sets `kick_ms` to {KICK_MS[Motor.LRA]:g} and `latency_ms` to {LATENCY_MS[Motor.LRA]:g}"
    assert lra in words
