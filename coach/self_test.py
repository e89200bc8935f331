"""The self-test: is this installation whole? A line each, for people and for packaging.

It needs no screen and no sound device, and touches nobody's record. The platform that draws
without a screen has been chosen before.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from coach import __version__
from coach import terminal_texts as words
from coach.bootstrap import TONES, Launch, make_sound, open_services
from coach.resources import MissingAsset, shipped
from coach.system.clock import SystemClock

ICONS = 41
"""How many icons are shipped."""


class CheckFailed(Exception):
    """A part of the installation is missing or broken."""


def run_checks() -> tuple[tuple[str, str | None], ...]:
    """Return (what was looked at, what is wrong with it or None), in order."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        (words.WINDOW, _window),
        (words.PROGRAMS_AND_RECORD, _record),
        (words.SOUNDS, _sounds),
        (words.ICONS, _icons),
        (words.GUIDE, _guide),
    )
    results: list[tuple[str, str | None]] = [(words.VERSION.format(version=__version__), None)]
    for name, check in checks:
        try:
            results.append((words.LOOKED_AT.format(what=name, found=check()), None))
        except Exception as error:  # noqa: BLE001 - the whole point is to tell what fails
            results.append((name, f"{type(error).__name__}: {error}"))
    return tuple(results)


def _window() -> str:
    from PySide6 import __version__ as qt_version

    from coach.ui.app import make_application
    from coach.ui.typography import load_typeface

    make_application()
    missing = load_typeface()
    if missing:
        raise CheckFailed(words.FONTS_MISSING.format(fonts=", ".join(missing)))
    return words.WINDOW_FOUND.format(version=qt_version)


def _record() -> str:
    with (
        tempfile.TemporaryDirectory(prefix="steadyback-self-test-") as folder,
        open_services(Launch(Path(folder)), SystemClock()) as services,
    ):
        slots = len(services.today().slots)
        name = services.plans.current.prescription.program_name
    return words.RECORD_FOUND.format(program=name, slots=slots)


def _sounds() -> str:
    for tone in TONES:
        shipped(f"assets/sounds/{tone}.wav")
    sound = make_sound()
    sound.open()
    problem = sound.problem
    sound.close()
    return problem or words.SOUNDS_FOUND.format(count=len(TONES))


def _icons() -> str:
    icons = list(shipped("assets/icons").glob("*.svg"))
    if len(icons) < ICONS:
        raise CheckFailed(words.ICONS_MISSING.format(count=len(icons), wanted=ICONS))
    return words.ICONS_FOUND.format(count=len(icons))


def _guide() -> str:
    from coach.ui.guide.guide_file import dark_one, read_guide, shipped_picture

    pictures = [one.picture for one in read_guide() if one.picture is not None]
    for picture in pictures:
        shipped_picture(picture.stem)
        if not dark_one(picture).is_file():
            raise MissingAsset(f"docs/user/pictures/dark/{dark_one(picture).name}")
    return words.GUIDE_FOUND.format(count=len(pictures))
