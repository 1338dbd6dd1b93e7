"""Builds the firmware with Debian's Arduino core, and the simulated board that runs it."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.rig import parts
from tests.rig.built import built_once, compiled
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

    def __init__(self) -> None:
        if not ARDUINO.is_dir():
            raise parts.MissingPartError("the Arduino core", "arduino-core-avr")

    def build(
        self, kind: BoardKind = UNO, flags: Sequence[str] = (), sketch: Path = SKETCH
    ) -> Path:
        """Build a sketch with extra compiler flags and return the ELF file."""
        core = self._core(kind)
        strict = ["-Wall", "-Wextra", "-Werror"]
        as_sketch = ["-x", "c++", "-include", "Arduino.h"]
        options = [*self._cxx_flags(kind), *strict, *flags, *as_sketch]
        link = ["-w", "-Os", "-flto", "-fuse-linker-plugin", "-Wl,--gc-sections"]
        link.append(f"-mmcu={kind.mcu}")

        def make(elf: Path) -> None:
            sketch_object = elf.with_name("sketch.o")
            run_tool(["avr-g++", *options, "-c", str(sketch), "-o", str(sketch_object)])
            objects = [str(sketch_object), str(core), "-lm"]
            run_tool(["avr-gcc", *link, *objects, "-o", str(elf)])

        texts = sorted([*sketch.parent.glob("*.ino"), *sketch.parent.glob("*.h")])
        made_from: list[str | Path] = [*options, *link, str(core), *texts]
        return built_once(f"{sketch.stem}.elf", made_from, make)

    def _core(self, kind: BoardKind) -> Path:
        source = ARDUINO / "cores" / "arduino"
        steps = {
            ".c": ("avr-gcc", [*self._flags(kind), "-std=gnu11"]),
            ".cpp": ("avr-g++", self._cxx_flags(kind)),
            ".S": ("avr-gcc", [f"-mmcu={kind.mcu}", "-x", "assembler-with-cpp"]),
        }

        def compile_one(path: Path, folder: Path) -> str:
            built = folder / f"{path.name}.o"
            compiler, flags = steps[path.suffix]
            run_tool(
                [compiler, "-w", *flags, "-ffat-lto-objects", "-c", str(path), "-o", str(built)]
            )
            return str(built)

        def make(archive: Path) -> None:
            sources = sorted(path for path in source.iterdir() if path.suffix in steps)
            with ThreadPoolExecutor(2) as pool:
                objects = list(pool.map(lambda path: compile_one(path, archive.parent), sources))
            run_tool(["avr-gcc-ar", "rcs", str(archive), *objects])

        told = [repr(steps), run_tool(["avr-gcc", "--version"])]
        return built_once("core.a", [*told, *sorted(source.glob("*.*"))], make)

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


def _compile_against_simavr(sources: Sequence[str], name: str, *, shared: bool) -> Path:
    if subprocess.run([parts.program("pkg-config"), "--exists", "simavr"], check=False).returncode:
        raise parts.MissingPartError("the simavr headers", "libsimavr-dev")
    return compiled([HERE / each for each in sources], name, "simavr", shared=shared)


def build_board_library() -> Path:
    """Compile the simulated board as a shared library, for virtual time."""
    return _compile_against_simavr(["avr_board.c"], "libavrboard.so", shared=True)


def build_terminal_board() -> Path:
    """Compile the simulated board as a program behind a pseudo-terminal, in real time."""
    sources = ["avr_board.c", "terminal_board.c"]
    return _compile_against_simavr(sources, "terminal_board", shared=False)
