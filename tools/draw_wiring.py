"""Draws docs/images/wiring.svg, with the pins that the firmware really uses.

    python -m tools.draw_wiring

The pins come from the firmware's own table, so the drawing cannot promise other ones.
"""

import re
from pathlib import Path

from tools.circuit import INK, PAPER, Sheet

ROOT = Path(__file__).resolve().parents[1]
BOARDS = ROOT / "hardware" / "firmware" / "bilateral_buzzers" / "boards.h"
DRAWING = ROOT / "docs" / "images" / "wiring.svg"

WIDTH, HEIGHT = 1540, 900
FAINT = "#6b7785"
SUPPLY, GROUND, LEFT, RIGHT, EXTRA = "#c62828", "#1f2933", "#1565c0", "#b45309", "#6b7785"
BOARD_X, BOARD_WIDTH, BOARD_Y, BOARD_HEIGHT = 370, 200, 140, 660
EDGE = BOARD_X + BOARD_WIDTH
RAIL_Y, GROUND_Y, BASE_Y, UNDER_Y = 200, 690, 470, 750
LEFT_X, RIGHT_X = 900, 1270
"""Where the collectors of the two transistors stand."""


def uno_pins(table: str) -> dict[str, str]:
    """Read an Uno's pins, as they are printed on the board, out of the firmware's table."""
    row = table[table.index("__AVR_ATmega328P__") :]
    row = row[: row.index("#elif")]
    left, right = _named(row, r"BOARD_PINS (\d+), (\d+)")
    (button,) = _named(row, r"BUTTON_PIN_OF_BOARD (\w+)")
    (battery,) = _named(row, r"BATTERY_PIN_OF_BOARD (\w+)")
    return {"left": f"D{left}", "right": f"D{right}", "button": f"D{button}", "battery": battery}


def _named(row: str, pattern: str) -> tuple[str, ...]:
    found = re.search(pattern, row)
    if found is None:
        raise SystemExit(f"{BOARDS} has no {pattern} in the row of the Uno")
    return found.groups()


def draw(pins: dict[str, str]) -> str:
    """Draw the whole circuit for these pins."""
    sheet = Sheet(WIDTH, HEIGHT)
    sheet.text(40, 62, "Two vibration motors on an Arduino Uno", 30, bold=True)
    sheet.text(
        40,
        96,
        "Pins are drawn where the wires are clearest, not where they sit on the board.",
        17,
        FAINT,
    )
    _draw_supply(sheet)
    _draw_channel(sheet, LEFT_X, "left hand", ("Q1", "D1", "R1", "R3"), LEFT)
    _draw_channel(sheet, RIGHT_X, "right hand", ("Q2", "D2", "R2", "R4"), RIGHT)
    sheet.wire(LEFT, (EDGE, BASE_Y), (LEFT_X - 188, BASE_Y))
    hop = RIGHT_X - 230
    sheet.wire(RIGHT, (EDGE, UNDER_Y), (hop, UNDER_Y), (hop, GROUND_Y + 10))
    sheet.path(f"M{hop} {GROUND_Y + 10}a10 10 0 0 1 0 -20", RIGHT, width=3)
    sheet.wire(RIGHT, (hop, GROUND_Y - 10), (hop, BASE_Y), (RIGHT_X - 188, BASE_Y))
    _draw_button(sheet)
    _draw_battery(sheet)
    _draw_board(sheet, pins)
    _draw_legend(sheet)
    return sheet.svg(
        "Wiring of the two buzzers",
        f"Left motor switched by pin {pins['left']}, right motor by pin {pins['right']}, each "
        "through a 470 ohm resistor and an NPN transistor with a 10 kilo-ohm pull-down and a "
        "diode across the motor. Two diodes in series feed both motors from the 5 V pin. Optional: "
        f"a stop button from {pins['button']} to ground, a battery divider on {pins['battery']}.",
    )


def _draw_board(sheet: Sheet, pins: dict[str, str]) -> None:
    sheet.box(BOARD_X + 66, BOARD_Y - 26, 68, 52, "#cfd8dc", 5)
    sheet.text(BOARD_X + 146, BOARD_Y - 10, "USB to the computer", 15, FAINT)
    sheet.box(BOARD_X, BOARD_Y, BOARD_WIDTH, BOARD_HEIGHT, "#0b7a75", 16, "#075a56")
    sheet.text(BOARD_X + 100, 350, "Arduino", 30, PAPER, "middle", bold=True)
    sheet.text(BOARD_X + 100, 386, "Uno", 30, PAPER, "middle", bold=True)
    sheet.text(BOARD_X + 100, 418, "or Nano", 17, "#c9ecea", "middle")
    right = {"5V": RAIL_Y, pins["left"]: BASE_Y, "GND": GROUND_Y, pins["right"]: UNDER_Y}
    for name, y in right.items():
        sheet.box(EDGE - 16, y - 10, 20, 20, "#f4c430", 3)
        sheet.text(EDGE - 26, y + 7, name, 20, PAPER, "end", bold=True)
    for name, y in {pins["button"]: 280, pins["battery"]: 610}.items():
        sheet.box(BOARD_X - 4, y - 10, 20, 20, "#f4c430", 3)
        sheet.text(BOARD_X + 26, y + 7, name, 20, PAPER, bold=True)


def _draw_supply(sheet: Sheet) -> None:
    end, y = RIGHT_X + 190, 560
    sheet.wire(SUPPLY, (EDGE, RAIL_Y), (end, RAIL_Y), (end, y))
    for number, x in ((3, 650), (4, 770)):
        sheet.diode(x, RAIL_Y, 0)
        sheet.text(x, RAIL_Y - 26, f"D{number} 1N4007", 15, INK, "middle")
    sheet.text(LEFT_X + 40, RAIL_Y - 14, "about 3.4 V for both motors", 17, SUPPLY)
    sheet.path(f"M{end - 22} {y}h44", width=4)
    sheet.path(f"M{end - 22} {y + 16}q22 -10 44 0", width=4)
    sheet.text(end - 30, y + 2, "+", 20, anchor="end")
    sheet.text(end - 34, y + 28, "C1 100 µF", 17, anchor="end")
    sheet.wire(GROUND, (EDGE, GROUND_Y), (end, GROUND_Y), (end, y + 12))


def _draw_channel(
    sheet: Sheet, x: float, hand: str, names: tuple[str, str, str, str], colour: str
) -> None:
    transistor, diode, base, pull = names
    sheet.wire(SUPPLY, (x, RAIL_Y), (x, 262))
    sheet.joint(x, RAIL_Y, SUPPLY)
    sheet.wire(SUPPLY, (x, 228), (x + 74, 228), (x + 74, 288))
    sheet.joint(x, 228, SUPPLY)
    sheet.wire(INK, (x, 320), (x, 432))
    sheet.wire(INK, (x + 74, 300), (x + 74, 378), (x, 378))
    sheet.joint(x, 378, INK)
    sheet.diode(x + 74, 302, -90)
    sheet.text(x + 96, 298, diode, 17)
    sheet.text(x + 96, 318, "1N4007", 15, FAINT)
    sheet.circle(x, 296, 38, "#eef4fb" if colour == LEFT else "#fdf3e7", colour)
    sheet.text(x, 306, "M", 28, colour, "middle", bold=True)
    sheet.text(x - 50, 292, hand, 18, colour, "end", bold=True)
    sheet.text(x - 50, 314, "coin motor, 3 V", 15, FAINT, "end")
    _draw_transistor(sheet, x, transistor)
    sheet.wire(colour, (x - 188, BASE_Y), (x - 36, BASE_Y))
    sheet.resistor(x - 150, BASE_Y, f"{base} 470 Ω", upright=False)
    sheet.wire(colour, (x - 92, BASE_Y), (x - 92, 550))
    sheet.wire(GROUND, (x - 92, 600), (x - 92, GROUND_Y))
    sheet.resistor(x - 92, 578, f"{pull} 10 kΩ", upright=True, before=True)
    sheet.joint(x - 92, BASE_Y, colour)
    sheet.wire(GROUND, (x, 508), (x, GROUND_Y))
    sheet.joint(x, GROUND_Y, GROUND)
    sheet.joint(x - 92, GROUND_Y, GROUND)


def _draw_transistor(sheet: Sheet, x: float, name: str) -> None:
    sheet.circle(x - 14, BASE_Y, 40)
    sheet.path(f"M{x - 36} {BASE_Y - 22}v44", width=5)
    sheet.path(f"M{x - 36} {BASE_Y - 10}L{x} {BASE_Y - 32}V{BASE_Y - 44}", width=3)
    sheet.path(f"M{x - 36} {BASE_Y + 10}L{x} {BASE_Y + 32}V{BASE_Y + 44}", width=3)
    sheet.path(f"M{x - 8} {BASE_Y + 27}l-13 -1l6 -10z", fill=INK)
    sheet.text(x + 38, BASE_Y - 4, name, 17)
    sheet.text(x + 38, BASE_Y + 16, "PN2222A", 15, FAINT)


def _draw_button(sheet: Sheet) -> None:
    x, y = 250, 280
    sheet.wire(EXTRA, (BOARD_X, y), (x, y), (x, y + 36), dashed=True)
    sheet.circle(x, y + 42, 6, line=EXTRA)
    sheet.circle(x, y + 82, 6, line=EXTRA)
    sheet.path(f"M{x - 12} {y + 40}v44M{x - 12} {y + 62}h-26M{x - 38} {y + 50}v24", EXTRA, width=3)
    sheet.wire(EXTRA, (x, y + 88), (x, y + 118), dashed=True)
    sheet.ground(x, y + 120, EXTRA)
    sheet.text(198, y + 58, "client\u2019s", 17, EXTRA, "end", bold=True)
    sheet.text(198, y + 80, "stop button", 17, EXTRA, "end", bold=True)
    sheet.text(198, y + 102, "optional", 15, EXTRA, "end")


def _draw_battery(sheet: Sheet) -> None:
    x, y = 250, 610
    sheet.wire(EXTRA, (BOARD_X, y), (x, y), dashed=True)
    sheet.wire(EXTRA, (x, y - 110), (x, y + 110), dashed=True)
    sheet.resistor(x, y - 58, "100 kΩ", upright=True, line=EXTRA)
    sheet.resistor(x, y + 58, "100 kΩ", upright=True, line=EXTRA)
    sheet.joint(x, y, EXTRA)
    sheet.circle(x, y - 116, 6, line=EXTRA)
    sheet.text(x, y - 134, "battery +", 15, EXTRA, "middle")
    sheet.ground(x, y + 112, EXTRA)
    sheet.text(198, y - 4, "battery gauge", 17, EXTRA, "end", bold=True)
    sheet.text(198, y + 18, "optional, up to 9 V", 15, EXTRA, "end")


def _draw_legend(sheet: Sheet) -> None:
    y = 846
    entries = (
        (40, SUPPLY, "supply", False),
        (190, GROUND, "ground", False),
        (340, LEFT, "left motor\u2019s signal", False),
        (590, RIGHT, "right motor\u2019s signal", False),
        (850, EXTRA, "optional", True),
    )
    for x, colour, words, dashed in entries:
        sheet.wire(colour, (x, y), (x + 44, y), dashed=dashed)
        sheet.text(x + 56, y + 6, words, 16)
    sheet.circle(1012, y, 4.5, INK, INK)
    sheet.text(1026, y + 6, "wires are joined only where there is a dot", 16)


def main() -> None:
    """Write the drawing."""
    DRAWING.parent.mkdir(parents=True, exist_ok=True)
    DRAWING.write_text(draw(uno_pins(BOARDS.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
