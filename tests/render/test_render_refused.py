import json
import subprocess
import sys
from pathlib import Path

import pytest

from bilateral.render.render_refused import RenderRefused
from bilateral.render.rendering import render
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from tests.render.sets import settings, write

SMALL = (64, 64)
ENDINGS = [".mp4", ".m4a", ".wav", ".png", ".csv"]


DISK_BYTES = 2048


FULL_DISK = """
import json, resource, sys
from bilateral.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (DISK_BYTES, DISK_BYTES))
ended = {}
for out in sys.argv[1:]:
    words = ("--passes", "100", "--size", "64x64", "--fps", "5")
    sys.argv[1:] = ("render", "standard", out, *words)
    try:
        main()
    except SystemExit as end:
        ended[out] = end.code
print(json.dumps(ended))
"""


@pytest.mark.parametrize("name", ["set.ogg", "set", "set.mp4.txt", ".wav"])
def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path, name: str) -> None:
    with pytest.raises(RenderRefused) as refused:
        write(settings(), tmp_path / name)
    assert all(ending in say(refused.value.notice, FALLBACK) for ending in ENDINGS)
    assert list(tmp_path.iterdir()) == []


def test_an_ending_may_be_written_in_capitals(tmp_path: Path) -> None:
    write(settings(), tmp_path / "SET.CSV")
    assert (tmp_path / "SET.CSV").exists()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, ending: str) -> None:
    with pytest.raises(RenderRefused, match=r"render-no-folder\(.*films"):
        write(settings(), tmp_path / "films" / f"set{ending}", SMALL)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_cannot_stand_where_a_folder_is(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"set{ending}").mkdir()
    with pytest.raises(RenderRefused, match="render-is-folder"):
        write(settings(), tmp_path / f"set{ending}", SMALL)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_that_may_not_be_written_to_is_refused(ending: str) -> None:
    with pytest.raises(RenderRefused, match="render-unwritten"):
        write(settings(), Path("/sys") / f"set{ending}", SMALL)


def test_on_a_full_disk_the_old_file_is_kept_and_nothing_else_left(tmp_path: Path) -> None:
    """Where no file can grow any further: a limit would hold for us too."""
    outs = [str(tmp_path / f"set{ending}") for ending in ENDINGS]
    for out in outs:
        Path(out).write_text("the old one")
    program = FULL_DISK.replace("DISK_BYTES", str(DISK_BYTES))
    done = subprocess.run(
        [sys.executable, "-c", program, *outs],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == dict.fromkeys(outs, 2)
    assert done.stderr.count("cannot be written") == len(outs)
    assert "Traceback" not in done.stderr
    assert {str(path): path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(
        outs, "the old one"
    )


@pytest.mark.parametrize("ending", [".mp4", ".wav", ".png"])
def test_an_interrupted_export_leaves_the_old_file_as_it_was(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"set{ending}"
    out.write_text("the old one")

    def interrupt(share: float) -> None:
        if share > 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render(settings(), out, size=SMALL, fps=10, progress=interrupt)
    assert out.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [out]


def test_a_finished_export_replaces_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "set.csv"
    out.write_text("the old one")
    write(settings(), out)
    assert out.read_text().startswith("set_time_s")
    assert list(tmp_path.iterdir()) == [out]


def test_a_sound_without_tones_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RenderRefused, match="render-silent"):
        write(settings(audio={"on": False}), tmp_path / "set.wav")


@pytest.mark.parametrize(
    "size", [(641, 360), (640, 361), (0, 0), (-640, 360), (62, 64), (8192, 64)]
)
def test_a_size_that_no_film_can_have_is_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    with pytest.raises(RenderRefused, match="render-size"):
        write(settings(), tmp_path / "set.mp4", size)


@pytest.mark.parametrize("fps", [0, -1, 241])
def test_frames_that_no_film_can_have_are_refused(tmp_path: Path, fps: int) -> None:
    with pytest.raises(RenderRefused, match="render-frames"):
        write(settings(), tmp_path / "set.mp4", SMALL, fps)
