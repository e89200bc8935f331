"""A line above the buttons of a page, for a press that cannot do yet what it says.

Something is missing before one can go on, or words were typed that leaving would drop. The line is
always in sight, a screen reader is told of it, and nothing is lost without a second press.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.ui.widgets.texts import text


class FootLine:
    """The line; there is none before it is first needed.

    Args:
        page: the page.
        foot: where its buttons are.
        show_foot: lets them be seen.
        kept_by: returns the words of the button that keeps what is typed; "" where there is none.

    Attributes:
        minds_typed: whether what is typed is worth asking for before it is dropped.
    """

    def __init__(
        self,
        page: QWidget,
        foot: QVBoxLayout,
        show_foot: Callable[[], None],
        kept_by: Callable[[], str],
    ) -> None:
        self._page, self._foot = page, foot
        self._show_foot, self._kept_by = show_foot, kept_by
        self._line: QLabel | None = None
        self._asked_about: tuple[str, ...] = ()
        self.minds_typed = True

    def say(self, said: str) -> None:
        """Say something; "" takes it away."""
        if self._line is None:
            if not said:
                return
            self._line = text("", "strong")
            self._foot.insertWidget(0, self._line)
            # A reader hears parts in the order of the stack, not of the layout.
            self._line.lower()
            self._show_foot()
        self._line.setText(said)
        self._line.setVisible(bool(said))
        self.tell(said)

    def ask_for(self, said: str, where: QWidget) -> None:
        """Say what is missing before one can go on, and lead to it."""
        where.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(said)

    def tell(self, said: str) -> None:
        """Tell a screen reader what is said without a change of focus, each time."""
        from coach.ui.accessibility import ScreenReader

        reader = self._page.findChild(ScreenReader) or ScreenReader(self._page)
        reader.forget()
        reader.tell(said)

    def leaving(self, go: Callable[[], object]) -> Callable[[], None]:
        """Return what leaves the page, and asks first where words that were typed would be lost."""
        return lambda: self.leave(go)

    def leave(self, go: Callable[[], object]) -> None:
        """Leave, unless typed words would be lost; then say so, and leave the next time."""
        from coach.ui.texts.steps import not_saved
        from coach.ui.widgets.typed import finish_typing, typed_on

        finish_typing(self._page)
        typed = typed_on(self._page) if self.minds_typed else ()
        if typed and typed != self._asked_about:
            self._asked_about = typed
            self.say(not_saved(self._kept_by()))
        else:
            go()
