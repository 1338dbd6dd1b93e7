"""Finds the system's programs and libraries, and names the package of one that is missing."""

import ctypes
import shutil
import subprocess
from pathlib import Path

PACKAGE_OF = {
    "MiniBrowser": "webkit2gtk-driver",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xorg": "xserver-xorg-core",
    "/usr/libexec/rtkit-daemon": "rtkit",
    "chromium-headless-shell": "chromium-headless-shell",
    "dbus-daemon": "dbus-daemon",
    "firefox-esr": "firefox-esr",
    "gcc": "gcc",
    "node": "nodejs",
    "openbox": "openbox",
    "pactl": "pulseaudio-utils",
    "pkg-config": "pkg-config",
    "pulseaudio": "pulseaudio",
    "prlimit": "util-linux",
    "setpriv": "util-linux",
    "tsc": "node-typescript",
    "xdotool": "xdotool",
    "xrandr": "x11-xserver-utils",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "alsa": "libasound2-dev",
    "libpulse": "libpulse-dev",
}


class MissingPartError(RuntimeError):
    """A part of the system that the rig needs is not installed; the message names its package."""

    def __init__(self, part: str, package: str) -> None:
        super().__init__(
            f"the test rig needs {part}: install the Debian package {package} "
            "(all of them are listed in tests/rig/debian-packages.txt)"
        )


def program(name: str) -> str:
    """Path of an installed program.

    Raises MissingPartError.
    """
    found = shutil.which(name)
    if found is None:
        raise MissingPartError(name, PACKAGE_OF[name])
    return found


def webkit_browser() -> str:
    """Path of the browser that WebKit's driver starts; it is on nobody's path.

    Raises MissingPartError.
    """
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-*/MiniBrowser"))
    if not found:
        raise MissingPartError("MiniBrowser", PACKAGE_OF["MiniBrowser"])
    return str(found[-1])


def library(name: str) -> ctypes.CDLL:
    """Open a shared library.

    Raises MissingPartError.
    """
    try:
        return ctypes.CDLL(name, use_errno=True)
    except OSError as error:
        raise MissingPartError(name, PACKAGE_OF[name]) from error


def compile_c(
    sources: list[Path], output: Path, pkg: str | None = None, *, shared: bool = False
) -> Path:
    """Build C sources, against a pkg-config package if one is named.

    Raises MissingPartError when a tool or the headers are absent, RuntimeError with the
    compiler's words when the sources do not build.
    """
    flags = [] if pkg is None else _flags_of(pkg)
    options = ["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror"]
    if shared:
        options += ["-shared", "-fPIC", "-DPIC"]
    command = [program("gcc"), *options, "-o", str(output), *map(str, sources)]
    built = subprocess.run([*command, *flags, "-lm"], capture_output=True, text=True, check=False)
    if built.returncode:
        raise RuntimeError(f"{sources[0].name} does not build:\n{built.stderr}")
    return output


def _flags_of(pkg: str) -> list[str]:
    told = subprocess.run(
        [program("pkg-config"), "--cflags", "--libs", pkg],
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise MissingPartError(f"the {pkg} headers", PACKAGE_OF[pkg])
    return told.stdout.split()
