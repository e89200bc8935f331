"""The exercise library: every rung and every supporting movement with all its texts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coach.domain.ladder import Ladder, Library, Rung
from coach.domain.options import in_force
from coach.domain.prescription import Prescription
from coach.ui.plan.rung_texts import RungTexts
from coach.ui.plan.sources_line import review
from coach.ui.rail_page import OpenPage, PageHost
from coach.ui.texts import plan as words
from coach.ui.texts.contact import your_pt
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.begins import Begins
from coach.ui.widgets.buttons import ListButton, PushButton
from coach.ui.widgets.page import is_roomy
from coach.ui.widgets.roving_focus import Stop
from coach.ui.widgets.texts import Card, text

Show = Callable[[], None]

_LIST_WIDTH_PX, _NARROW_LIST_PX = 320, 218
_LIST_SHARE, _NARROW_LIST_SHARE = 0.4, 0.36
_CORE = ("curl_up", "side_plank", "bird_dog")


class _Entry(ListButton):
    """One of the list, of which one is shown."""

    accessible_role = QAccessible.Role.RadioButton


class _Entries(QWidget):
    """The list."""

    accessible_role = QAccessible.Role.Grouping


class LibraryPage(Begins):
    """A list at the left, the texts at the right.

    Args:
        library: everything there is.
        plan: the plan in force, with whose options its exercises are shown; None for none.
    """

    def __init__(
        self, library: Library, theme: Theme, plan: Callable[[], Prescription] | None = None
    ) -> None:
        super().__init__()
        self._plan = plan
        self.setObjectName("page")
        self.buttons: dict[str, PushButton] = {}
        self.texts = RungTexts(theme, library)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 12, 0)
        self._list.setSpacing(4)
        self._fill(library)
        left = _Entries()
        left.setAccessibleName(words.LIBRARY_TITLE)
        left.setLayout(self._list)
        card = self._card = Card()
        card.column.addWidget(self.texts)
        row = self._row = QHBoxLayout()
        self._entries = _scrolled(left, _LIST_WIDTH_PX)
        row.addWidget(self._entries)
        row.addWidget(_scrolled(card), 1)
        column = QVBoxLayout(self)
        column.setSpacing(24)
        column.addWidget(text(words.LIBRARY_TITLE, "display"))
        self._pt = text("", "soft")
        column.addWidget(self._pt)
        column.addLayout(row, 1)
        first = next(iter(self.buttons.values()))
        self._stop = Stop(tuple(self.buttons.values()), Qt.Orientation.Vertical)
        for made in self.buttons.values():
            made.stop = self._stop
        first.click()
        self.begin_at(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave as much room for the texts as there is."""
        super().resizeEvent(event)
        roomy = is_roomy(self)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*((40, 40, 40, 24) if roomy else (16, 12, 16, 8)))
            layout.setSpacing(24 if roomy else 8)
        self._row.setSpacing(24 if roomy else 8)
        self._list.setContentsMargins(0, 0, 12 if roomy else 4, 0)
        margin = 32 if roomy else 12
        self._card.column.setContentsMargins(margin, margin, margin, margin)
        # Text of twice its size leaves room for pictures and words beside the names.
        wide = sized(_LIST_WIDTH_PX if roomy else _NARROW_LIST_PX)
        most = round(self.width() * (_LIST_SHARE if roomy else _NARROW_LIST_SHARE))
        self._entries.setFixedWidth(min(wide, most))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.texts.figures.set_theme(theme)

    def refresh(self) -> None:
        """Show the chosen exercise by the plan as it is now, and whom to ask about it."""
        whom = your_pt(self._plan().contact) if self._plan is not None else ""
        self._pt.setText(whom)
        self._pt.setHidden(not whom)
        next(made for made in self.buttons.values() if made.isChecked()).click()

    def _fill(self, library: Library) -> None:
        reviewed = any(one.reviewed_by for one in library.ladders)
        reviewed = reviewed or any(one.reviewed_by for one in library.movements)
        if not reviewed:
            self._list.addWidget(text(words.NONE_REVIEWED, "small"))
            self._list.addSpacing(8)
        for ladder in sorted(library.ladders, key=_core_first):
            self._list.addWidget(text(ladder.name, "strong", heads=True))
            if reviewed:
                self._list.addWidget(text(review(ladder.reviewed_by), "small"))
            for rung in ladder.rungs:
                self._add(rung.id, rung.name, partial(self._show_rung, ladder, rung))
            self._list.addSpacing(12)
        self._list.addWidget(text(words.SUPPORTING, "strong", heads=True))
        for movement in library.movements:
            self._add(movement.id, movement.name, partial(self.texts.show_movement, movement))
        self._list.addStretch(1)

    def _show_rung(self, ladder: Ladder, rung: Rung) -> None:
        exercises = self._plan().exercises if self._plan is not None else ()
        options = (
            in_force(one, ladder, rung.id) for one in exercises if one.ladder_id == ladder.id
        )
        self.texts.show_rung(ladder, rung, next(options, ()))

    def _add(self, key: str, name: str, show: Show) -> None:
        made = _Entry(name)
        made.setCheckable(True)
        made.setProperty("kind", "entry")
        made.clicked.connect(lambda _checked=False: self._show(key, show))
        self.buttons[key] = made
        self._list.addWidget(made)

    def _show(self, key: str, show: Show) -> None:
        for each, made in self.buttons.items():
            made.setChecked(each == key)
        show()


def open_page(host: PageHost) -> OpenPage:
    """Return every exercise with all its texts, shown as the plan in force has it."""
    plans = host.services.plans
    page = LibraryPage(
        plans.current.library, host.appearance.theme, lambda: plans.current.prescription
    )
    return OpenPage(page, page.refresh)


def _core_first(ladder: Ladder) -> tuple[int, str]:
    """Order the three exercises of every program before the others."""
    place = _CORE.index(ladder.id) if ladder.id in _CORE else len(_CORE)
    return place, ladder.name


def _scrolled(inside: QWidget, width_px: int | None = None) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    if width_px is not None:
        area.setFixedWidth(width_px)
    return area
