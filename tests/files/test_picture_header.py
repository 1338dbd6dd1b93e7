"""A picture's size is read before anything of it is unpacked."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bilateral.files.picture_header import PictureRefused, checked_header
from bilateral.loading import SettingsRefused
from bilateral.loading.photos import add_photo
from bilateral.visual.photos import read_photo
from tests.files.pictures import claiming, jpeg_claiming, picture


@pytest.mark.parametrize("size", [(1, 1), (640, 360), (4000, 17)])
def test_the_size_is_what_other_programs_wrote(size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x010E] = "A picture with much to tell" * 40
    for suffix, content in {
        ".png": picture("PNG", size),
        ".jpg": picture("JPEG", size, progressive=True, exif=exif),
    }.items():
        assert checked_header(io.BytesIO(content)) == (suffix, *size)


@pytest.mark.parametrize("content", [claiming(60_000, 60_000), jpeg_claiming(60_000, 60_000)])
def test_a_picture_that_claims_too_much_is_opened_nowhere(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused, match=r"60000 . 60000 pixels, more than 40 million"):
        add_photo(tmp_path, "a.png", content)
    assert [*tmp_path.iterdir()] == []
    (tmp_path / "there.png").write_bytes(content)
    with pytest.raises(PictureRefused):
        read_photo(tmp_path / "there.png", (160, 90))


def test_forty_megapixels_are_the_most() -> None:
    assert checked_header(io.BytesIO(claiming(8000, 5000))).width == 8000
    with pytest.raises(PictureRefused):
        checked_header(io.BytesIO(claiming(8000, 5001)))


@pytest.mark.parametrize("kind", ["BMP", "GIF", "TIFF"])
def test_another_kind_under_the_name_of_a_png_is_not_opened(kind: str, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture(kind, (16, 9)))
    with pytest.raises(PictureRefused):
        read_photo(tmp_path / "a.png", (160, 90))


@given(
    st.binary(max_size=80),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff"]),
)
def test_whatever_a_file_holds_it_is_refused_or_has_a_size(
    content: bytes, beginning: bytes
) -> None:
    try:
        header = checked_header(io.BytesIO(beginning + content))
    except PictureRefused:
        return
    assert 0 < header.width * header.height <= 40_000_000
