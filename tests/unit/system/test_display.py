"""What is missing is known before Qt aborts: a display that answers, and each system library."""

import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coach.system.display import install_line, missing_libraries, no_display

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs Unix sockets")


class Loader:
    """Loads every library but those that are missing; notes what was asked for."""

    def __init__(self, *missing: str) -> None:
        self.missing = missing
        self.asked: list[str] = []

    def __call__(self, library: str) -> object:
        self.asked.append(library)
        if library in self.missing:
            raise OSError(f"{library}: cannot open shared object file")
        return object()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for the name of a socket."""
    with tempfile.TemporaryDirectory(prefix="sb") as made:
        yield Path(made)


@pytest.fixture
def wayland(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of a desktop whose compositor answers."""
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(str(folder / "wayland-0"))
        server.listen()
        yield {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(folder)}


@pytest.fixture
def x11() -> Iterator[dict[str, str]]:
    """The environment of a desktop on another machine whose X server answers."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield {"DISPLAY": f"127.0.0.1:{server.getsockname()[1] - 6000}.0"}


class TestDisplay:
    @pytest.mark.parametrize(
        "environment",
        [
            {},
            {"DISPLAY": ""},
            {"DISPLAY": "nonsense"},
            {"DISPLAY": ":x"},
            {"DISPLAY": ":4711"},
            {"DISPLAY": "unix:4711"},
            {"DISPLAY": "127.0.0.1:40001"},
            {"WAYLAND_DISPLAY": "wayland-0"},
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
        ],
    )
    def test_there_is_none(self, environment: dict[str, str]) -> None:
        assert no_display(environment, "linux")

    def test_wayland_answers(self, wayland: dict[str, str]) -> None:
        assert not no_display(wayland, "linux")

    def test_a_full_path_names_a_wayland_display_too(self, wayland: dict[str, str]) -> None:
        path = str(Path(wayland["XDG_RUNTIME_DIR"]) / "wayland-0")
        assert not no_display({"WAYLAND_DISPLAY": path}, "linux")

    def test_an_x_server_answers(self, x11: dict[str, str]) -> None:
        assert not no_display(x11, "linux")

    def test_a_platform_that_was_chosen_is_taken_at_its_word(self) -> None:
        assert not no_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_elsewhere_there_always_is_one(self, platform: str) -> None:
        assert not no_display({}, platform)


class TestLibraries:
    def test_nothing_is_missing(self) -> None:
        assert missing_libraries({"DISPLAY": ":0"}, "linux", Loader()) == ()

    def test_packages_are_named_in_a_fixed_order(self) -> None:
        loader = Loader("libxcb-cursor.so.0", "libEGL.so.1")
        assert missing_libraries({"DISPLAY": ":0"}, "linux", loader) == (
            "libegl1",
            "libxcb-cursor0",
        )

    @pytest.mark.parametrize("chosen", ["offscreen", "minimal", "wayland"])
    def test_what_only_x11_needs_is_not_asked_for_elsewhere(self, chosen: str) -> None:
        loader = Loader("libxcb-cursor.so.0")
        assert missing_libraries({"QT_QPA_PLATFORM": chosen}, "linux", loader) == ()
        assert not any("xcb" in library for library in loader.asked)

    @pytest.mark.parametrize("chosen", ["xcb", "xcb:arg"])
    def test_x11_chosen_by_hand_needs_its_libraries(self, chosen: str) -> None:
        loader = Loader("libxcb-cursor.so.0")
        found = missing_libraries({"QT_QPA_PLATFORM": chosen}, "linux", loader)
        assert found == ("libxcb-cursor0",)

    def test_a_wayland_desktop_does_without_those_of_x11(self, wayland: dict[str, str]) -> None:
        assert missing_libraries(wayland, "linux", Loader("libxcb-cursor.so.0")) == ()

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_elsewhere_the_wheels_bring_everything(self, platform: str) -> None:
        loader = Loader("libEGL.so.1")
        assert missing_libraries({}, platform, loader) == ()
        assert loader.asked == []

    @pytest.mark.skipif(sys.platform != "linux", reason="only Linux has them")
    def test_the_libraries_of_this_machine_can_be_asked(self) -> None:
        found = missing_libraries({"QT_QPA_PLATFORM": "offscreen"})
        assert all(package.startswith("lib") for package in found)

    def test_the_line_to_type(self) -> None:
        assert install_line(("libegl1", "libgl1")) == "sudo apt install libegl1 libgl1"
