"""Pictures for the calm screen: what is one is kept under a safe name, all else is refused."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bilateral.loading import SettingsRefused
from bilateral.loading.photos import LARGEST_PHOTO_BYTES, add_photo, photos_in
from bilateral.loading.rules import SETTING_RULES


def picture(kind: str) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (4, 3), "teal").save(content, kind)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "kind", "own_name"),
    [
        ("meadow.jpg", "JPEG", "meadow.jpg"),
        ("meadow.JPEG", "JPEG", "meadow.jpg"),
        ("meadow.jpg", "PNG", "meadow.png"),
        ("C:\\pictures\\sea.png", "PNG", "sea.png"),
        ("../../x.png", "PNG", "x.png"),
        ("a:b\n.png", "PNG", "a b.png"),
        ("nul.png", "PNG", "photo nul.png"),
        ("", "PNG", "photo.png"),
        ("x" * 300 + ".png", "PNG", "x" * 60 + ".png"),
    ],
)
def test_a_picture_is_kept(tmp_path: Path, name: str, kind: str, own_name: str) -> None:
    folder = tmp_path / "photos"
    content = picture(kind)
    assert add_photo(folder, name, content) == own_name
    assert photos_in(folder) == (own_name,)
    assert (folder / own_name).read_bytes() == content
    assert SETTING_RULES["calm"]["photo"].accepts(own_name, is_text=False)


def test_no_picture_takes_the_place_of_another(tmp_path: Path) -> None:
    one, two = picture("PNG"), picture("JPEG")
    added = [add_photo(tmp_path, name, one) for name in ("a.png", "A.png", "a.png")]
    assert [*added, add_photo(tmp_path, "a.jpg", two)] == [
        "a.png",
        "A 2.png",
        "a 3.png",
        "a 4.jpg",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no picture in PNG, JPEG or WebP"),
        (b"<svg/>", "no picture in PNG, JPEG or WebP"),
        (b"GIF89a", "no picture in PNG, JPEG or WebP"),
        (b"\xff\xd8\xff" + bytes(LARGEST_PHOTO_BYTES), "larger than 20 MB"),
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(SettingsRefused, match=words):
        add_photo(tmp_path / "photos", "a.png", content)
    assert not (tmp_path / "photos").exists()


def test_a_picture_whose_name_no_page_can_be_told_is_left_out(
    tmp_path: Path, old_name: str
) -> None:
    for name in (f"{old_name}.png", "café.png"):
        (tmp_path / name).write_bytes(b"x")
    assert photos_in(tmp_path) == ("café.png",)


def test_only_pictures_that_can_be_chosen_are_listed(tmp_path: Path) -> None:
    for name in ("b.png", "a.jpg", "c.jpeg", "d.gif", ".part", "notes.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "folder.png").mkdir()
    assert photos_in(tmp_path) == ("a.jpg", "b.png", "c.jpeg")
    assert photos_in(tmp_path / "nothing") == ()
