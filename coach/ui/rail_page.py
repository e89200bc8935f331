"""What a page of the rail is: a value that the window can show without knowing which page it is.

A page's own module has `open_page`, which takes from its host what the page needs and no more; the
list in `rail_pages` names it. A new page changes nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from coach.domain.warning_signs import Trigger
    from coach.services.all_data import AllData
    from coach.services.app_services import AppServices
    from coach.services.ports import Sound
    from coach.services.ports.login_start import LoginStart
    from coach.services.ports.presence import PresenceSensor
    from coach.services.problems import EnvironmentProblem
    from coach.services.record_copies import SecondPlaceNow
    from coach.ui.appearance import Appearance

TODAY: Final = "today"
"""The page that everything comes back to; it is first on the rail."""

PLAN: Final = "plan"
"""The page on which a program file is opened."""

KEY_OF_A_PAGE: Final = "Alt+{n}"
"""The key of the n-th page of the rail, counted from 1."""


class Copying(Protocol):
    """What is done with the files of the record: copied, put back, deleted."""

    over: "SignalInstance"
    """A copy that was asked for is made, or could not be."""

    @property
    def problem(self) -> "EnvironmentProblem | None":
        """Why the last copy could not be made; None where it could."""

    @property
    def second(self) -> "SecondPlaceNow | None":
        """How it stands with the second place since the last look; None before the first."""

    @property
    def making(self) -> bool:
        """Whether a copy is being made that was asked for."""

    def make_now(self) -> None:
        """Make the copy of today while the window goes on; `over` says when."""

    def put_back(self, copy: "Path") -> None:
        """Put a copy in place of the record, and open that; all pages are made anew for it."""

    def all_data(self, second: "Path | None") -> "AllData":
        """Return all that is kept; `second` is the second place of copies, or None."""

    def delete_all(self, found: "AllData") -> None:
        """Delete all that was found, and lead to the end of the program."""


class PageHost(Protocol):
    """What a page may ask of whoever shows it.

    Wide: every way from a page to what fills the window is one method.
    """

    @property
    def ready(self) -> bool:
        """Whether the record is open; only Today is ever shown before that."""

    @property
    def services(self) -> "AppServices":
        """What can be done with the open record.

        Raises:
            RuntimeError: it is not open yet.
        """

    @property
    def copies(self) -> Copying:
        """What makes copies of the record, and puts one back."""

    @property
    def appearance(self) -> "Appearance":
        """The theme in force."""

    def make_sound(self) -> "Sound":
        """Return tones and voice, to try them."""

    def with_services(self, act: Callable[["AppServices"], object]) -> None:
        """Do something with the open record; a problem of the disk is said in its place."""

    def guard(self, act: Callable[[], object]) -> None:
        """Do something that needs the disk; a problem of the disk is said in its place."""

    def show(self, key: str) -> None:
        """Show a page of the rail, as things are now."""

    def fill(self, page: "QWidget") -> None:
        """Let one page fill the window, until a page of the rail is shown again."""

    def show_signs(self) -> None:
        """Lay the warning signs over whatever is in view."""

    def show_keys(self) -> None:
        """Lay the list of keys over whatever is in view."""

    def show_guide(self) -> None:
        """Lay the first five minutes in pictures over whatever is in view."""

    def start_movement(self, movement_id: str) -> None:
        """Offer the timer of a movement that is done by itself."""

    def show_lock(self) -> None:
        """Show what locks every session."""

    def answer_signs(self) -> None:
        """Ask the warning signs: those that are due, or the whole list."""

    def ask_signs(
        self,
        trigger: "Trigger",
        then: Callable[[], None],
        *,
        place: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """Ask the warning signs for a reason; `then` follows where nothing is locked.

        Args:
            trigger: why, which says which of them.
            then: what follows.
            place: where they stand among the pages of the first start, where they cannot be put
                off; empty elsewhere.
            back: shows the page before them; None where there is none.
        """

    def answer_first_steps(self) -> None:
        """Lead through what was put off at the first start."""

    def presence(self) -> "PresenceSensor":
        """Return what says whether the user is at the computer."""

    def login_start(self) -> "LoginStart | None":
        """Return what starts the program at login; None where this system has no such thing."""

    def quit(self) -> None:
        """End the program, whatever closing the window does."""

    def reminders_changed(self) -> None:
        """Work out anew which reminder comes next."""

    def try_reminder(self, say: Callable[[str], None]) -> None:
        """Show a notice now, only to see one; `say` is told in words what came of it."""

    def start_session(self, minutes: float | None) -> None:
        """Begin a session; shortened where minutes are given."""


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page that was made.

    Attributes:
        widget: what is shown.
        refresh: has it show things as they are now; called whenever somebody turns to it.
        take_file: has it open a program file; None where files are none of its business.
    """

    widget: "QWidget"
    refresh: Callable[[], None]
    take_file: Callable[["Path"], None] | None = None


@dataclass(frozen=True, slots=True)
class RailPage:
    """One page behind the rail.

    Attributes:
        key: names it in code.
        name: names it on the screen.
        icon: of its button; a file of `assets/icons`.
        open: makes it, when it is first turned to. Imports what it needs then: charts, programs
            and rules cost time that Today must not wait for.
    """

    key: str
    name: str
    icon: str
    open: Callable[[PageHost], OpenPage]
