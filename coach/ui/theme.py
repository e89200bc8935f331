"""Colours by role, so that no widget ever names a colour.

Contrast is at least 7:1 for text roles and 3:1 for shapes on every ground they stand on; a test
computes it. Colour never says anything alone: every phase also has a word and a shape.
"""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from coach.services.theme_choice import ThemeChoice


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as `#rrggbb`.

    Attributes:
        ground: the window behind everything.
        surface: cards on the ground.
        raised: controls on a surface.
        ink: text.
        ink_soft: text that matters less.
        line: outlines of controls, tracks of rings, axes.
        accent: the one colour of emphasis; text on it is `accent_ink`.
        hold, rest, ready: phases of a session.
        good, caution, stop: what went well, what to mind, what to stop for.
        pointer, pointer_edge: an arrow on a figure and the line around it. Of light clothes, dark
            clothes and a card no one colour stands out, so one of the two always does.
        figure_tone: which of the pairs of skin and hair the drawn person has, as the user chose.
    """

    name: str
    ground: str
    surface: str
    raised: str
    ink: str
    ink_soft: str
    line: str
    accent: str
    accent_ink: str
    hold: str
    rest: str
    ready: str
    good: str
    caution: str
    stop: str
    pointer: str
    pointer_edge: str
    figure_tone: int = 0


LIGHT = Theme(
    name="light",
    ground="#f4f1ea",
    surface="#fffefb",
    raised="#ebe7dd",
    ink="#1b2326",
    ink_soft="#41494c",
    line="#7f7a6e",
    accent="#0b5254",
    accent_ink="#ffffff",
    hold="#0b5254",
    rest="#33507d",
    ready="#6e4200",
    good="#185a31",
    caution="#6e4200",
    stop="#8f1f24",
    pointer="#5c0a38",
    pointer_edge="#ffffff",
)

DARK = Theme(
    name="dark",
    ground="#12171a",
    surface="#1b2226",
    raised="#263035",
    ink="#f3f0e9",
    ink_soft="#c9cecb",
    line="#8b9598",
    accent="#86d5cb",
    accent_ink="#0a1f1e",
    hold="#7fd8c0",
    rest="#a9c2f0",
    ready="#f2bf68",
    good="#8adba3",
    caution="#f2bf68",
    stop="#ffaba5",
    pointer="#ffdc5e",
    pointer_edge="#0c1114",
)

HIGH_CONTRAST = Theme(
    name="high_contrast",
    ground="#000000",
    surface="#000000",
    raised="#3a3a3a",
    ink="#ffffff",
    ink_soft="#f0f0f0",
    line="#ffffff",
    accent="#ffe14d",
    accent_ink="#000000",
    hold="#7ffbe0",
    rest="#b8d0ff",
    ready="#ffe14d",
    good="#8dffb0",
    caution="#ffe14d",
    stop="#ffb3ad",
    pointer="#ffe14d",
    pointer_edge="#000000",
)


@runtime_checkable
class Themed(Protocol):
    """What is drawn by hand, or tinted, and so has to be told of another theme."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme, and change nothing else."""


THEMES = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.HIGH_CONTRAST: HIGH_CONTRAST,
}


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two `#rrggbb` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
