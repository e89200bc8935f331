"""Looks, before Qt does, whether there is a display and what Qt needs to draw on it.

Qt aborts the process where either is missing; a person deserves a sentence and the line that
helps. Only Linux needs this: elsewhere Qt's wheels bring everything. The window waits for it, so
sockets (8 ms to import) are imported where a display has to be asked.
"""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
_FOR_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""System libraries and the Debian packages that bring them, for Qt 6.11."""


def no_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Return whether there is no display that a window could open on."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return False
    return not (_wayland_answers(environment) or _x11_answers(environment.get("DISPLAY", "")))


def missing_libraries(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    load: Callable[[str], object] | None = None,
) -> tuple[str, ...]:
    """Return the Debian packages whose libraries Qt needs here and cannot load."""
    if platform != "linux":
        return ()
    needed = dict(_ALWAYS)
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen.startswith("xcb") or (not chosen and not _wayland_answers(environment)):
        needed |= _FOR_X11
    load = load or _loader()
    return tuple(package for library, package in needed.items() if not _loads(library, load))


def install_line(packages: tuple[str, ...]) -> str:
    """Return the command that installs packages on Debian and Ubuntu."""
    return "sudo apt install " + " ".join(packages)


def _loader() -> Callable[[str], object]:
    import ctypes

    return ctypes.CDLL


def _loads(library: str, load: Callable[[str], object]) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    return _listens(str(Path(environment.get("XDG_RUNTIME_DIR", "")) / name))


def _x11_answers(display: str) -> bool:
    """Return whether an X server answers. `:1.0` is a socket file, `host:1` a network address."""
    host, colon, number = display.rpartition(":")
    if not colon:
        return False
    screen = number.split(".")[0]
    if not screen.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{screen}"  # noqa: S108 - where X servers listen
        return _listens(path) or _listens(f"\0{path}")
    return _listens((host, 6000 + int(screen)))


def _listens(address: str | tuple[str, int]) -> bool:
    """Return whether somebody answers at a socket file or a network address."""
    import socket

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(2.0)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
