"""The keys that mean the same wherever one is in the window, each by what it leads to.

Escape belongs to the page in view; what that page has no use for comes back to the window, and
leads from a page of the rail to Today. The rail's pages are led to while the rail is seen: a key
that turned away from a question or a session would lose what was being said.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from coach.ui.main_window import MainWindow
from coach.ui.rail_page import KEY_OF_A_PAGE, TODAY
from coach.ui.rail_pages import PAGES

if TYPE_CHECKING:
    from coach.services.app_services import AppServices
    from coach.ui.movement.flow import MovementFlow


class Host(Protocol):
    """What the keys lead to."""

    movement: "MovementFlow | None"
    """The timer of a movement that runs, or None."""

    def show(self, key: str) -> None:
        """Show a page of the rail, as things are now."""

    def show_signs(self) -> None:
        """Lay the warning signs over whatever is in view."""

    def guard(self, act: Callable[[], object]) -> None:
        """Do something that needs the disk; a problem of the disk is said in its place."""

    def pause_session(self) -> None:
        """Pause a session."""

    def with_services(self, act: Callable[["AppServices"], object]) -> None:
        """Do something with the open record."""


class Shortcuts(QObject):
    """Listens at a window.

    Args:
        window: where the keys are pressed; it is the parent of what listens.
        host: see `Host`.
    """

    def __init__(self, window: MainWindow, host: Host) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._on(QKeySequence(Qt.Key.Key_F1), host.show_signs)
        self._on(QKeySequence(Qt.Key.Key_F2), self.show_guide)
        self._on(QKeySequence(Qt.Key.Key_Question), self.show_keys)
        for n, page in enumerate(PAGES, start=1):
            self._on(QKeySequence(KEY_OF_A_PAGE.format(n=n)), partial(self._turn_to, page.key))
        window.escaped.connect(partial(self._turn_to, TODAY))

    def show_keys(self) -> None:
        """Lay the list of keys over whatever is in view; a session pauses, a timer stays."""
        if self._host.movement is None:
            self._host.pause_session()
            self._host.with_services(self._lay_keys_over)

    def show_guide(self) -> None:
        """Lay the first five minutes over whatever is in view; a session pauses, a timer stays.

        They need no record: who is asked for one at the first start can read them.
        """
        if self._host.movement is None:
            self._host.pause_session()
            self._host.guard(self._lay_guide_over)

    def _on(self, keys: QKeySequence, act: Callable[[], object]) -> None:
        QShortcut(keys, self._window).activated.connect(act)

    def _turn_to(self, page: str) -> None:
        if not self._window.is_filled:
            self._host.show(page)

    def _lay_keys_over(self, services: "AppServices") -> None:
        from coach.ui.pages.keys import KeysPage

        if not isinstance(self._window.current, KeysPage):
            page = KeysPage(services.settings.preferences().keys, [each.name for each in PAGES])
            page.left.connect(partial(self._window.lift, page))
            page.guide_wished.connect(self.show_guide)
            self._window.lay_over(page)

    def _lay_guide_over(self) -> None:
        from coach.ui.guide.guide_file import read_guide
        from coach.ui.guide.page import GuidePage

        if not isinstance(self._window.current, GuidePage):
            page = GuidePage(read_guide())
            page.left.connect(partial(self._window.lift, page))
            self._window.lay_over(page)
