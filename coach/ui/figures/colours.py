"""What the person and the things wear, by theme: three skin and hair tones, plain clothes.

Skin may lie close to a ground in lightness, so every shape has a rim; a test computes that the rim
or the fill stands out from the ground by 3:1 in every theme.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Tone:
    """Skin and hair of a person."""

    skin: str
    hair: str
    mouth: str


TONES: Final = (
    Tone("#e9bd9c", "#b9b4ab", "#a8624f"),
    Tone("#c68e63", "#6d675f", "#8a4b38"),
    Tone("#87583b", "#4a4543", "#5a3024"),
)

_LIGHT: Final = {
    "shirt": "#2f8583", "trousers": "#3d5375", "shoe": "#cfd6da", "eye": "#2a2220",
    "mat": "#b9d3c6", "mat_edge": "#628b79", "shadow": "#37544a",
    "wall_side": "#d9d0c0", "wall_front": "#c2b7a3", "wall_top": "#e4ddd0",
    "wood_top": "#d9b98d", "wood_front": "#c29e6e", "wood_side": "#a98759",
    "wood_foot_top": "#a98759", "wood_foot_front": "#b39267", "wood_foot_side": "#937348",
    "thing_top": "#d98e5f", "thing_front": "#c67a4b", "thing_side": "#a9643a",
    "pillow": "#e8d9b5", "pack": "#c7d3e6", "strap": "#b4552d", "stick": "#8a5a2b",
}  # fmt: skip
_DARK: Final = {
    "shirt": "#2f8a86", "trousers": "#5f7bab", "shoe": "#d4dbdf", "eye": "#1d1716",
    "mat": "#3b6056", "mat_edge": "#84a699", "shadow": "#0d1a17",
    "wall_side": "#58606a", "wall_front": "#454c55", "wall_top": "#687078",
    "wood_top": "#a58560", "wood_front": "#8a6d4b", "wood_side": "#725839",
    "wood_foot_top": "#725839", "wood_foot_front": "#7a5f40", "wood_foot_side": "#5f4a30",
    "thing_top": "#d98e5f", "thing_front": "#c67a4b", "thing_side": "#a9643a",
    "pillow": "#b5a883", "pack": "#8698b8", "strap": "#e08a5c", "stick": "#c9975e",
}  # fmt: skip
_HIGH_CONTRAST: Final = {
    **_DARK,
    "shirt": "#148f89", "trousers": "#627dc2", "shoe": "#ffffff",
    "mat": "#2b5147", "mat_edge": "#ffffff", "shadow": "#000000",
}  # fmt: skip

_SKIN_SHADE: Final = 0.5
"""Skin in the shade must not look like other skin."""
_GLOW: Final = "#ffc65c"
_CLOTHES: Final = {"light": _LIGHT, "dark": _DARK, "high_contrast": _HIGH_CONTRAST}


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role for one theme and one tone.

    Attributes:
        pointer, pointer_edge: arrows, and the line around them.
        rim: what rims are mixed with, and how much of it.
        shade: what parts away from the light are mixed with, and how much of it.
    """

    fills: dict[str, str]
    pointer: str
    pointer_edge: str
    glow: str
    rim: tuple[str, float]
    shade: tuple[str, float]

    def fill(self, role: str, far: float) -> str:
        """Return the colour of a shape."""
        share = self.shade[1] * far * (_SKIN_SHADE if role == "skin" else 1.0)
        return mixed(self.fills[role], self.shade[0], share)

    def edge(self, role: str, far: float) -> str:
        """Return the colour of its rim."""
        return mixed(self.fill(role, far), *self.rim)


def palette(theme: Theme) -> Palette:
    """Return the colours of a theme with the tone that it names."""
    tone = TONES[theme.figure_tone % len(TONES)]
    fills = dict(_CLOTHES.get(theme.name, _LIGHT))
    fills |= {"skin": tone.skin, "hair": tone.hair, "mouth": tone.mouth}
    fills["brow"] = mixed(tone.hair, "#2a2220", 0.45)
    pointer = (theme.pointer, theme.pointer_edge)
    if theme.name == "light":
        return Palette(fills, *pointer, _GLOW, ("#1c1a22", 0.55), ("#16202e", 0.30))
    rim = ("#ffffff", 0.5) if theme.name == "high_contrast" else ("#e8eef0", 0.30)
    if theme.name == "high_contrast":
        rim = ("#ffffff", 0.85)
    return Palette(fills, *pointer, _GLOW, rim, ("#0c1216", 0.34))


@lru_cache(maxsize=1024)
def mixed(one: str, other: str, share: float) -> str:
    """Return the colour a share of the way from one to the other."""
    parts = (round(a + (b - a) * share) for a, b in zip(_rgb(one), _rgb(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
