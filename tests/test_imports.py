"""Imports point one way: from what knows many parts to what knows few."""

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PRODUCT = ("bilateral", "audio", "hardware")
CORE = ("bilateral.timing", "bilateral.stimulus")
WORDS, WORDS_OF_THE_CORE = "bilateral.words", "bilateral.words.notice"
"""Every room may tell something; the core does so without a library that makes words of it."""
ROOMS: Mapping[str, frozenset[str]] = {
    room: frozenset({room, *below.split(), WORDS_OF_THE_CORE if room in CORE else WORDS})
    for room, below in {
        "bilateral.words": "",
        "bilateral.version": "",
        "bilateral.files": "",
        "bilateral.crash_log": "bilateral.files",
        "bilateral.processes": "",
        "bilateral.record": "bilateral.files bilateral.processes bilateral.version",
        "bilateral.timing": "",
        "bilateral.stimulus": "bilateral.timing",
        "bilateral.session": "bilateral.timing bilateral.stimulus",
        "bilateral.visual": """
            bilateral.files bilateral.processes bilateral.timing bilateral.stimulus
        """,
        "audio": "bilateral.files bilateral.processes bilateral.timing bilateral.stimulus",
        "hardware": "bilateral.files bilateral.processes bilateral.timing bilateral.stimulus",
        "bilateral.sitting": "",
        "bilateral.settings": """
            bilateral.files bilateral.timing bilateral.stimulus bilateral.session
        """,
        "bilateral.loading": """
            bilateral.files bilateral.timing bilateral.stimulus bilateral.visual
            bilateral.settings
        """,
        "bilateral.outputs": """
            bilateral.files bilateral.processes
            bilateral.timing bilateral.stimulus bilateral.session bilateral.visual audio hardware
            bilateral.settings bilateral.loading bilateral.crash_log
        """,
        "bilateral.reporting": """
            bilateral.timing bilateral.stimulus bilateral.session bilateral.visual audio hardware
            bilateral.settings bilateral.files bilateral.outputs bilateral.version
        """,
        "bilateral.render": """
            bilateral.timing bilateral.stimulus bilateral.session bilateral.visual audio
            bilateral.settings bilateral.files bilateral.reporting
        """,
        "bilateral.console.messages": """
            bilateral.timing bilateral.stimulus bilateral.session bilateral.settings
            bilateral.sitting bilateral.loading bilateral.render
        """,
        "bilateral.console.doors": """
            bilateral.files bilateral.processes bilateral.timing bilateral.loading
            bilateral.record bilateral.console.messages
        """,
        "bilateral.console.workspace": """
            bilateral.files bilateral.timing bilateral.stimulus bilateral.session
            bilateral.settings bilateral.loading bilateral.console.messages
        """,
        "bilateral.console.process_silence": "",
        "bilateral.console.process_life": "bilateral.processes bilateral.crash_log",
        "bilateral.console.phones": """
            bilateral.files bilateral.processes bilateral.timing
            bilateral.console.messages bilateral.console.doors bilateral.console.process_life
            bilateral.console.process_silence
        """,
        "bilateral.console.calm": """
            bilateral.files bilateral.processes bilateral.stimulus bilateral.settings
            bilateral.loading bilateral.render bilateral.console.messages
            bilateral.console.doors bilateral.console.process_life
        """,
        "bilateral.console.record": """
            bilateral.files bilateral.processes bilateral.session bilateral.settings
            bilateral.sitting bilateral.loading bilateral.record bilateral.console.messages
            bilateral.console.doors
        """,
        "bilateral.console": """
            bilateral.files bilateral.processes
            bilateral.timing bilateral.stimulus bilateral.session bilateral.settings
            bilateral.sitting bilateral.loading bilateral.crash_log bilateral.record
            bilateral.render
        """,
        "bilateral.control": """
            bilateral.processes
            bilateral.timing bilateral.stimulus bilateral.session bilateral.visual
            bilateral.settings bilateral.outputs bilateral.reporting bilateral.console
            bilateral.sitting
        """,
        "bilateral.app": """
            bilateral.files bilateral.processes
            bilateral.timing bilateral.stimulus bilateral.session bilateral.visual hardware
            bilateral.settings bilateral.loading bilateral.outputs bilateral.reporting
            bilateral.console bilateral.control
        """,
        "bilateral.cli": """
            bilateral.files bilateral.processes
            bilateral.timing bilateral.stimulus bilateral.session bilateral.visual audio hardware
            bilateral.settings bilateral.loading bilateral.outputs bilateral.reporting
            bilateral.render bilateral.app bilateral.crash_log bilateral.version bilateral.record
        """,
        "bilateral.__main__": "bilateral.version bilateral.processes bilateral.cli",
    }.items()
}
"""What each room may import of ours, from the lowest to the highest."""
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
    allowed = next((may for room, may in ROOMS.items() if within(module, room)), None)
    for line, name in imports_of(source, text):
        wrong = within(name, "tests") or within(name, "benchmarks")
        if allowed is not None and name.split(".")[0] in PRODUCT and name != "bilateral":
            wrong = wrong or not any(within(name, part) for part in allowed)
        if wrong:
            yield f"{source.relative_to(ROOT)}:{line} imports {name}"


def test_imports_point_one_way() -> None:
    found = [stray for source in sources(*PRODUCT) for stray in strays(source)]
    assert not found, "\n".join(found)


def test_every_room_has_a_row_and_every_row_a_room() -> None:
    assert all(is_module(room) for room in ROOMS)
    without = [
        module
        for module in map(module_of, sources(*PRODUCT))
        if module != "bilateral" and not any(within(module, room) for room in ROOMS)
    ]
    assert not without, without


def test_rooms_stand_on_those_below_them() -> None:
    order = list(ROOMS)
    upwards = [
        f"{room} may import {other}"
        for room, may in ROOMS.items()
        for other in may
        if other != WORDS_OF_THE_CORE and order.index(other) > order.index(room)
    ]
    assert not upwards, upwards


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("bilateral/timing/clock.py", "from bilateral.stimulus.limits import Limits"),
        ("bilateral/timing/clock.py", "from ..stimulus import limits"),
        ("bilateral/timing/clock.py", "from bilateral.words.catalogue import say"),
        ("bilateral/words/notice.py", "from bilateral.timing import clock"),
        ("bilateral/stimulus/cues.py", "def f():\n    import bilateral.session.plan"),
        ("bilateral/session/session.py", "from bilateral import settings"),
        ("bilateral/visual/stage.py", "import audio.tones"),
        ("audio/tones.py", "from bilateral.visual import stage"),
        ("hardware/messages.py", "if TYPE_CHECKING:\n    from audio import tones"),
        ("bilateral/app/main_loop.py", "from tests.rig import parts"),
    ],
)
def test_a_stray_import_is_found(file: str, text: str) -> None:
    assert list(strays(ROOT / file, text))


def test_the_core_needs_nothing_but_python_and_numpy() -> None:
    found = [
        f"{source.relative_to(ROOT)}:{line} imports {name}"
        for source in [
            *sources(*(room.replace(".", "/") for room in CORE)),
            ROOT / "bilateral/words/notice.py",
        ]
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
