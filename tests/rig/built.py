"""Keeps what the rig compiles, so that it is built once: not for each test, worker or run."""

import hashlib
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from tests.rig import parts
from tests.rig.children import REPOSITORY

KEPT = REPOSITORY / ".pytest_cache" / "rig"


def built_once(name: str, made_from: Iterable[str | Path], build: Callable[[Path], object]) -> Path:
    """The file of that name which `build` makes of just these texts and files, now or before.

    Of several workers that want it at once, one builds and the others wait.
    """
    import fcntl  # noqa: PLC0415  # where there is none, there is no rig, but other tests

    KEPT.mkdir(parents=True, exist_ok=True)
    folder = KEPT / _digest(made_from)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / name).exists():
            folder.mkdir(exist_ok=True)
            with tempfile.TemporaryDirectory(dir=KEPT) as beginning:
                build(Path(beginning) / name)
                (Path(beginning) / name).replace(folder / name)
    return folder / name


def compiled(
    sources: Sequence[Path], name: str, pkg: str | None = None, *, shared: bool = False
) -> Path:
    """What `parts.compile_c` makes of these sources and the headers beside them."""
    headers = sorted({header for source in sources for header in source.parent.glob("*.h")})
    made_from: list[str | Path] = [repr((name, pkg, shared)), version_of("gcc")]
    made_from += [*sources, *headers]
    return built_once(
        name, made_from, lambda output: parts.compile_c([*sources], output, pkg, shared=shared)
    )


@cache
def version_of(compiler: str) -> str:
    """What a compiler says of itself: another one builds anew."""
    command = [parts.program(compiler), "--version"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _digest(made_from: Iterable[str | Path]) -> str:
    """A name for all of it, by what is in the files rather than by their dates."""
    digest = hashlib.sha256()
    for part in made_from:
        text = part.read_bytes() if isinstance(part, Path) else part.encode()
        digest.update(hashlib.sha256(text).digest())
    return digest.hexdigest()[:24]
