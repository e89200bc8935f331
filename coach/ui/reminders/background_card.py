"""What goes on without the window: whether the program stays, and whether it starts at login."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout
from shiboken6 import isValid

from coach.services.ports.login_start import LoginStart
from coach.services.problems import EnvironmentProblem
from coach.ui.reminders.questions import ask, titled_card
from coach.ui.texts import reminders as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.texts import Card, text


class BackgroundCard(Card):
    """Two choices and a way to end the program.

    Signals:
        stays_wanted: whether the program goes on when its window is closed.
        quit: the program is to end.

    Args:
        login: starts the program at login; None where this system has no such thing.
        has_tray: whether this desktop has a tray.
    """

    stays_wanted = Signal(bool)
    quit = Signal()
    _told = Signal(object)

    def __init__(self, login: LoginStart | None, *, has_tray: bool) -> None:
        super().__init__(margin_px=32, gap_px=12)
        self._login_start = login
        self.stays = ChoiceRow(words.STAYS, words.STAYINGS, required=True)
        self.stays.changed.connect(lambda: self.stays_wanted.emit(self.stays.chosen == 1))
        self.login: ChoiceRow | None = None
        self.outcome = text("", "soft")
        self.outcome.hide()
        # A method of this object: what another thread tells is heard in the window's own.
        self._told.connect(self._hear)
        titled_card(words.BACKGROUND, self)
        ask(self, words.STAYS, self.stays)
        self.column.addWidget(
            text(words.STAYS_AT_TRAY if has_tray else words.STAYS_MINIMISED, "soft")
        )
        if login is not None:
            self.login = row = ChoiceRow(words.LOGIN, words.LOGINS, required=True)
            row.changed.connect(lambda: self._switch(login, on=row.chosen == 1))
            ask(self, words.LOGIN, row)
            self.column.addWidget(self.outcome)
        end = QHBoxLayout()
        end.addWidget(button(words.QUIT, self.quit.emit))
        end.addStretch(1)
        self.column.addLayout(end)
        self.show_login()

    def show_login(self) -> None:
        """Show whether the program starts at login, as the system has it."""
        if self._login_start is not None and self.login is not None:
            self.login.show_chosen(int(self._login_start.on))

    def _switch(self, login: LoginStart, *, on: bool) -> None:
        self._say(words.LOGIN_ASKED)

        def switched(problem: EnvironmentProblem | None) -> None:
            # A system that asked its user first may answer when nobody looks any more.
            if isValid(self):
                self._told.emit(problem)

        login.switch(on=on, switched=switched)

    def _hear(self, problem: EnvironmentProblem | None) -> None:
        self._say("" if problem is None else f"{problem.sentence} {problem.way_out}")
        self.show_login()

    def _say(self, said: str) -> None:
        self.outcome.setText(said)
        self.outcome.setVisible(bool(said))
