"""The first minutes: a set-up that was interrupted, or whose Python has gone, mends itself.

The real script in a project of one module, with the packages of nobody, so that it takes seconds.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pip
import pytest

ROOT = Path(__file__).parents[2]
PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "bilateral"
version = "1"
"""
BACKEND = """
import zipfile
from pathlib import Path

NAME = "bilateral-1-py3-none-any.whl"


def build_editable(folder, settings=None, metadata=None):
    here, info = Path(__file__).parent, "bilateral-1.dist-info"
    files = {
        "bilateral.pth": str(here),
        f"{info}/METADATA": "Metadata-Version: 2.1\\nName: bilateral\\nVersion: 1\\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        f"{info}/entry_points.txt": "[console_scripts]\\nbilateral = bilateral:main\\n",
    }
    listed = "".join(f"{name},,\\n" for name in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(Path(folder, NAME), "w") as wheel:
        for name, text in {**files, f"{info}/RECORD": listed}.items():
            wheel.writestr(name, text)
    return NAME


build_wheel = build_editable
"""
"""Builds what can be installed of it without another package."""
PIP = Path(pip.__file__).parent
PYTHON = f"""#!/bin/sh
if [ "$1 $2" != "-m venv" ]; then exec "{sys.executable}" "$@"; fi
"{sys.executable}" -m venv --without-pip "$3" && cp -a "{PIP}" "$3"/lib/python*/site-packages
"""
"""Makes an environment with the pip that there is: to unpack one takes seconds."""
MENDED = "it is made anew"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the script is for a shell of Unix")


class Checkout:
    """A project with the script in it, and a home of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        self.home = folder / "home"
        for made in ("tools/debian", "requirements"):
            (self.folder / made).mkdir(parents=True)
        self.home.mkdir()
        shutil.copy(ROOT / "tools/setup.sh", self.folder / "tools")
        (self.folder / "tools/debian/run.txt").touch()
        (self.folder / "requirements/run.txt").touch()
        (self.folder / "pyproject.toml").write_text(PROJECT)
        (self.folder / "backend.py").write_text(BACKEND)
        (self.folder / "bilateral.py").write_text("def main(): print('it runs')\n")
        python = folder / "python"
        python.write_text(PYTHON)
        python.chmod(0o755)
        self._surroundings = {**os.environ, "HOME": str(self.home), "PYTHON": str(python)}
        self._surroundings.pop("PYTHONPATH", None)  # else it would be the tests' own Bilateral

    @property
    def environment(self) -> Path:
        return self.folder / ".venv"

    @property
    def link(self) -> Path:
        return self.home / ".local/bin/bilateral"

    def set_up(self) -> str:
        """Run the script; what it said."""
        done = subprocess.run(
            ["bash", str(self.folder / "tools/setup.sh"), "run"],
            env=self._surroundings,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stderr

    def started(self) -> str:
        """What the command says, as a newcomer types it."""
        return subprocess.run(
            [self.link], env=self._surroundings, capture_output=True, text=True, check=True
        ).stdout


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    checkout = Checkout(tmp_path_factory.mktemp("first"))
    venv.create(checkout.environment, with_pip=False)  # as where the first try was interrupted
    said = checkout.set_up()
    assert MENDED in said
    assert "about a minute" in said
    return checkout


def test_an_interrupted_set_up_mends_itself_and_the_command_is_found(
    ready: Checkout,
) -> None:
    assert ready.started() == "it runs\n"


def test_a_second_time_says_nothing_and_does_nothing(ready: Checkout) -> None:
    before = (ready.environment / ".ready-run").stat().st_mtime_ns
    assert ready.set_up() == ""
    assert (ready.environment / ".ready-run").stat().st_mtime_ns == before


def test_an_environment_of_a_python_that_has_gone_is_made_anew(ready: Checkout) -> None:
    (packages,) = (ready.environment / "lib").glob("python*")
    packages.rename(packages.with_name("python3.9"))
    assert MENDED in ready.set_up()
    assert ready.started() == "it runs\n"


def test_a_project_that_was_moved_is_set_up_where_it_is_now(ready: Checkout) -> None:
    ready.folder = ready.folder.rename(ready.folder.with_name("moved"))
    assert not ready.link.exists(), "the command leads to where nothing is any more"
    assert MENDED in ready.set_up()
    assert ready.started() == "it runs\n"
    assert ready.set_up() == ""


def test_an_account_without_a_home_has_the_command_in_the_project(ready: Checkout) -> None:
    home = ready._surroundings.pop("HOME")
    assert f"only here: {ready.environment}/bin/bilateral" in ready.set_up()
    ready._surroundings["HOME"] = home


def test_a_command_of_another_installation_is_left_alone(ready: Checkout) -> None:
    ready.link.unlink()
    ready.link.write_text("#!/bin/sh\necho another\n")
    assert "was left alone" in ready.set_up()
    assert ready.link.read_text().endswith("echo another\n")
