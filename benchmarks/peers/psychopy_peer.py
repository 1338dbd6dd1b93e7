"""PsychoPy, where the variable PSYCHOPY_VENV names an environment that has it.

python -m venv DIR && DIR/bin/pip install psychopy-lib psychtoolbox
"""

import os
from pathlib import Path

from tests.rig.children import Child
from tests.rig.parts import program
from tests.rig.rect import Rect

VARIABLE = "PSYCHOPY_VENV"
MISSING = f"PsychoPy is not measured: {VARIABLE} names no environment that has it"
SCRIPT = Path(__file__).with_name("psychopy_set.py")
WITHOUT_NICE = ("--bounding-set", "-sys_nice", "--inh-caps", "-sys_nice")


def python() -> Path | None:
    """PsychoPy's own Python, if there is one."""
    venv = os.environ.get(VARIABLE)
    found = None if venv is None else Path(venv) / "bin" / "python"
    return found if found is not None and found.exists() else None


def playing(
    run_dir: Path,
    environment: dict[str, str],
    device: str,
    stage: Rect,
    seconds: float,
    *,
    refused: bool,
) -> Child:
    """A set by PsychoPy; its plan is in `report_of`."""
    own = python()
    assert own is not None, MISSING
    home = run_dir / "home"
    home.mkdir(exist_ok=True)
    command = [str(own), str(SCRIPT), device, f"{seconds:g}"]
    command += [str(n) for n in (stage.x, stage.width, stage.height)] + [str(report_of(run_dir))]
    if refused:
        command = [program("setpriv"), *WITHOUT_NICE, *command]
    return Child(
        "psychopy",
        command,
        run_dir,
        {**environment, "HOME": str(home), "PYTHONPATH": ""},
        cwd=run_dir,
    )


def report_of(run_dir: Path) -> Path:
    """Where the plan of its set is written."""
    return run_dir / "psychopy.json"
