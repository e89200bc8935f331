"""How long the person's bones are and how far the joints go: the same in every picture.

The person is about 60 years old, 1.72 m tall and of middle build. Limits are the usual ranges of a
healthy adult, with a few degrees to spare: what no person can do, no figure may show.
"""

from typing import Final

SIDES: Final = ("left", "right")

HIP_HALF_WIDTH: Final = 0.092
PELVIS_TO_LUMBAR: Final = 0.10
LUMBAR: Final = 0.145
RIBS: Final = 0.15
CHEST: Final = 0.155
NECK: Final = 0.078
SHOULDER_HALF_WIDTH: Final = 0.167
SHOULDER_HEIGHT: Final = 0.086
"""Along the chest, from its lower joint."""
UPPER_ARM: Final = 0.28
FOREARM: Final = 0.24
THIGH: Final = 0.43
SHANK: Final = 0.40
ANKLE_HEIGHT: Final = 0.075

HAND_CONTACT: Final = (0.065, 0.0, -0.028)
"""The palm's point that rests, seen from the wrist: x to the fingers, z out of the back."""

FOOT_POINTS: Final = {
    "sole": (0.0, 0.0, -ANKLE_HEIGHT),
    "heel": (-0.06, 0.0, -0.062),
    "ball": (0.12, 0.0, -ANKLE_HEIGHT),
    "toe": (0.185, 0.0, -0.060),
    "ankle": (0.0, 0.0, 0.0),
}
"""Points of the foot seen from the ankle: x to the toes, z up the shin."""

LIMITS: Final[dict[str, tuple[float, float]]] = {
    "lumbar.bend": (-25, 50),
    "lumbar.side": (-25, 25),
    "lumbar.twist": (-10, 10),
    "ribs.bend": (-15, 35),
    "ribs.side": (-25, 25),
    "ribs.twist": (-25, 25),
    "chest.bend": (-15, 30),
    "chest.side": (-15, 15),
    "chest.twist": (-20, 20),
    "neck.bend": (-45, 45),
    "neck.side": (-30, 30),
    "neck.twist": (-50, 50),
    "head.bend": (-30, 30),
    "head.side": (-20, 20),
    "head.twist": (-45, 45),
    "hip.flex": (-25, 125),
    "hip.out": (-30, 50),
    "knee.flex": (-3, 145),
    "ankle.flex": (-75, 35),
    "shoulder.flex": (-60, 185),
    "shoulder.out": (-50, 180),
    "elbow.flex": (-3, 150),
    "wrist.flex": (-95, 85),
}
"""Degrees. Bend and flex are to the front; out is away from the middle of the body."""
