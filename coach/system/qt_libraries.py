"""Finds the system libraries that Qt needs and cannot load, and the one line that installs them.

What Qt needs is asked of the loader itself, by loading the plugin that draws on the platform: the
tables only say which package brings a library. The wheels bring everything else, and no package of
Python's brings these (decision 13).
"""

import os
import re
import shlex
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from coach.services.problems import EnvironmentProblem
from coach.system import texts as words

_DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdrm.so.2": "libdrm2",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""System libraries of Qt 6.11's plugins, and the packages of Debian and Ubuntu."""

_ARCH = {
    "libEGL.so.1": "libglvnd",
    "libGL.so.1": "libglvnd",
    "libX11.so.6": "libx11",
    "libX11-xcb.so.1": "libx11",
    "libfontconfig.so.1": "fontconfig",
    "libfreetype.so.6": "freetype2",
    "libdbus-1.so.3": "dbus",
    "libxkbcommon.so.0": "libxkbcommon",
    "libglib-2.0.so.0": "glib2",
    "libgthread-2.0.so.0": "glib2",
    "libzstd.so.1": "zstd",
    "libbrotlidec.so.1": "brotli",
    "libdrm.so.2": "libdrm",
    "libgssapi_krb5.so.2": "krb5",
    "libwayland-client.so.0": "wayland",
    "libwayland-cursor.so.0": "wayland",
    "libxcb-cursor.so.0": "xcb-util-cursor",
    "libxcb-icccm.so.4": "xcb-util-wm",
    "libxcb-image.so.0": "xcb-util-image",
    "libxcb-keysyms.so.1": "xcb-util-keysyms",
    "libxcb-render-util.so.0": "xcb-util-renderutil",
    "libxcb-util.so.1": "xcb-util",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11",
}

_NAMED_BY_LOADER = re.compile(r"^(?:\S*/)?(lib[^:/\s]+\.so[^:/\s]*): ")

Load = Callable[[str], object]


class MissingLibraries(EnvironmentProblem):
    """Qt cannot be loaded; the way out is a line to type, where it is known."""


def require(plugin: Path, platform: str, load: Load | None = None) -> None:
    """Load the plugin of a platform, with everything it needs.

    Args:
        plugin: Qt's file for the platform.
        platform: its name, as `xcb`: a few libraries are needed by it alone.
        load: loads a library; the system's loader unless given.

    Raises:
        MissingLibraries: it cannot be loaded.
    """
    load = load or _loader()
    try:
        load(str(plugin))
    except OSError as error:
        raise _missing(str(error), platform, load) from error


def _loader() -> Load:
    import ctypes

    return ctypes.CDLL


def _missing(error: str, platform: str, load: Load) -> MissingLibraries:
    candidates = [name for name in _DEBIAN if _is_for(name, platform)]
    libraries = [name for name in candidates if not _loads(name, load)]
    named = _NAMED_BY_LOADER.match(error)
    if named is not None and named[1] not in libraries and not _loads(named[1], load):
        libraries.append(named[1])
    if not libraries:
        return MissingLibraries(words.QT_NOT_LOADED.format(error=error), words.INSTALL_AGAIN)
    line = install_line(libraries)
    return MissingLibraries(
        words.LIBRARIES_MISSING,
        words.INSTALL_BY_LINE.format(line=line)
        if line
        else words.INSTALL_PACKAGES.format(libraries=", ".join(libraries)),
    )


_OF_A_PLATFORM = {
    "xcb": ("libxcb", "libX11-xcb", "libxkbcommon-x11"),
    "wayland": ("libwayland",),
    "linuxfb": ("libdrm",),
    "vnc": ("libgssapi",),
}


def _is_for(library: str, platform: str) -> bool:
    """Return whether a platform needs a library: those of no platform are needed by each."""
    owners = [name for name, begin in _OF_A_PLATFORM.items() if library.startswith(begin)]
    return not owners or platform in owners or library == "libxcb.so.1"


def _loads(library: str, load: Load) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True


def install_line(
    libraries: Sequence[str],
    which: Callable[[str], str | None] = shutil.which,
    *,
    root: bool | None = None,
) -> str | None:
    """Return the command that installs libraries here, or None where that is not known."""
    if root is None:
        root = os.geteuid() == 0
    found = next((name for name in _MANAGERS if which(name)), None)
    if found is None:
        return None
    packages = [_MANAGERS[found][1](library) for library in libraries]
    if None in packages:
        return None
    command = shlex.join([*_MANAGERS[found][0], *dict.fromkeys(map(str, packages))])
    if root:
        return command
    return f"sudo {command}" if which("sudo") else f"su -c {shlex.quote(command)}"


def _by_name(library: str) -> str:
    """Return what RPM calls a library itself: it knows which package brings it."""
    return f"{library}()(64bit)"


def _on_arch(library: str) -> str | None:
    """Return the package; all parts of libxcb that the table does not name are in one."""
    return _ARCH.get(library, "libxcb" if library.startswith("libxcb") else None)


_MANAGERS: dict[str, tuple[tuple[str, ...], Callable[[str], str | None]]] = {
    "apt": (("apt", "install"), _DEBIAN.get),
    "apt-get": (("apt-get", "install"), _DEBIAN.get),
    "dnf": (("dnf", "install"), _by_name),
    "yum": (("yum", "install"), _by_name),
    "zypper": (("zypper", "install"), _by_name),
    "pacman": (("pacman", "-S", "--needed"), _on_arch),
}
