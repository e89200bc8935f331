"""The names a pose file may use, so that a misspelt joint is refused and not ignored."""

from typing import Final

from coach.figures import texts as words
from coach.figures.skeleton import SIDES

_BENDS = ("bend", "side", "twist")
_VECTORS: Final = {
    "place": ("at",),
    **{f"{side}_hand": ("at", "fingers", "palm", "elbow") for side in SIDES},
    **{f"{side}_forearm": ("at", "along") for side in SIDES},
    **{f"{side}_foot": ("at", "toes", "top", "knee") for side in SIDES},
}
_NUMBERS: Final = {
    "pelvis": ("yaw", "pitch", "roll", "turn"),
    **dict.fromkeys(("lumbar", "ribs", "chest", "neck", "head"), _BENDS),
    **{f"{side}_shoulder": ("flex", "out", "turn", "up", "ahead") for side in SIDES},
    **{f"{side}_elbow": ("flex",) for side in SIDES},
    **{f"{side}_forearm": ("turn",) for side in SIDES},
    **{f"{side}_wrist": ("flex", "side") for side in SIDES},
    **{f"{side}_hand": ("fist",) for side in SIDES},
    **{f"{side}_hip": ("flex", "out", "turn") for side in SIDES},
    **{f"{side}_knee": ("flex",) for side in SIDES},
    **{f"{side}_ankle": ("flex", "turn") for side in SIDES},
}
TOP_KEYS: Final = frozenset(
    (
        "based_on", "without", "shows", "place", "rests", "foot_points", "camera", "pose",
        "keyframes", "loop", "contacts", "props", "emphasis", "sided", "turned", "breath",
        "swell", "cycle_s", "still_at", "every_second", "rolls_over", "back",
        "second_camera", "layers", "held", "closes", "hidden_hands_under_back", "added", "beside",
    )
)  # fmt: skip
PROP_KINDS: Final = ("mat", "wall", "block", "pillow", "chair", "strap", "stick", "thing", "pack")
THINGS: Final = (*PROP_KINDS, "bench")
"""What can be needed: whatever is drawn, and what is asked for besides."""
FACES: Final = ("right", "viewer")
EMPHASIS_KINDS: Final = ("arrow", "limit", "turn", "line", "glow", "square")


class FigureFault(Exception):
    """A pose file says something that cannot be drawn; the sentence says what."""


def flattened(table: object, where: str) -> dict[str, float]:
    """Turn the tables of a pose into channels.

    Raises:
        FigureFault: a joint or a field is unknown, or a value is no number.
    """
    channels: dict[str, float] = {}
    if not isinstance(table, dict):
        raise FigureFault(words.POSE_IS_TABLE.format(where=where))
    for joint, fields in table.items():
        if not isinstance(fields, dict):
            raise FigureFault(words.EXPECTED_TABLE.format(where=where, joint=joint))
        for name, value in fields.items():
            path = f"{joint}.{name}"
            if name in _VECTORS.get(joint, ()):
                channels |= _vector(path, value, where)
            elif name not in _NUMBERS.get(joint, ()):
                raise FigureFault(f"{where}: unknown key {path}")
            elif isinstance(value, bool) or not isinstance(value, int | float):
                raise FigureFault(words.NOT_NUMBER.format(where=where, key=path))
            else:
                channels[path] = float(value)
    return channels


def _vector(path: str, value: object, where: str) -> dict[str, float]:
    x, y, z = triple(value, f"{where}: {path}")
    return {f"{path}.x": x, f"{path}.y": y, f"{path}.z": z}


def triple(value: object, where: str) -> tuple[float, float, float]:
    """Return three numbers of a file.

    Raises:
        FigureFault: they are not three numbers.
    """
    if isinstance(value, list) and len(value) == 3:
        x, y, z = value
        if all(isinstance(part, int | float) and not isinstance(part, bool) for part in value):
            return (float(x), float(y), float(z))
    raise FigureFault(words.THREE_NUMBERS.format(where=where))
