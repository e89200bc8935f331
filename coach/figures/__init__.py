"""A person drawn by code from pose files, one file per rung or movement: geometry, without Qt.

Poses are data (`assets/figures`, format in docs/figures.md). Everything up to the outlines of the
limbs is worked out here, so that a checker can refuse a picture that stretches an arm, lifts a
hand that should rest, or pushes a foot through the floor. `coach.ui.figures` paints it.
"""
