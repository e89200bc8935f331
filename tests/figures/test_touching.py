"""Two parts of a body touch where they are said to: measured on the surface that is drawn."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.figures.body_shapes import Chain, ball, lowest
from coach.figures.check import problems_of
from coach.figures.motion import Moment, parts_at
from coach.figures.pose import Contact, Figure, Keyframe
from coach.figures.pose_files import read_figure
from coach.figures.touching import gap_between, passing
from coach.figures.vectors import Frame, Vec
from coach.resources import shipped

FOLDER = shipped("assets/figures")

_at = st.tuples(*[st.floats(-0.5, 0.5)] * 3)
_radii = st.floats(0.01, 0.1)


def _ball(at: Vec, radius: float) -> Chain:
    return (ball(Frame(), at, radius),)


@given(_at, _radii, _at, _radii)
def test_the_gap_between_two_balls_is_what_is_left_between_their_surfaces(
    at: Vec, radius: float, there: Vec, other: float
) -> None:
    apart = sum((a - b) ** 2 for a, b in zip(at, there, strict=True)) ** 0.5
    one, two = _ball(at, radius), _ball(there, other)

    assert gap_between(one, two) == pytest.approx(apart - radius - other, abs=0.01 * apart + 1e-9)
    assert gap_between(one, two) == pytest.approx(gap_between(two, one), abs=0.01 * apart + 1e-9)


def test_between_two_ellipsoids_of_a_part_there_is_flesh_too() -> None:
    limb = (*_ball((0.0, 0.0, 0.0), 0.05), *_ball((0.14, 0.0, 0.0), 0.05))

    assert gap_between(limb, _ball((0.07, 0.0, 0.08), 0.02)) == pytest.approx(0.01, abs=0.003)


@pytest.mark.parametrize("name", ["chair_let_go", "heat", "fb0", "cu0", "let_go_buttock", "ll0"])
@pytest.mark.parametrize(("away", "said"), [(0.03, "floats above"), (-0.03, "sinks into")])
def test_a_hand_that_does_not_lie_where_the_words_put_it_is_found(
    name: str, away: float, said: str
) -> None:
    figure = read_figure(FOLDER, name)
    palm, at = "right_hand.palm", "right_hand.at"
    keyframes = tuple(
        Keyframe(
            key.t,
            {
                **key.pose,
                **{
                    f"{at}.{axis}": key.pose[f"{at}.{axis}"] - away * key.pose[f"{palm}.{axis}"]
                    for axis in "xyz"
                },
            },
        )
        for key in figure.keyframes
    )

    assert problems_of(figure) == []
    assert [
        problem
        for problem in problems_of(replace(figure, keyframes=keyframes))
        if f"right_hand {said}" in problem
    ]


def test_a_contact_may_be_with_a_part_and_with_nothing_that_is_not_there() -> None:
    sitting = read_figure(FOLDER, "chair_let_go")
    nowhere = replace(sitting, contacts=(Contact("right_hand", "right_pocket"),))

    assert any("right_pocket" in problem for problem in problems_of(nowhere))


def _with(name: str, t: float, **changes: float) -> Figure:
    """Return a figure with some channels of one pose changed; `__` stands for a dot."""
    figure = read_figure(FOLDER, name)
    changed = {channel.replace("__", "."): value for channel, value in changes.items()}
    return replace(
        figure,
        keyframes=tuple(
            Keyframe(key.t, {**key.pose, **changed}) if key.t == t else key
            for key in figure.keyframes
        ),
    )


def test_a_limb_that_goes_through_another_on_its_way_is_found() -> None:
    through = _with("fr6", 0.55, left_hand__at__x=0.1, left_hand__at__z=0.5)

    assert any("left_hand passes through left_thigh" in line for line in problems_of(through))


def test_limbs_that_lie_on_each_other_pass_through_nothing() -> None:
    parts = parts_at(read_figure(FOLDER, "let_go_buttock"), Moment(1.0))[1]

    assert abs(gap_between(parts["right_shank"], parts["left_thigh"])) < 0.01
    assert list(passing(parts)) == []


def test_a_hand_that_hangs_short_of_its_place_is_found() -> None:
    too_far = _with("fr3", 0.55, left_hand__at__y=-0.75)

    assert any("left_hand does not reach" in line for line in problems_of(too_far))


def test_who_sits_down_to_one_side_is_carried_all_the_way() -> None:
    sitting_down = read_figure(FOLDER, "fr3")
    for step in range(41):
        parts = parts_at(sitting_down, Moment(step / 40))[1]

        assert lowest(parts, ("right_hand",)) == pytest.approx(0, abs=0.01)
        assert lowest(parts, ("right_knee", "seat")) == pytest.approx(0, abs=0.015)


@pytest.mark.parametrize("name", ["fr2", "fr6", "floor_down", "floor_down_up", "floor_up"])
def test_between_one_knee_and_hands_and_knees_the_hands_carry_before_the_foot_moves(
    name: str,
) -> None:
    way = read_figure(FOLDER, name)
    bodies = [parts_at(way, Moment(step / 40)) for step in range(41)]
    foot_on_its_way = [
        parts
        for body, parts in bodies
        if body.point("pelvis")[2] < 0.5 and body.point("left_foot")[0] < 0.2
    ]

    assert len(foot_on_its_way) > 5
    for parts in foot_on_its_way:
        for hand in ("left_hand", "right_hand"):
            assert lowest(parts, (hand,)) == pytest.approx(0, abs=0.015)
