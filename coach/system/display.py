"""Asks the display whether a window could open on it, before Qt asks and aborts.

A socket that takes a connection is not enough: an X server may refuse this user, and whatever
stands behind a Wayland socket may have hung. So each is spoken to.
The window waits for this, so what takes milliseconds to import is imported where it is needed.
"""

import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_PATIENCE_S = 3.0
_FIRST_TCP_PORT = 6000
_SCREENS_AT = 28
"""Where the X server's setup says how many screens it has, in bytes."""

_SYNC = struct.pack("=IHHI", 1, 0, 12, 2)
"""wl_display.sync: object 1, request 0, 12 bytes, and 2 for the callback. It is always answered."""


def wayland_answers(environment: Mapping[str, str]) -> bool:
    """Return whether a compositor answers where the environment says that one is.

    As in libwayland, the name is `wayland-0` unless given, and lies in the runtime folder.
    """
    path = Path(environment.get("WAYLAND_DISPLAY") or "wayland-0")
    if not path.is_absolute():
        folder = environment.get("XDG_RUNTIME_DIR", "")
        if not folder:
            return False
        path = Path(folder) / path
    return _answers(str(path), _SYNC)


def x11_listens(display: str) -> bool:
    """Return whether somebody listens. `:1.0` is a socket file, `host:1` a network address."""
    host, colon, number = display.rpartition(":")
    screen = number.split(".")[0]
    if not colon or not screen.isdecimal():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{screen}"  # noqa: S108 - where X servers listen
        return _answers(path) or _answers(f"\0{path}")
    return _answers((host, _FIRST_TCP_PORT + int(screen)))


def x11_lets_in(display: str) -> bool:
    """Return whether an X server takes this user's connection and has the screen.

    libxcb finds the user's key, as it does for Qt. It prints what the server says, and waits for
    ever for one that has hung: call this in a process of its own.

    Raises:
        OSError: libxcb cannot be loaded.
    """
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_get_setup.argtypes = [ctypes.c_void_p]
    screen = ctypes.c_int(0)
    connection = xcb.xcb_connect(os.fsencode(display), ctypes.byref(screen))
    if xcb.xcb_connection_has_error(connection) != 0:
        return False
    screens = ctypes.string_at(xcb.xcb_get_setup(connection) + _SCREENS_AT, 1)[0]
    return screen.value < screens


def _answers(address: str | tuple[str, int], question: bytes = b"") -> bool:
    """Return whether a connection is taken and, where a question is asked, answered."""
    import socket

    family: Any = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.settimeout(_PATIENCE_S)
            probe.connect(address)
            if not question:
                return True
            probe.sendall(question)
            return bool(probe.recv(1))
    except (OSError, ValueError, TypeError, OverflowError):
        # Python's own refusals of a name that can be no address among them.
        return False
