"""Checks every figure for mistakes that no picture of a person may have.

python -m coach.figures.check prints what is wrong and ends with 1, or nothing and 0.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Final

from coach.figures import skeleton as bones
from coach.figures import texts as words
from coach.figures.body_shapes import Chain, Ellipsoid, shapes_of
from coach.figures.ik_solver import Body, vec_of
from coach.figures.joints import joint_angles
from coach.figures.mirror import mirror_image
from coach.figures.motion import Moment, body_of, ended_at, parts_at, pose_at
from coach.figures.pose import Contact, Figure, Keyframe, Prop, mirrored, other_side, side_of
from coach.figures.pose_files import figure_names, read_figure
from coach.figures.pose_vocabulary import FigureFault
from coach.figures.touching import gap_between, passing
from coach.figures.vectors import Frame, length, sub
from coach.figures.visibility import unseen
from coach.resources import shipped

TOLERANCE_M: Final = 0.01
_SAMPLES: Final = 40
_SAME_LENGTH_M: Final = 1e-6
_EVERY: Final = 3
"""Which moments are asked what takes long: whether limbs pass through each other."""
_SHORT_M: Final = 0.02
_HANDS: Final = ("left_hand", "right_hand")
_VISIBLE_M: Final = 0.012
_TOUCHES_M: Final = 0.02
_LAYERS: Final = frozenset(
    ("seat", "shirt", "head", *(f"{s}_{limb}" for s in bones.SIDES for limb in ("arm", "leg")))
)
WITHOUT_PICTURE: Final = frozenset(("walk",))
"""Movements that a picture would not explain."""

_BONES: Final = tuple(
    (f"{side}_{one}", f"{side}_{other}", size)
    for side in bones.SIDES
    for one, other, size in (
        ("shoulder", "elbow", bones.UPPER_ARM),
        ("elbow", "hand", bones.FOREARM),
        ("hip", "knee", bones.THIGH),
        ("knee", "foot", bones.SHANK),
    )
)


def problems_of(figure: Figure) -> list[str]:
    """Return what is wrong with one figure, a sentence each, every sentence once."""
    found = list(_names(figure))
    if not found:
        found = [*_motion(figure), *_mirror(figure), *unseen(figure)]
    return [f"{figure.id}: {problem}" for problem in dict.fromkeys(found)]


_BLANK: Final = Figure("", "", (Keyframe(0.0, {}), Keyframe(1.0, {})))
"""Any figure has all parts and points, so this one serves to list their names."""


def _names(figure: Figure) -> Iterator[str]:
    body, parts = parts_at(_BLANK, Moment())
    surfaces = {"floor", *(prop.name for prop in figure.props)}
    surfaces |= {f"{prop.name}_back" for prop in figure.props if prop.kind == "chair"}
    surfaces |= set(parts)
    known = (
        ("contact", {contact.part for contact in figure.contacts}, set(parts)),
        ("surface", {contact.on for contact in figure.contacts}, surfaces),
        (words.PART_TO_REST_ON, set(figure.rests), set(parts)),
        (
            words.POINT_TO_EMPHASISE,
            {at for mark in figure.emphasis for at in (mark.at, *mark.through)},
            set(body.point_names),
        ),
        ("end", {end for prop in figure.props for end in prop.ends}, set(body.point_names)),
        (words.JOINT_TO_PLACE, {figure.place}, set(body.point_names)),
        (words.PART_TO_HOLD, set(figure.held.values()), set(body.frames)),
        ("layer", set(figure.layers), set(_LAYERS)),
        (words.POINT_OF_FOOT, set(figure.foot_points.values()), set(bones.FOOT_POINTS)),
    )
    for what, used, allowed in known:
        for name in sorted(used - allowed):
            yield words.NOT_THERE.format(what=what, name=name)
    if not figure.shows:
        yield words.SAYS_NOTHING
    yield from _jumps(figure)
    if not figure.contacts:
        yield words.TOUCHES_NOTHING


def _jumps(figure: Figure) -> Iterator[str]:
    """Yield where one stretch of the motion does not begin in the pose in which another ends."""
    if figure.rolls_over is not None:
        for what, keys in (("roll", figure.loop), ("roll back", figure.back)):
            middle = body_of(figure, keys[-1].pose if keys else {})
            there = mirror_image(middle, figure.rolls_over)
            if any(
                length(sub(middle.point(name), there.point(name))) > TOLERANCE_M
                for name in middle.point_names
            ):
                yield words.MIDDLE_JUMPS.format(what=what)
    elif figure.loop and figure.loop[-1].pose != figure.keyframes[-1].pose:
        yield words.LOOP_JUMPS


def moments_of(figure: Figure) -> Iterator[Moment]:
    """Yield the moments that are looked at: all of the motion, and all of the loop."""
    for step in range(_SAMPLES + 1):
        yield Moment(step / _SAMPLES)
    if figure.every_second:
        for step in range(_SAMPLES + 1):
            yield Moment(step / _SAMPLES, second=True)
    if figure.loop:
        for step in range(1, _SAMPLES):
            yield Moment(1.0, figure.loop_s * step / _SAMPLES)
    if figure.back:
        for step in range(1, _SAMPLES, 2):
            for amount in (0.8, 0.6, 0.4, 0.2):
                yield Moment(amount, ended_at(figure, figure.loop_s * step / _SAMPLES))
        for step in range(_SAMPLES + 1):
            yield Moment(0.0, figure.loop_s + figure.back_s * step / _SAMPLES)


def _motion(figure: Figure) -> Iterator[str]:
    for place, moment in enumerate(moments_of(figure)):
        body, parts = parts_at(figure, moment)
        if place % _EVERY == 0:
            yield from _through(parts)
            yield from _reached(figure, moment, body)
        yield from _limbs(body)
        yield from _joints(body)
        yield from _floor(parts)
        yield from _beside_mat(figure, parts)
        if not moment.hold_s and not moment.second:
            yield from _contacts(figure, parts, moment.amount)


def _through(parts: dict[str, Chain]) -> Iterator[str]:
    for one, other in passing(parts):
        yield words.PASSES_THROUGH.format(one=one, other=other)


def _reached(figure: Figure, moment: Moment, body: Body) -> Iterator[str]:
    """Yield the hands that hang in the air short of where the pose pins them."""
    rolled = figure.rolls_over is not None and moment.hold_s > figure.loop_s / 2
    pose = pose_at(figure, moment)
    for hand in () if rolled else _HANDS:
        at = vec_of(pose, f"{hand}.at")
        if at is not None and f"{side_of(hand)[0]}_forearm.at.x" not in pose:
            room = body.frames.get(figure.held.get(hand, ""), Frame())
            palm = body.point(f"{side_of(hand)[0]}_palm")
            if length(sub(room.at(at), palm)) > _SHORT_M:
                yield words.OUT_OF_REACH.format(part=hand)


def _limbs(body: Body) -> Iterator[str]:
    for one, other, size in _BONES:
        if abs(length(sub(body.point(one), body.point(other))) - size) > _SAME_LENGTH_M:
            yield words.CHANGES_LENGTH.format(one=one, other=other)


def _joints(body: Body) -> Iterator[str]:
    for name, shown, angle in joint_angles(body):
        least, most = bones.LIMITS[name]
        if not least - 0.5 <= angle <= most + 0.5:
            yield words.GOES_BEYOND.format(shown=shown, least=least, most=most)


def _floor(parts: dict[str, Chain]) -> Iterator[str]:
    for name, chain in parts.items():
        if min(-shape.reach((0.0, 0.0, -1.0)) for shape in chain) < -TOLERANCE_M:
            yield words.THROUGH_FLOOR.format(name=name)


def _beside_mat(figure: Figure, parts: dict[str, Chain]) -> Iterator[str]:
    """Yield what touches the floor beside the mat, where there is one."""
    mat = next((prop for prop in figure.props if prop.kind == "mat"), None)
    if mat is None:
        return
    for name, chain in parts.items():
        for shape in chain:
            if -shape.reach((0.0, 0.0, -1.0)) < _TOUCHES_M and not _lies_on(shape, mat):
                yield words.BESIDE_MAT.format(name=name)


def _lies_on(shape: Ellipsoid, mat: Prop) -> bool:
    """Return whether no edge of a shape goes beyond the edges of a mat."""
    (x, y, _), (wide, deep, _) = mat.at, mat.size
    return (
        shape.reach((1.0, 0.0, 0.0)) <= x + wide / 2
        and -shape.reach((-1.0, 0.0, 0.0)) >= x - wide / 2
        and shape.reach((0.0, 1.0, 0.0)) <= y + deep / 2
        and -shape.reach((0.0, -1.0, 0.0)) >= y - deep / 2
    )


def _contacts(figure: Figure, parts: dict[str, Chain], amount: float) -> Iterator[str]:
    for contact in figure.contacts:
        if contact.since <= amount <= contact.until:
            gap = gap_of(figure, contact, parts)
            if gap > TOLERANCE_M:
                yield words.FLOATS_ABOVE.format(part=contact.part, on=contact.on)
            elif gap < -TOLERANCE_M:
                yield words.SINKS_INTO.format(part=contact.part, on=contact.on)


def gap_of(figure: Figure, contact: Contact, parts: dict[str, Chain]) -> float:
    """Return the metres between a part and the surface it should rest on; less than 0 is inside."""
    chain = parts[contact.part]
    if contact.on in parts:
        return gap_between(chain, parts[contact.on])
    surface = figure.surface(contact.on)
    if surface is not None and surface.kind == "wall":
        # The face is the one turned to the person, who stands on either side of the wall.
        away = 1.0 if chain[0].centre[0] > surface.at[0] else -1.0
        face = away * surface.at[0] + surface.size[0] / 2
        return min(-shape.reach((-away, 0.0, 0.0)) for shape in chain) - face
    lowest_point = min(-shape.reach((0.0, 0.0, -1.0)) for shape in chain)
    return lowest_point - figure.height_of(contact.on)


def _mirror(figure: Figure) -> Iterator[str]:
    other = mirrored(figure)
    for moment in (Moment(0.0), Moment(0.5), Moment(1.0)):
        one_body = body_of(figure, pose_at(figure, moment))
        other_body = body_of(other, pose_at(other, moment))
        for name in one_body.point_names:
            x, y, z = one_body.point(name)
            there = other_body.point(other_side(name))
            if length(sub((x, -y, z), there)) > TOLERANCE_M / 10:
                yield words.NOT_MIRRORED.format(name=name)


def differ(one: Figure, other: Figure) -> bool:
    """Return whether two figures can be told apart: by pose, things, marks, or breath."""
    looks = [
        (figure.props, figure.emphasis, figure.breath, bool(figure.loop)) for figure in (one, other)
    ]
    if looks[0] != looks[1]:
        return True
    for amount in (0.0, 0.5, 1.0):
        first, second = (
            shapes_of(body_of(figure, pose_at(figure, Moment(amount)))) for figure in (one, other)
        )
        for name, chain in first.items():
            if length(sub(chain[-1].centre, second[name][-1].centre)) > _VISIBLE_M:
                return True
    return False


def figures_needed(programs: Path) -> tuple[list[list[str]], list[str]]:
    """Return the figures of each ladder's rungs in order, and those of the movements.

    Figures that an option replaces, and figures with its additions, are further lists. In each list
    neighbours must look different.
    """
    ladders = []
    for path in sorted((programs / "ladders").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        rungs = table.get("rungs", [])
        ladders.append([str(rung.get("figure") or rung["id"]).lower() for rung in rungs])
        for option in table.get("options", []):
            figures = option.get("figures", {})
            ladders.append([str(figures[rung["id"]]) for rung in rungs if rung["id"] in figures])
            if laid_on := option.get("drawn_with"):
                own = [rung for rung in rungs if rung["id"] in {*option["rungs"]} - {*figures}]
                drawn = [f"{rung.get('figure') or rung['id']}+{laid_on}".lower() for rung in own]
                # Two options may share what is laid on.
                ladders += [drawn] if drawn not in ladders else []
    movements = []
    for path in sorted((programs / "movements").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        movements.append(str(table.get("figure") or table["id"]))
    return ladders, [name for name in movements if name not in WITHOUT_PICTURE]


def all_problems(folder: Path, programs: Path | None = None) -> list[str]:
    """Return what is wrong with the figures of a folder, and which are missing.

    Args:
        folder: the pose files.
        programs: the program files whose rungs need figures; None to leave that out.
    """
    figures: dict[str, Figure] = {}
    problems: list[str] = []
    needed = figures_needed(programs) if programs is not None else ([], [])
    drawn = figure_names(folder)
    composed = {name for ladder in needed[0] for name in ladder if name.split("+")[0] in drawn}
    for name in dict.fromkeys((*drawn, *sorted(composed))):
        try:
            figures[name] = read_figure(folder, name)
        except (FigureFault, TypeError, KeyError, ValueError) as error:
            problems.append(str(error) if isinstance(error, FigureFault) else f"{name}: {error}")
            continue
        problems += problems_of(figures[name])
    return [*problems, *missing_or_alike(figures, *needed)]


def missing_or_alike(
    figures: Mapping[str, Figure], ladders: list[list[str]], movements: list[str]
) -> Iterator[str]:
    """Yield which figures are not there, and which rungs look like their neighbours.

    Args:
        figures: those there are, by name.
        ladders: those each ladder needs, in order, as `figures_needed` returns them.
        movements: those the movements need.
    """
    for name in (*(name for ladder in ladders for name in ladder), *movements):
        if name not in figures:
            yield words.NO_FIGURE.format(name=name)
    for ladder in ladders:
        for one, other in pairwise(ladder):
            both = one != other and one in figures and other in figures
            if both and not differ(figures[one], figures[other]):
                yield words.LOOKS_LIKE.format(other=other, one=one)


def main() -> int:
    """Print every problem; return 1 where there is one."""
    problems = all_problems(shipped("assets/figures"), shipped("programs"))
    for problem in problems:
        sys.stdout.write(problem + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
