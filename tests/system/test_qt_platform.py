"""Which platform Qt is given: what works of what was asked for, or a sentence."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from coach.system import display
from coach.system.qt_libraries import MissingLibraries
from coach.system.qt_platform import NoDisplay, Trials, for_pictures, for_window

ON_X11 = {"DISPLAY": ":0"}
ON_WAYLAND = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
ELSEWHERE = ["QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"]


class Devices:
    """A machine with the displays and platforms that a test gives it; notes what was tried."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.x11 = self.wayland = self.lets_in = False
        self.works: set[str] = set()
        self.tried: list[str] = []
        self.lacks: set[str] = set()
        monkeypatch.setattr(display, "x11_listens", lambda name: self.x11 and name == ":0")
        monkeypatch.setattr(display, "wayland_answers", lambda environment: self.wayland)

    def choose(self, environment: Mapping[str, str], platform: str = "linux") -> str:
        """Choose for the window."""
        trials = Trials(self._opens, lambda name: self.lets_in)
        return for_window(environment, trials, platform, self.load)

    def _opens(self, platform: str) -> bool:
        self.tried.append(platform)
        return platform in self.works

    def load(self, library: str) -> object:
        """Load everything but the plugins of platforms that lack a library."""
        name = Path(library).stem.removeprefix("libq")
        if name in self.lacks or (library == "libxcb-cursor.so.0" and self.lacks):
            raise OSError("libxcb-cursor.so.0: cannot open shared object file")
        return object()


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Devices:
    """A machine with X11 and Wayland, both well."""
    made = Devices(monkeypatch)
    made.x11 = made.wayland = made.lets_in = True
    return made


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        (ON_X11, "xcb"),
        (ON_WAYLAND, "wayland"),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, "wayland"),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, "xcb"),
        ({**ON_WAYLAND, "QT_QPA_PLATFORM": "xcb"}, "xcb"),
        ({**ON_X11, "QT_QPA_PLATFORM": "wayland"}, "wayland"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "minimal"}, "minimal"),
    ],
)
def test_what_answers_is_chosen_without_a_trial(
    machine: Devices, environment: dict[str, str], chosen: str
) -> None:
    assert machine.choose(environment) == chosen
    assert machine.tried == []


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"XDG_SESSION_TYPE": "wayland"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland;xcb"},
        {"QT_QPA_PLATFORM": ";"},
        {"QT_QPA_PLATFORM": "bogus"},
        {"QT_QPA_PLATFORM": "vkkhrdisplay"},
        {"QT_QPA_PLATFORM": "../offscreen"},
    ],
)
def test_what_cannot_be_had_is_one_sentence_and_a_way_out(
    machine: Devices, environment: dict[str, str]
) -> None:
    machine.x11 = machine.wayland = False
    with pytest.raises(NoDisplay) as raised:
        machine.choose({"DISPLAY": ":0", **environment})
    said = raised.value.sentence
    assert environment.get("QT_QPA_PLATFORM", "") in said
    assert said.endswith("so no window can open.")
    assert "steadyback demo OUT" in raised.value.way_out


def test_a_display_that_refuses_is_told_apart_from_none(machine: Devices) -> None:
    machine.lets_in = False
    with pytest.raises(NoDisplay, match="does not let Steadyback in"):
        machine.choose(ON_X11)
    with pytest.raises(NoDisplay, match="There is no display here"):
        machine.choose({})


class TestLists:
    def test_the_first_that_works_is_taken(self, machine: Devices) -> None:
        machine.wayland = False
        machine.works = {"eglfs"}
        assert machine.choose({**ON_X11, "QT_QPA_PLATFORM": "wayland;xcb"}) == "xcb"
        assert machine.choose({**ON_X11, "QT_QPA_PLATFORM": "bogus;;eglfs;xcb"}) == "eglfs"
        assert machine.tried == ["bogus", "eglfs"]

    def test_x11_stands_in_where_the_compositor_has_gone(self, machine: Devices) -> None:
        machine.wayland = False
        assert machine.choose(ON_WAYLAND) == "xcb"

    def test_x11_stands_in_where_the_libraries_of_wayland_are_missing(
        self, machine: Devices
    ) -> None:
        machine.lacks = {"wayland"}
        assert machine.choose(ON_WAYLAND) == "xcb"
        machine.lets_in = False
        with pytest.raises(MissingLibraries):
            machine.choose(ON_WAYLAND)


@pytest.mark.parametrize(
    "asked", ["eglfs", "linuxfb:fb=/dev/fb1", "offscreen:configfile=x", "XCB", "vnc", "wayland-egl"]
)
def test_whatever_is_not_sure_is_tried(machine: Devices, asked: str) -> None:
    environment = {**ON_WAYLAND, "QT_QPA_PLATFORM": asked}
    with pytest.raises(NoDisplay):
        machine.choose(environment)
    machine.works = {asked}
    assert machine.choose(environment) == asked
    assert machine.tried == [asked, asked]


@pytest.mark.parametrize("variable", ELSEWHERE)
def test_plugins_from_elsewhere_are_tried(machine: Devices, variable: str) -> None:
    environment = {**ON_X11, variable: "/opt/qt"}
    with pytest.raises(NoDisplay, match=variable):
        machine.choose(environment)
    machine.works = {"xcb"}
    assert machine.choose(environment) == "xcb"


class TestLibraries:
    def test_those_of_the_display_that_is_there_are_asked_for(self, machine: Devices) -> None:
        machine.lacks = {"xcb"}
        with pytest.raises(MissingLibraries):
            machine.choose(ON_X11)
        assert machine.choose(ON_WAYLAND) == "wayland"

    def test_a_server_that_cannot_be_asked_for_want_of_them_is_no_refusal(
        self, machine: Devices
    ) -> None:
        machine.lacks = {"xcb"}
        machine.lets_in = False
        with pytest.raises(MissingLibraries):
            machine.choose(ON_X11)

    def test_without_a_display_nobody_asks_for_them(self, machine: Devices) -> None:
        machine.x11 = machine.wayland = False
        machine.lacks = {"xcb", "wayland", "offscreen"}
        with pytest.raises(NoDisplay):
            machine.choose(ON_WAYLAND)

    def test_pictures_need_none_of_a_display(self, machine: Devices) -> None:
        machine.lacks = {"xcb", "wayland"}
        assert for_pictures("linux", machine.load) == "offscreen"
        machine.lacks = {"offscreen"}
        with pytest.raises(MissingLibraries):
            for_pictures("linux", machine.load)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
class TestElsewhere:
    def test_qt_chooses_and_brings_everything(self, machine: Devices, platform: str) -> None:
        machine.lacks = {"offscreen"}
        assert machine.choose({}, platform) == ""
        assert for_pictures(platform, machine.load) == "offscreen"

    def test_what_is_not_there_is_told(self, machine: Devices, platform: str) -> None:
        with pytest.raises(NoDisplay):
            machine.choose({"QT_QPA_PLATFORM": "bogus"}, platform)
        assert machine.choose({"QT_QPA_PLATFORM": "bogus;offscreen"}, platform) == ""
