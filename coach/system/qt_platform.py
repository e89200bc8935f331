"""Chooses the platform that Qt draws on, and refuses in words what Qt would abort at.

`QT_QPA_PLATFORM` may name a platform that cannot be used, or a list of which Qt takes the first
that works. For the usual platforms a quick check is enough: the plugin is there, the display
answers, the libraries load. Whatever else is asked for (`eglfs`, arguments, plugins from
elsewhere) is tried in a child process, which may abort.
"""

import importlib.util
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.services.problems import EnvironmentProblem
from coach.system import display
from coach.system import texts as words
from coach.system.qt_libraries import Load, MissingLibraries, require

VARIABLE = "QT_QPA_PLATFORM"
OFFSCREEN = "offscreen"
_DRAWS_NOWHERE = (OFFSCREEN, "minimal")
_SURE = ("xcb", "wayland", *_DRAWS_NOWHERE)
_WITHOUT_WIDGETS = ("vkkhrdisplay",)
"""This platform shows windows of Vulkan only: ours would never be seen."""
_ELSEWHERE = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH")
"""Variables that let Qt look for plugins outside its own folder."""


@dataclass(frozen=True, slots=True)
class Trials:
    """Checks that may abort or hang, so each runs in a process of its own.

    Attributes:
        opens: returns whether a window opens on a platform.
        lets_in: returns whether an X server that listens takes a connection.
    """

    opens: Callable[[str], bool]
    lets_in: Callable[[str], bool]


class NoDisplay(EnvironmentProblem):
    """There is nothing here that a window could open on."""


def for_window(
    environment: Mapping[str, str],
    trials: Trials,
    platform: str = sys.platform,
    load: Load | None = None,
) -> str:
    """Return the platform to open the window on; "" leaves the choice to Qt.

    Raises:
        NoDisplay: there is none that could be had.
        MissingLibraries: there is one, and the system's libraries for it are missing.
    """
    wanted = [entry for entry in environment.get(VARIABLE, "").split(";") if entry]
    if platform != "linux":
        # The wheels bring every library, and there always is a display.
        if wanted and not any(_plugins(_key(entry)) for entry in wanted):
            raise _not_to_be_had(environment)
        return ""
    missing: list[MissingLibraries] = []
    for entry in wanted or _usual(environment):
        try:
            if _can_be_had(entry, environment, trials, load):
                return entry
        except MissingLibraries as problem:
            missing.append(problem)
    raise missing[0] if missing else _not_to_be_had(environment)


def for_pictures(platform: str = sys.platform, load: Load | None = None) -> str:
    """Return the platform that needs no display.

    Raises:
        MissingLibraries: the system's libraries for drawing are missing.
    """
    if platform == "linux":
        require_libraries(OFFSCREEN, load)
    return OFFSCREEN


def require_libraries(key: str, load: Load | None = None) -> None:
    """Load everything that drawing on a platform needs.

    Raises:
        MissingLibraries: the system lacks some of it.
    """
    for plugin in _plugins(key) or _plugins(OFFSCREEN):
        require(plugin, key, load)


def _usual(environment: Mapping[str, str]) -> Sequence[str]:
    """Return what Qt tries in turn where nobody has chosen."""
    on_wayland = environment.get("XDG_SESSION_TYPE") == "wayland"
    if on_wayland or environment.get("WAYLAND_DISPLAY"):
        return ("wayland", "xcb")
    return ("xcb",)


def _can_be_had(
    entry: str, environment: Mapping[str, str], trials: Trials, load: Load | None
) -> bool:
    """Return whether a window could open on a platform, named with its arguments."""
    key = _key(entry)
    if key in _WITHOUT_WIDGETS:
        return False
    address = environment.get("DISPLAY", "")
    if key == "xcb" and not display.x11_listens(address):
        return False
    if key == "wayland" and not display.wayland_answers(environment):
        return False
    # Asked first, because a process is copied in a few milliseconds only while it is small.
    refused = key == "xcb" and not trials.lets_in(address)
    require_libraries(key, load)
    if refused:
        return False
    sure = entry in _SURE and _plugins(key) and not any(map(environment.get, _ELSEWHERE))
    return bool(sure) or trials.opens(entry)


def _key(entry: str) -> str:
    """Return the name of a plugin without its arguments; Qt takes capitals for small letters."""
    return entry.split(":", maxsplit=1)[0].lower()


def _plugins(key: str) -> list[Path]:
    """Return where PySide6 brings the plugin of a platform: one place, or none."""
    found = importlib.util.find_spec("PySide6")
    roots = found.submodule_search_locations if found is not None else None
    return [path for root in roots or () for path in _places(Path(root), key) if path.is_file()]


def _places(root: Path, key: str) -> Iterator[Path]:
    if key != Path(key).name:
        return
    yield root / "Qt" / "plugins" / "platforms" / f"libq{key}.so"
    yield root / "Qt" / "plugins" / "platforms" / f"libq{key}.dylib"
    yield root / "plugins" / "platforms" / f"q{key}.dll"


def _not_to_be_had(environment: Mapping[str, str]) -> NoDisplay:
    asked = environment.get(VARIABLE, "")
    elsewhere = [name for name in _ELSEWHERE if environment.get(name)]
    if asked:
        names = " and ".join((VARIABLE, *elsewhere))
        return NoDisplay(
            words.PLATFORM_NOT_HAD.format(variable=VARIABLE, asked=asked),
            words.START_WITHOUT.format(names=names),
        )
    if environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY"):
        why = f" with {' and '.join(elsewhere)} set" if elsewhere else ""
        return NoDisplay(
            words.DISPLAY_REFUSED.format(why=why),
            words.DEMO_WITHOUT_DISPLAY,
        )
    return NoDisplay(
        words.NO_DISPLAY,
        words.DEMO_WITHOUT_DISPLAY,
    )
