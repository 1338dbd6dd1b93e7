"""Builds the firmware with Debian's Arduino core, and the simulated board that runs it."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.rig import parts
from tests.rig.children import REPOSITORY

HERE = Path(__file__).parent
SKETCH = REPOSITORY / "hardware" / "firmware" / "bilateral_buzzers" / "bilateral_buzzers.ino"
ARDUINO = Path("/usr/share/arduino/hardware/arduino/avr")
AT_ONCE = HERE / "at_once" / "at_once.ino"
"""A sketch that buzzes when it is told to, as most do."""
PACKAGE_OF = {
    "avr-gcc": "gcc-avr",
    "avr-g++": "gcc-avr",
    "avr-gcc-ar": "gcc-avr",
    "avr-nm": "binutils-avr",
}


@dataclass(frozen=True, slots=True)
class BoardKind:
    """What the Arduino IDE knows of a board and avr-gcc must be told."""

    mcu: str
    variant: str
    defines: tuple[str, ...]


UNO = BoardKind("atmega328p", "standard", ("-DARDUINO_AVR_UNO",))
LEONARDO = BoardKind(
    "atmega32u4",
    "leonardo",
    ("-DARDUINO_AVR_LEONARDO", "-DUSB_VID=0x2341", "-DUSB_PID=0x8036"),
)


def tool(name: str) -> str:
    """Path of a program of the AVR tool chain.

    Raises parts.MissingPartError.
    """
    found = shutil.which(name)
    if found is None:
        raise parts.MissingPartError(name, PACKAGE_OF[name])
    return found


def run_tool(command: Sequence[str]) -> str:
    """Run a build step and return what it printed.

    Raises RuntimeError with the compiler's words.
    """
    done = subprocess.run(
        [tool(command[0]), *command[1:]], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stderr}")
    return done.stdout


class FirmwareBuilder:
    """Compiles the sketch; the core is compiled once per kind of board."""

    def __init__(self, run_dir: Path) -> None:
        if not ARDUINO.is_dir():
            raise parts.MissingPartError("the Arduino core", "arduino-core-avr")
        self._run_dir = run_dir
        self._cores: dict[BoardKind, Path] = {}

    def build(
        self, kind: BoardKind = UNO, flags: Sequence[str] = (), sketch: Path = SKETCH
    ) -> Path:
        """Build a sketch with extra compiler flags and return the ELF file."""
        folder = self._run_dir / "-".join([kind.variant, *(flag.strip("-") for flag in flags)])
        folder = folder / sketch.stem
        elf = folder / f"{sketch.stem}.elf"
        if elf.exists():
            return elf
        core = self._core(kind)
        folder.mkdir(parents=True)
        sketch_object = folder / "sketch.o"
        strict = ["-Wall", "-Wextra", "-Werror"]
        as_sketch = ["-x", "c++", "-include", "Arduino.h"]
        options = [*self._cxx_flags(kind), *strict, *flags, *as_sketch]
        run_tool(["avr-g++", *options, "-c", str(sketch), "-o", str(sketch_object)])
        link = ["-w", "-Os", "-flto", "-fuse-linker-plugin", "-Wl,--gc-sections"]
        objects = [str(sketch_object), str(core), "-lm"]
        run_tool(["avr-gcc", *link, f"-mmcu={kind.mcu}", *objects, "-o", str(elf)])
        return elf

    def _core(self, kind: BoardKind) -> Path:
        if kind in self._cores:
            return self._cores[kind]
        source = ARDUINO / "cores" / "arduino"
        folder = self._run_dir / f"core-{kind.variant}"
        folder.mkdir(parents=True)

        def compile_one(path: Path) -> str:
            built = folder / f"{path.name}.o"
            compiler, flags = {
                ".c": ("avr-gcc", [*self._flags(kind), "-std=gnu11"]),
                ".cpp": ("avr-g++", self._cxx_flags(kind)),
                ".S": ("avr-gcc", [f"-mmcu={kind.mcu}", "-x", "assembler-with-cpp"]),
            }[path.suffix]
            run_tool(
                [compiler, "-w", *flags, "-ffat-lto-objects", "-c", str(path), "-o", str(built)]
            )
            return str(built)

        sources = sorted(path for path in source.iterdir() if path.suffix in {".c", ".cpp", ".S"})
        with ThreadPoolExecutor(2) as pool:
            objects = list(pool.map(compile_one, sources))
        archive = folder / "core.a"
        run_tool(["avr-gcc-ar", "rcs", str(archive), *objects])
        self._cores[kind] = archive
        return archive

    @staticmethod
    def _flags(kind: BoardKind) -> list[str]:
        return [
            f"-mmcu={kind.mcu}",
            "-DF_CPU=16000000L",
            "-DARDUINO=10819",
            "-DARDUINO_ARCH_AVR",
            "-DDECIMAL_DIG=__DECIMAL_DIG__",  # this core needs it with Debian's avr-gcc
            *kind.defines,
            f"-I{ARDUINO / 'cores' / 'arduino'}",
            f"-I{ARDUINO / 'variants' / kind.variant}",
            *["-Os", "-g", "-ffunction-sections", "-fdata-sections", "-flto"],
        ]

    @classmethod
    def _cxx_flags(cls, kind: BoardKind) -> list[str]:
        dialect = ["-std=gnu++11", "-fpermissive", "-fno-exceptions", "-fno-threadsafe-statics"]
        return [*cls._flags(kind), *dialect]


def address_of(elf: Path, symbol: str) -> int:
    """Where a variable of the firmware lies in the AVR's memory.

    Raises LookupError.
    """
    # The linker mangles a file's own variables: _ZL5order.lto_priv.32
    wanted = re.compile(rf"([0-9a-f]+) \w (?:_ZL\d+)?{symbol}(?:\.lto_priv\.\d+)?")
    for line in run_tool(["avr-nm", str(elf)]).splitlines():
        if found := wanted.fullmatch(line):
            return int(found[1], 16) & 0xFFFF
    raise LookupError(f"the firmware has no symbol {symbol}")


def _compile_against_simavr(sources: Sequence[str], output: Path, *, shared: bool) -> Path:
    if subprocess.run([parts.program("pkg-config"), "--exists", "simavr"], check=False).returncode:
        raise parts.MissingPartError("the simavr headers", "libsimavr-dev")
    return parts.compile_c([HERE / name for name in sources], output, "simavr", shared=shared)


def build_board_library(run_dir: Path) -> Path:
    """Compile the simulated board as a shared library, for virtual time."""
    return _compile_against_simavr(["avr_board.c"], run_dir / "libavrboard.so", shared=True)


def build_terminal_board(run_dir: Path) -> Path:
    """Compile the simulated board as a program behind a pseudo-terminal, in real time."""
    return _compile_against_simavr(
        ["avr_board.c", "terminal_board.c"], run_dir / "terminal_board", shared=False
    )
