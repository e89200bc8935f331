"""What Qt cannot load is named with the one line that installs it, on any system."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.system import qt_libraries
from coach.system.qt_libraries import MissingLibraries, install_line, require
from coach.system.qt_platform import require_libraries

PLUGIN = Path("/somewhere/libqxcb.so")


class Loader:
    """Loads every library but those that are missing, and the plugin only with all of them."""

    def __init__(self, *missing: str, says: str = "cannot open shared object file") -> None:
        self.missing = missing
        self.says = says
        self.asked: list[str] = []

    def __call__(self, library: str) -> object:
        self.asked.append(library)
        if library == str(PLUGIN) and self.missing:
            raise OSError(f"{self.missing[0]}: {self.says}")
        if library in self.missing:
            raise OSError(f"{library}: {self.says}")
        return object()


def has(*programs: str) -> Callable[[str], str | None]:
    return lambda name: f"/bin/{name}" if name in programs else None


@pytest.fixture(autouse=True)
def on_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian, and a user who is not root."""

    def line(libraries: list[str]) -> str | None:
        return install_line(libraries, has("apt", "sudo"), root=False)

    monkeypatch.setattr(qt_libraries, "install_line", line)


def test_a_plugin_that_loads_is_all_that_is_asked() -> None:
    loader = Loader()
    require(PLUGIN, "xcb", loader)
    assert loader.asked == [str(PLUGIN)]


def test_all_packages_that_are_missing_are_named_at_once() -> None:
    with pytest.raises(MissingLibraries) as raised:
        require(PLUGIN, "xcb", Loader("libxcb-cursor.so.0", "libEGL.so.1"))
    assert raised.value.sentence == "Qt needs system libraries that are missing here."
    assert raised.value.way_out == "Install them with: sudo apt install libegl1 libxcb-cursor0"


@pytest.mark.parametrize("platform", ["offscreen", "wayland", "minimal"])
def test_what_only_x11_needs_is_not_named_elsewhere(platform: str) -> None:
    with pytest.raises(MissingLibraries) as raised:
        require(PLUGIN, platform, Loader("libEGL.so.1", "libxcb-cursor.so.0"))
    assert raised.value.way_out.endswith(" install libegl1")


def test_a_library_that_no_table_knows_is_named() -> None:
    with pytest.raises(MissingLibraries) as raised:
        require(PLUGIN, "xcb", Loader("libnew.so.7", "libEGL.so.1"))
    assert raised.value.way_out == "Install the packages that bring libEGL.so.1, libnew.so.7."


def test_a_system_that_does_not_fit_is_told_as_the_loader_says_it() -> None:
    def load(library: str) -> object:
        if library == str(PLUGIN):
            raise OSError("libm.so.6: version `GLIBC_2.38' not found (required by libqxcb.so)")
        return object()

    with pytest.raises(MissingLibraries, match=r"cannot be loaded here \(libm.*GLIBC_2.38"):
        require(PLUGIN, "xcb", load)


@pytest.mark.parametrize(
    ("programs", "root", "line"),
    [
        (("apt", "sudo"), False, "sudo apt install libegl1 libxcb-cursor0"),
        (("apt", "sudo"), True, "apt install libegl1 libxcb-cursor0"),
        (("apt",), False, "su -c 'apt install libegl1 libxcb-cursor0'"),
        (("apt-get",), True, "apt-get install libegl1 libxcb-cursor0"),
        (
            ("dnf", "sudo"),
            False,
            "sudo dnf install 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'",
        ),
        (
            ("zypper",),
            True,
            "zypper install 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'",
        ),
        (("pacman",), True, "pacman -S --needed libglvnd xcb-util-cursor"),
        (("sudo",), False, None),
    ],
)
def test_the_line_to_type(programs: tuple[str, ...], root: bool, line: str | None) -> None:
    libraries = ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert install_line(libraries, has(*programs), root=root) == line


def test_a_package_is_named_once() -> None:
    line = install_line(["libglib-2.0.so.0", "libgthread-2.0.so.0"], has("apt"), root=True)
    assert line == "apt install libglib2.0-0"


_NAMED = re.compile(rb"(?<=\0)lib[\w.+-]+?\.so(?:\.\d+)*(?=\0)")
"""The name of a library, as files of the loader keep the names of those they need."""

_OF_EVERY_SYSTEM = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1"}
"""glibc; and below what Python itself, or every package manager, stands on."""
_OF_EVERY_SYSTEM |= {"libz.so.1", "libstdc++.so.6", "libgcc_s.so.1", "libresolv.so.2"}


def needed_directly(plugin: Path) -> set[str]:
    """Return the system libraries that a plugin, or what Qt brings for it, names itself.

    It is read in the files: the loader can tell only where all of them are there.
    """
    brought = plugin.parents[2] / "lib"
    looked_at: set[Path] = set()
    needed: set[str] = set()
    to_look_at = [plugin]
    while to_look_at:
        file = to_look_at.pop()
        looked_at.add(file)
        names = {name.decode() for name in _NAMED.findall(file.read_bytes())}
        ours = {brought / name for name in names if (brought / name).is_file()}
        to_look_at += ours - looked_at
        needed |= {name for name in names if not (brought / name).is_file()}
    return needed - _OF_EVERY_SYSTEM - {plugin.name}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the wheels bring every library")
@pytest.mark.parametrize("platform", ["offscreen", "xcb", "wayland"])
def test_the_tables_know_what_this_qt_needs(platform: str) -> None:
    """A new Qt may need what no table names."""
    asked: list[str] = []
    plugins: list[Path] = []

    def load(name: str) -> object:
        if "/" in name:
            plugins.append(Path(name))
        else:
            asked.append(name)
        raise OSError("nothing can be loaded")

    with pytest.raises(MissingLibraries):
        require_libraries(platform, load)
    needed = needed_directly(plugins[0])
    assert len(needed) > 5
    assert needed - set(asked) == set(), "no package in the table"
    assert all(install_line([name], has("pacman"), root=True) for name in needed)
