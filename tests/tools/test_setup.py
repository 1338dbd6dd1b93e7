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
MISSING = "what-no-system-has"
SYSTEM = {"dpkg-query": "exit 1", "id": "echo 0"}
"""Stands in for the packages of a system, which no test may exchange: `make test` begins so."""
APT_THAT_WAITS = """
for _ in $(seq 600); do [ "$1" = update ] || [ -e .venv/.ready-test ] && exit; sleep 0.1; done
echo "apt waited in vain" >&2
exit 1
"""
"""Is done when the Python packages are there, which must have been fetched beside it."""
APT_THAT_FAILS = '[ "$1" = update ] || { echo "apt knows no such package" >&2; exit 100; }'

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the script is for a shell of Unix")


class Checkout:
    """A project with the script in it, and a home of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        self.home = folder / "home"
        for made in ("tools/debian", "requirements", "tests/rig/board"):
            (self.folder / made).mkdir(parents=True)
        self.home.mkdir()
        shutil.copy(ROOT / "tools/setup.sh", self.folder / "tools")
        for empty in ("tools/debian/run.txt", "requirements/run.txt", "requirements/test.txt"):
            (self.folder / empty).touch()
        for packages in ("tests/rig", "tests/rig/board"):
            (self.folder / packages / "debian-packages.txt").write_text(f"{MISSING}\n")
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
        done = self.tried("run")
        assert done.returncode == 0, done.stderr
        return done.stderr

    def tried(self, purpose: str, apt: str = "") -> subprocess.CompletedProcess[str]:
        """Run the script, on a system where apt does this if anything is told of it."""
        surroundings = self._surroundings
        if apt:
            system = self.home / "system"
            system.mkdir(exist_ok=True)
            for name, does in {**SYSTEM, "apt-get": apt}.items():
                program = system / name
                program.write_text(f"#!/bin/sh\n{does}\n")
                program.chmod(0o755)
            surroundings = {**surroundings, "PATH": f"{system}:{os.environ['PATH']}"}
        return subprocess.run(
            ["bash", str(self.folder / "tools/setup.sh"), purpose],
            env=surroundings,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

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


def test_python_packages_for_the_tests_are_fetched_while_apt_installs(ready: Checkout) -> None:
    done = ready.tried("test", APT_THAT_WAITS)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("about a minute") == 1
    assert (ready.environment / ".ready-test").exists()


def test_what_apt_and_pip_could_not_do_is_both_told_and_ends_it(ready: Checkout) -> None:
    (ready.folder / "requirements/test.txt").write_text("./nowhere.whl\n")
    done = ready.tried("test", APT_THAT_FAILS)
    assert done.returncode == 1
    assert "apt knows no such package" in done.stderr
    assert f"No test runs before apt has installed, see above: {MISSING}" in done.stderr
    assert "nowhere.whl" in done.stderr
    assert "could not be fetched" in done.stderr


def test_what_failed_beside_apt_is_tried_again_after_it(ready: Checkout) -> None:
    """It may need what apt brings, as here from the moment on when pip has given up."""
    requirements = ready.folder / "requirements/test.txt"
    requirements.write_text("./nowhere.whl\n")
    pip_is_at_work = 'pgrep -P "$PPID" | grep -qvx $$'
    done = ready.tried("test", f'while {pip_is_at_work}; do sleep 0.1; done; : >"{requirements}"')
    assert done.returncode == 0, done.stderr
    assert "could not be fetched" in done.stderr


def test_a_set_can_be_played_without_what_apt_could_not_install(ready: Checkout) -> None:
    (ready.folder / "tools/debian/run.txt").write_text(f"{MISSING}\n")
    done = ready.tried("run", APT_THAT_FAILS)
    assert done.returncode == 0, done.stderr
    assert f"Going on without: {MISSING}" in done.stderr
