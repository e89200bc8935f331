"""The style sheet, filled from a theme, so that looks stand in one place.

Widgets say what they are by object name or property:
`kind` on buttons: primary, quiet, apart, choice, whose ring in focus is drawn by `choices`. `role`
on labels: display, title, lead, soft, small. What cannot be pressed or changed now has no
filled ground and a broken outline, whatever its kind: a shape, so that it shows in every theme.
Fusion's own mark of the focus, a filled box over the words, is left out: filled means an answer.
Frames named `card` are surfaces on the ground. The typeface is the application's font, not the
sheet's: a sheet's size would win over the sizes that the session clock sets for itself.
"""

from coach.resources import MissingAsset, shipped
from coach.ui.theme import Theme, contrast
from coach.ui.typography import (
    DISPLAY_PX,
    HUGE_PX,
    LEAD_PX,
    SMALL_PX,
    TITLE_PX,
    heading_sized,
    sized,
)

RING_ROOM_PX = 5
"""Between a choice and the edge of its widget: room for the ring of the focus."""

CHOICE_RADIUS_PX = 12
"""Of the corners of a choice."""

_TICK_PX, _TICK_FOCUS_PX, _ARROW_PX, _BAR_PX = 24, 20, 20, 8
"""Signs that stand beside words, and the bar to scroll by: they grow with the text."""

_FIELD_PX, _FIELD_LINE = 40, 140
"""Height of what is written in a field, whatever its kind, and at the least in percent of its
letters: Qt likes fields for days and times to be some pixels higher than those for words."""

_SHEET = """
QWidget {{ color: {ink}; }}
QMainWindow, QWidget#page, QWidget#ground {{ background: {ground}; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: 6px; }}

QLabel[role="huge"] {{ font-size: {huge}px; font-weight: 700; }}
QLabel[role="display"] {{ font-size: {display}px; font-weight: 700; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {lead}px; }}
QLabel[role="strong"] {{ font-size: {lead}px; font-weight: 600; }}
QLabel[role="bold"] {{ font-weight: 600; }}
QLabel[role="soft"] {{ color: {ink_soft}; }}
QLabel[role="small"] {{ color: {ink_soft}; font-size: {small}px; }}
QLabel[tone="on_accent"] {{ color: {accent_ink}; }}
QLabel[tone="good"] {{ color: {good}; }}
QLabel[tone="caution"] {{ color: {caution}; }}
QLabel[tone="stop"] {{ color: {stop}; }}

QFrame#card {{ background: {surface}; border: {edge}; border-radius: 16px; }}
QFrame#strip {{ background: {surface}; border: none; border-left: 4px solid {accent};
  border-bottom: 1px solid {line}; }}
QFrame#notice {{ background: {raised}; border: none; border-left: 4px solid {caution};
  border-radius: 8px; }}
QFrame#divider {{ background: {raised}; border: none; max-height: 1px; min-height: 1px; }}

QPushButton, QCheckBox {{ outline: none; }}
QPushButton, QToolButton {{ background: {raised}; border: 2px solid transparent;
  border-radius: 12px; padding: 8px 20px; min-height: 44px; min-width: 44px; color: {ink};
  font-weight: 600; }}
QPushButton:hover, QToolButton:hover {{ border-color: {line}; }}
QPushButton:pressed {{ background: {ground}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {accent_ink}; font-size: {lead}px;
  padding: 8px 32px; min-height: 52px; }}
QPushButton[kind="primary"]:hover {{ border-color: {accent_ink}; }}
QPushButton[kind="primary"]:focus {{ border-color: {ink}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 2px solid transparent; }}
QPushButton[kind="quiet"]:hover {{ border-color: {line}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {accent}; }}
QPushButton#session {{ min-height: 64px; font-size: {session}px; padding: 4px 10px; }}
QPushButton[kind="apart"] {{ background: {surface}; border: 2px solid {stop}; color: {stop}; }}
QPushButton[kind="apart"]:hover {{ background: {raised}; }}
QPushButton[kind="apart"]:focus {{ border: 4px solid {stop}; }}
QPushButton#start {{ min-height: 72px; min-width: 140px; font-size: {title}px; padding: 8px 24px; }}
QPushButton[kind="choice"] {{ background: {surface}; border: 2px solid {line};
  padding: 4px 4px; min-width: 36px; margin: {ring}px; }}
QPushButton#form {{ padding: 0 4px; min-height: 50px; }}
QPushButton[kind="choice"]:hover {{ background: {raised}; }}
QPushButton[kind="choice"]:checked {{ background: {accent}; border-color: {accent};
  color: {accent_ink}; }}

QPushButton[kind="rung"], QPushButton[kind="rung-mine"] {{ border-radius: 8px; padding: 0;
  min-height: 44px; background: {raised}; }}
QPushButton[kind="rung-mine"] {{ background: {accent}; color: {accent_ink}; }}
QPushButton[kind="rung"]:checked, QPushButton[kind="rung-mine"]:checked {{
  border: 3px solid {ink}; }}

QPushButton[kind="entry"] {{ background: transparent; text-align: left; font-weight: 400;
  padding: 4px 12px; min-height: 36px; border-radius: 8px; }}
QPushButton[kind="entry"]:hover {{ background: {raised}; }}
QPushButton[kind="entry"]:checked {{ background: {raised}; font-weight: 600; }}

QFrame#rail {{ background: {surface}; border: none; }}
QFrame#rail QToolButton {{ background: transparent; font-size: {rail}px; font-weight: 600;
  padding: 8px 4px; min-width: 44px; min-height: 56px; border-radius: 12px; }}
QFrame#rail QToolButton[close="yes"] {{ padding: 4px; min-height: 32px; }}
QFrame#rail QToolButton:checked {{ background: {raised}; color: {accent}; }}

QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {bar_room}px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: {bar_round}px;
  min-height: 44px; }}
QScrollBar:horizontal {{ background: transparent; height: {bar_room}px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {line}; border-radius: {bar_round}px;
  min-width: 44px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QTableWidget, QTableView {{ background: {surface}; alternate-background-color: {ground};
  gridline-color: transparent; border: none; selection-background-color: {accent};
  selection-color: {accent_ink}; }}
QTableView#sessions {{ selection-background-color: {raised}; selection-color: {ink}; }}
QTableView#sessions:focus {{ selection-background-color: {accent};
  selection-color: {accent_ink}; }}
QTableView::item {{ padding: 8px 12px; }}
QHeaderView::section {{ background: {surface}; color: {ink_soft}; border: none;
  border-bottom: 1px solid {line}; padding: 8px 12px; font-weight: 600; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}

QDateEdit, QLineEdit, QSpinBox, QDoubleSpinBox, QTimeEdit, QComboBox {{
  background: {surface}; border: 2px solid {line}; border-radius: 10px; padding: 4px 12px;
  min-height: {field}px; max-height: {field}px; font-size: {lead}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow {{ width: 0; height: 0; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0 0 0 12px; min-height: 0;
  max-height: 9999px; background: transparent; }}
QDateEdit:focus, QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QTimeEdit:focus,
QComboBox:focus {{ border-color: {accent}; }}
QDateEdit::drop-down, QComboBox::drop-down {{ border: none;
  width: {arrow_room}px; }}
QDateEdit::down-arrow, QComboBox::down-arrow {{ width: {arrow_size}px;
  height: {arrow_size}px; image: url({arrow}); margin-right: 12px; }}

QCheckBox {{ spacing: 12px; padding: 8px 0; font-size: {lead}px; min-height: 28px;
  min-width: 44px; }}
QCheckBox::indicator {{ width: {tick}px; height: {tick}px; border: 2px solid {line};
  border-radius: 6px; background: {surface}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
  image: url({check}); }}
QCheckBox:focus {{ color: {accent}; }}
QCheckBox::indicator:focus {{ border: 4px solid {accent}; width: {tick_focus}px;
  height: {tick_focus}px; }}

QPushButton:disabled, QPushButton[kind]:disabled, QToolButton:disabled {{
  background: transparent; border: 2px dashed {line}; color: {ink_soft}; font-weight: 400; }}
QPushButton[kind]:checked:disabled {{ background: {raised}; border: 2px solid {line};
  color: {ink_soft}; font-weight: 700; }}
QDateEdit:disabled, QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QTimeEdit:disabled, QComboBox:disabled {{ background: transparent; border-style: dashed;
  color: {ink_soft}; }}
QCheckBox:disabled {{ color: {ink_soft}; }}
QCheckBox::indicator:disabled {{ background: transparent; border-style: dashed; }}
QCheckBox::indicator:checked:disabled {{ background: {line}; border: 2px solid {line}; }}

QDialog {{ background: {surface}; }}
"""


def _picture(name: str, *, on: str) -> str:
    """Return the file of a small picture that shows on a colour; sheets cannot tint one."""
    shade = "dark" if contrast("#000000", on) > contrast("#ffffff", on) else "light"
    try:
        return shipped(f"assets/icons/{name}-{shade}.svg").as_posix()
    except MissingAsset:
        return ""


def style_sheet(theme: Theme) -> str:
    """Return Qt's style sheet for a theme."""
    return _SHEET.format(
        small=sized(SMALL_PX),
        lead=sized(LEAD_PX),
        title=heading_sized(TITLE_PX),
        display=heading_sized(DISPLAY_PX),
        huge=heading_sized(HUGE_PX),
        rail=sized(SMALL_PX),
        session=sized(LEAD_PX),
        ring=RING_ROOM_PX,
        tick=sized(_TICK_PX),
        tick_focus=sized(_TICK_PX) - _TICK_PX + _TICK_FOCUS_PX,
        arrow_size=sized(_ARROW_PX),
        arrow_room=sized(_ARROW_PX) + 16,
        bar_room=sized(_BAR_PX) + 4,
        bar_round=sized(_BAR_PX) // 2,
        field=max(_FIELD_PX, sized(LEAD_PX) * _FIELD_LINE // 100),
        edge=f"2px solid {theme.line}" if theme.surface == theme.ground else "none",
        check=_picture("check", on=theme.accent),
        arrow=_picture("arrow", on=theme.surface),
        ground=theme.ground,
        surface=theme.surface,
        raised=theme.raised,
        ink=theme.ink,
        ink_soft=theme.ink_soft,
        line=theme.line,
        accent=theme.accent,
        accent_ink=theme.accent_ink,
        good=theme.good,
        caution=theme.caution,
        stop=theme.stop,
    )
