"""The drawing of all paths."""

from pathlib import Path as FilePath
from xml.etree import ElementTree as ET

from bilateral.render.path_sheet import write_path_sheet
from bilateral.stimulus.paths import Path

SVG = "{http://www.w3.org/2000/svg}"


def test_every_path_is_drawn_with_its_cues_and_its_name(tmp_path: FilePath) -> None:
    write_path_sheet(tmp_path / "paths.svg", "de")
    drawn = ET.parse(tmp_path / "paths.svg").getroot().findall(f"{SVG}g")  # noqa: S314
    assert len(drawn) == len(Path)
    names = [one.findtext(f"{SVG}text") for one in drawn]
    assert len(set(names)) == len(Path)
    assert "Liegende Acht" in names
    for one in drawn:
        assert one.find(f"{SVG}polyline") is not None
        assert len(one.findall(f"{SVG}circle")) >= 2
