"""The window: a rail with its pages, or one page that fills it (a session, a question, a warning).

It only shows; `navigation` decides what. At first it is a bare ground with a title, so that the
first frame comes as early as Qt can draw one: `painted` says that it stands. Whatever takes time
is imported and built after that, in `furnish`; so nothing here may import Qt's namespace of
enumerations, which takes 16 ms to make.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

from coach.services.window_geometry import (
    USUAL_HEIGHT,
    USUAL_WIDTH,
    Area,
    WindowGeometry,
    WindowMemory,
    opening_place,
)
from coach.ui.desktop_theme import ground_is_dark
from coach.ui.press_guard import PressGuard
from coach.ui.texts import window as words
from coach.ui.theme import DARK, LIGHT, Theme, Themed

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
    )

    from coach.ui.rail import RailEntry
    from coach.ui.widgets.page import Page

_SMALLEST = (640, 360)
"""Nobody should make the window smaller, in logical pixels; on a smaller screen it may be."""


class MainWindow(QMainWindow):
    """The one window; bare until it is furnished.

    Attributes:
        puts_away: asked when the user closes the window; returns whether it was put away instead.

    Signals:
        painted: the first frame is on the screen.
        fetched: the window comes back from where it was put away.
        closing: the window is about to go.
        file_dropped: a program file was dropped on the window.
        escaped: Escape was pressed, and the page in view has no use for it.
        resized: the window has another size.
    """

    painted = Signal()
    fetched = Signal()
    closing = Signal()
    file_dropped = Signal(Path)
    escaped = Signal()
    resized = Signal(QSize)

    def __init__(self, memory: WindowMemory | None = None) -> None:
        """Make a bare window.

        Args:
            memory: keeps where it was; None for a window that is always as large as usual.
        """
        super().__init__()
        self.setWindowTitle(words.APP_NAME)
        self._memory = memory
        self.setMinimumSize(*_SMALLEST)
        self.resize(USUAL_WIDTH, USUAL_HEIGHT)
        if memory is not None:
            self._take_place(opening_place(memory.read(), _screens()))
        self._was_painted = False
        self.puts_away: Callable[[], bool] | None = None
        self._guard = PressGuard(self)
        self._filling: list[QWidget] = []
        # The desktop's own ground tells whether it is dark; the theme chosen is in the record.
        palette = self.palette()
        ground = (DARK if ground_is_dark() else LIGHT).ground
        # Made with a colour, a palette would make the namespace of enumerations.
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        self.setPalette(palette)

    def furnish(self, entries: "Sequence[RailEntry]", theme: Theme) -> None:
        """Put in the rail, and room for pages."""
        from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

        from coach.ui.rail import Rail

        self.setPalette(QPalette())
        self.setAcceptDrops(True)
        self.rail = Rail(entries, theme)
        self.rail.show_current(0)
        self._pages = QStackedWidget()
        self._pages.addWidget(_opening())
        self._home = QWidget()
        row = QHBoxLayout(self._home)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._pages, 1)
        self._outer = QStackedWidget()
        self._outer.addWidget(self._home)
        self.setCentralWidget(self._outer)

    def remember_place(self) -> None:
        """Keep where the window is, for the next start."""
        if self._memory is not None:
            usual = self.normalGeometry()
            area = Area(usual.left(), usual.top(), usual.width(), usual.height())
            self._memory.keep(WindowGeometry(area, self.isMaximized()))

    @property
    def current(self) -> QWidget:
        """The page in view."""
        if self._filling:
            return self._filling[-1]
        return self._pages.currentWidget() or self._home

    @property
    def is_filled(self) -> bool:
        """Whether one page fills the window: a session, a question, a warning."""
        return bool(self._filling)

    def add_page(self, page: QWidget) -> None:
        """Add a page of the rail."""
        self._pages.addWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Take a page of the rail out, and throw it away."""
        self._pages.removeWidget(page)
        page.deleteLater()

    def wear(self, theme: Theme) -> None:
        """Have everything in the window drawn in another theme, whoever made it.

        What is drawn by hand or tinted is told by its own `set_theme`; the rest is the sheet's.
        """
        for part in self.findChildren(QWidget):
            if isinstance(part, Themed):
                part.set_theme(theme)

    def show_page(self, page: QWidget, place: int) -> None:
        """Show a page of the rail, whose button stands at `place`."""
        before = self.current
        comes_back = self.is_filled and self._pages.currentWidget() is page
        self._drop_filling()
        self._pages.setCurrentWidget(page)
        self._outer.setCurrentWidget(self._home)
        self.rail.show_current(place)
        self._give_keyboard(page, back=comes_back)
        if page is not before:
            self._changed()

    def fill(self, page: QWidget) -> None:
        """Let one page fill the window; the one that filled it before is thrown away."""
        if self._filling:
            # The page of the rail beneath keeps what it had when the first one came.
            self._drop_filling()
            self._put_over(page)
        else:
            self.lay_over(page)

    def lay_over(self, page: QWidget) -> None:
        """Let a page fill the window for a while; what was there stays beneath."""
        from coach.ui.widgets.begins import Begins

        if isinstance(self.current, Begins):
            self.current.keep_keyboard()
        self._put_over(page)

    def _put_over(self, page: QWidget) -> None:
        from coach.ui.widgets.page import Page

        if isinstance(page, Page):
            page.fill_window()
        self._filling.append(page)
        self._outer.addWidget(page)
        self._outer.setCurrentWidget(page)
        self._give_keyboard(page)
        self._changed()

    def lies_over(self, page: QWidget) -> bool:
        """Return whether a page that was laid over is still there, in view or beneath another."""
        return page in self._filling

    def lift(self, page: QWidget) -> None:
        """Take a laid-over page away and show what is beneath; one that is gone stays gone."""
        if not self.lies_over(page):
            return
        self._drop(page)
        self._outer.setCurrentWidget(self._filling[-1] if self._filling else self._home)
        self._give_keyboard(self.current, back=True)
        self._changed()

    def _give_keyboard(self, page: QWidget, *, back: bool = False) -> None:
        from coach.ui.widgets.begins import Begins

        # Qt shows what was put into a window in a later turn, and what is not shown yet loses it.
        self._outer.show()
        if back and isinstance(page, Begins):
            page.return_keyboard()
        else:
            page.setFocus()

    def show_strip(self, strip: QWidget | None) -> None:
        """Show a strip above whatever is in view, in place of the one before; None for none."""
        # Qt deletes the one before.
        self.setMenuWidget(strip)  # type: ignore[arg-type] # None is how Qt takes it away
        if strip is not None:
            strip.show()
        self._changed()

    def come_forward(self) -> None:
        """Come to the front and take the keyboard, from wherever the window is."""
        from PySide6.QtCore import Qt

        if not self.isVisible():
            self.fetched.emit()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: QEvent) -> bool:
        """Notice the first frame, and when the page in view was drawn."""
        handled = super().event(event)
        if event.type() is QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            window = self.windowHandle()
            if window is not None:
                self._guard.stand_before(window)
            QTimer.singleShot(0, self.painted.emit)
        elif event.type() is QEvent.Type.UpdateRequest:
            # All that waited to be drawn has been.
            self._guard.page_drawn()
        return handled

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Tell of an Escape that the page in view has left alone."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take one file that may be a program."""
        if _dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Tell of the file."""
        path = _dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Say how large the window is now."""
        super().resizeEvent(event)
        self.resized.emit(event.size())

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Say so before the window goes, unless the user closes it and it is only put away."""
        if event.spontaneous() and self.puts_away is not None and self.puts_away():
            event.ignore()
            return
        self.closing.emit()
        self._guard.window_closed()
        super().closeEvent(event)

    def _take_place(self, place: WindowGeometry) -> None:
        area = place.area
        self.setMinimumSize(min(_SMALLEST[0], area.width), min(_SMALLEST[1], area.height))
        self.setGeometry(area.left, area.top, area.width, area.height)
        if place.maximised:
            from PySide6.QtCore import Qt

            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _changed(self) -> None:
        """Let no press of the page before reach the one in view."""
        if self.isVisible() and not self.isMinimized():
            self._guard.page_changed()
            self.update()

    def _drop_filling(self) -> None:
        for page in tuple(self._filling):
            self._drop(page)

    def _drop(self, page: QWidget) -> None:
        self._filling.remove(page)
        self._outer.removeWidget(page)
        page.deleteLater()


def _screens() -> list[Area]:
    """Return what each screen leaves free, the main one first."""
    main = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
    free = [screen.availableGeometry() for screen in screens]
    return [Area(one.left(), one.top(), one.width(), one.height()) for one in free]


def _opening() -> "Page":
    """Return what stands beside the rail until the record is open."""
    from coach.ui.widgets.page import Page
    from coach.ui.widgets.texts import text

    page = Page()
    page.column.addWidget(text(words.OPENING, "soft"))
    page.column.addStretch(1)
    return page


def _dropped_file(dropped: "QMimeData") -> Path | None:
    from coach.domain.program_file import can_be_opened

    files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    if len(files) != 1:
        return None
    return files[0] if can_be_opened(files[0]) or files[0].is_dir() else None
