"""Imports point one way: from what knows many parts to what knows few."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PRODUCT = ("bilateral", "audio", "hardware")
CORE = {"bilateral.timing", "bilateral.stimulus"}
ALLOWED = {
    "bilateral.timing": {"bilateral.timing"},
    "bilateral.stimulus": CORE,
    "bilateral.session": {*CORE, "bilateral.session"},
    "bilateral.visual": {*CORE, "bilateral.visual"},
    "bilateral.console": {
        *(*CORE, "bilateral.session", "bilateral.console"),
        *("bilateral.settings", "bilateral.loading", "bilateral.faults"),
    },
    "audio": {*CORE, "audio"},
    "hardware": {*CORE, "hardware"},
    "bilateral.settings": {*CORE, "bilateral.settings"},
    "bilateral.loading": {*CORE, "bilateral.loading", "bilateral.settings"},
    "bilateral.arrangement": {
        *(*CORE, "bilateral.session", "bilateral.settings", "bilateral.visual.calm"),
    },
}
"""What each part may import of ours. A part that is not here puts the others together."""
PURE = {*sys.stdlib_module_names, "numpy"}
"""All that the core may import of others."""


def sources(*packages: str) -> list[Path]:
    return [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]


def module_of(source: Path) -> str:
    parts = source.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def within(module: str, part: str) -> bool:
    return module == part or module.startswith(part + ".")


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or path.is_dir()


def imports_of(source: Path, text: str | None = None) -> Iterator[tuple[int, str]]:
    """Line and full name of every module imported, wherever in the file the import stands."""
    tree = ast.parse(source.read_text(encoding="utf-8") if text is None else text)
    package = module_of(source).split(".")
    if source.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                # `from bilateral import settings` imports the module, not the package's own names.
                named = f"{base}.{alias.name}"
                yield node.lineno, named if is_module(named) else base


def strays(source: Path, text: str | None = None) -> Iterator[str]:
    """Imports of ours that point the wrong way, each as file, line and name."""
    module = module_of(source)
    allowed = next((may for part, may in ALLOWED.items() if within(module, part)), None)
    for line, name in imports_of(source, text):
        wrong = within(name, "tests") or within(name, "benchmarks")
        if allowed is not None and name.split(".")[0] in PRODUCT and name != "bilateral":
            wrong = wrong or not any(within(name, part) for part in allowed)
        if wrong:
            yield f"{source.relative_to(ROOT)}:{line} imports {name}"


def test_imports_point_one_way() -> None:
    found = [stray for source in sources(*PRODUCT) for stray in strays(source)]
    assert not found, "\n".join(found)


def test_every_part_named_here_exists() -> None:
    assert all(is_module(part) for part in ALLOWED)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("bilateral/timing/clock.py", "from bilateral.stimulus.limits import Limits"),
        ("bilateral/timing/clock.py", "from ..stimulus import limits"),
        ("bilateral/stimulus/cues.py", "def f():\n    import bilateral.session.plan"),
        ("bilateral/session/session.py", "from bilateral import settings"),
        ("bilateral/visual/stage.py", "import audio.tones"),
        ("audio/tones.py", "from bilateral.visual import stage"),
        ("hardware/messages.py", "if TYPE_CHECKING:\n    from audio import tones"),
        ("bilateral/app.py", "from tests.rig import parts"),
    ],
)
def test_a_stray_import_is_found(file: str, text: str) -> None:
    assert list(strays(ROOT / file, text))


def test_the_core_needs_nothing_but_python_and_numpy() -> None:
    found = [
        f"{source.relative_to(ROOT)}:{line} imports {name}"
        for source in sources("bilateral/timing", "bilateral/stimulus")
        for line, name in imports_of(source)
        if name.split(".")[0] not in {*PURE, "bilateral"}
    ]
    assert not found, "\n".join(found)


def test_the_package_itself_imports_nothing() -> None:
    assert list(imports_of(ROOT / "bilateral" / "__init__.py")) == []


def test_the_timeline_comes_without_screen_sound_or_settings() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, bilateral.timing.timeline; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    heavy = {"pygame", "sounddevice", "pydantic", "pydantic_settings", "typer", "rich", "av"}
    assert "bilateral.timing.timeline" in told
    assert not heavy & set(told)
