"""Light or dark, and how large text is: follows the desktop until the user chooses."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from coach.services.theme_choice import ThemeChoice
from coach.services.window_geometry import USUAL_HEIGHT, USUAL_WIDTH
from coach.ui.desktop_theme import scheme_is_dark
from coach.ui.style import style_sheet
from coach.ui.text_size import largest_at_once, percent_for, system_percent
from coach.ui.theme import DARK, LIGHT, THEMES, Theme
from coach.ui.typography import BODY_PX, SCALE, face, sized


class Appearance(QObject):
    """The theme and the size of text in force, laid over the whole application.

    Signals:
        changed: another theme, or text of another size, is in force.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self.choice = ThemeChoice.SYSTEM
        self._figure_tone = 0
        self._text_size: int | None = None
        self._window = USUAL_WIDTH, USUAL_HEIGHT
        self.theme = self._resolve()
        self._lay_over()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(
        self, choice: ThemeChoice, figure_tone: int = 0, text_size: int | None = None
    ) -> None:
        """Wear a theme, or what the desktop wears.

        Args:
            choice: the theme.
            figure_tone: which skin and hair the drawn person has.
            text_size: in percent; None where the system and the window decide.
        """
        self.choice, self._figure_tone, self._text_size = choice, figure_tone, text_size
        self._wear()

    def fit(self, window: QSize) -> None:
        """Write text as large as a window has room for."""
        self._window = window.width(), window.height()
        self._wear()

    def _wear(self) -> None:
        theme, before = self._resolve(), self.theme
        percent = percent_for(self._text_size, system_percent(), self._window)
        at_once = min(percent, largest_at_once(self._window))
        grown = (percent, at_once) != (SCALE.percent, SCALE.at_once)
        if theme == before and not grown:
            return
        self.theme = theme
        SCALE.percent, SCALE.at_once = percent, at_once
        if theme.name != before.name or grown:
            self._lay_over()
        self.changed.emit()

    def _resolve(self) -> Theme:
        if self.choice is not ThemeChoice.SYSTEM:
            plain = THEMES[self.choice]
        else:
            plain = DARK if scheme_is_dark() else LIGHT
        return replace(plain, figure_tone=self._figure_tone) if self._figure_tone else plain

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._wear()

    def _lay_over(self) -> None:
        self._app.setFont(face(sized(BODY_PX)))
        self._app.setPalette(_palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme))


def _palette(theme: Theme) -> QPalette:
    """Return the colours for what the style sheet does not reach, such as file dialogs."""
    roles = {
        QPalette.ColorRole.Window: theme.ground,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.ground,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.accent_ink,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.ink_soft,
        QPalette.ColorRole.Link: theme.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    return palette
