"""How figures move: what each phase shows, curves that do not overshoot, limbs that reach."""

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engine.timeline import PhaseKind
from coach.figures.body_shapes import lowest
from coach.figures.easing import mixed, moment
from coach.figures.emphasis_marks import emphasis_marks
from coach.figures.ik_solver import middle_joint
from coach.figures.mirror import mirror_image
from coach.figures.motion import (
    BREATH_S,
    Moment,
    body_at,
    breath_at,
    ended_at,
    lying_at,
    parts_at,
    pose_at,
)
from coach.figures.outlines import camera
from coach.figures.pose import Keyframe, mirrored, other_side
from coach.figures.pose_files import read_figure
from coach.resources import shipped
from tests.architecture.checkout import PACKAGE

FOLDER = shipped("assets/figures")
NUMBERS = st.floats(-2, 2)


@pytest.mark.parametrize(
    "kind", [PhaseKind.GET_READY, PhaseKind.REST, PhaseKind.CHANGE_SIDES, PhaseKind.CHANGE_EXERCISE]
)
def test_between_holds_the_set_up_is_shown(kind: PhaseKind) -> None:
    assert moment(kind, 3.0, 10.0) == (0.0, None)


def test_a_hold_eases_in_and_breathes() -> None:
    amounts = [moment(PhaseKind.HOLD, step / 10, 8.0)[0] for step in range(81)]

    assert amounts[0] == 0.0
    assert amounts == sorted(amounts)
    assert moment(PhaseKind.HOLD, 0.6, 8.0)[1] is None
    assert moment(PhaseKind.HOLD, 1.2, 8.0) == (1.0, 0.0)
    amount, breathing_s = moment(PhaseKind.HOLD, 8.0, 8.0)
    assert amount == 1.0
    assert breathing_s == pytest.approx(6.8)


def test_a_reset_eases_back_and_stays() -> None:
    amounts = [moment(PhaseKind.RESET, step / 10, 4.0)[0] for step in range(41)]

    assert amounts[0] == 1.0
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[13:] == [0.0] * 28


@pytest.mark.parametrize("kind", list(PhaseKind))
@pytest.mark.parametrize("duration_s", [0.0, 0.5, 1.0])
def test_very_short_phases_are_no_trouble(kind: PhaseKind, duration_s: float) -> None:
    amount, _ = moment(kind, duration_s, duration_s)

    assert 0.0 <= amount <= 1.0


def test_a_warm_up_goes_there_and_back_in_its_cycle() -> None:
    assert moment(PhaseKind.WARM_UP, 0.0, 24.0) == (0.0, None)
    assert moment(PhaseKind.WARM_UP, 2.0, 24.0) == (1.0, None)
    assert moment(PhaseKind.WARM_UP, 4.0, 24.0) == (0.0, None)
    assert moment(PhaseKind.WARM_UP, 5.0, 120.0, 10.0) == (1.0, None)


@given(st.lists(NUMBERS, min_size=2, max_size=5), st.floats(0, 1))
def test_a_channel_never_overshoots_its_keyframes(values: list[float], t: float) -> None:
    last = len(values) - 1
    keyframes = [Keyframe(no / last, {"a.b": value}) for no, value in enumerate(values)]
    mid = mixed(keyframes, t)["a.b"]
    upper = next(no for no, key in enumerate(keyframes) if key.t >= t)
    two = values[max(0, upper - 1) : upper + 1]

    assert min(two) - 1e-9 <= mid <= max(two) + 1e-9


@given(NUMBERS, NUMBERS, NUMBERS, st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_bones_keep_their_length_wherever_the_target_is(
    x: float, y: float, z: float, pole: tuple[float, float, float]
) -> None:
    joint = middle_joint((0.0, 0.0, 0.0), (x, y, z), (0.43, 0.40), pole)

    assert dist((0, 0, 0), joint) == pytest.approx(0.43, abs=1e-6)
    if 0.04 < dist((0, 0, 0), (x, y, z)) < 0.82:
        assert dist(joint, (x, y, z)) == pytest.approx(0.40, abs=1e-6)


def test_a_breath_begins_and_ends_empty() -> None:
    assert breath_at(0.0) == 0.0
    assert breath_at(BREATH_S / 2) == pytest.approx(1.0)
    assert breath_at(BREATH_S) == pytest.approx(0.0)


@pytest.mark.parametrize("name", ["bd4", "bd7", "gb3", "sb8"])
def test_a_loop_starts_and_ends_in_the_held_pose(name: str) -> None:
    figure = read_figure(FOLDER, name)
    still = pose_at(figure, Moment(1.0))

    assert figure.loop
    assert pose_at(figure, Moment(1.0, figure.loop_s)) == still
    nearly = pose_at(figure, Moment(1.0, figure.loop_s - 1e-4))
    assert nearly == pytest.approx(still, abs=1e-3)


def test_a_loop_passes_through_a_pose_without_stopping_there() -> None:
    roll = read_figure(FOLDER, "sb7")
    way = roll.loop[2]
    before, after = (pose_at(roll, Moment(1.0, way.t + by))["pelvis.turn"] for by in (-0.01, 0.01))

    assert pose_at(roll, Moment(1.0, way.t))["pelvis.turn"] == pytest.approx(-22)
    assert before - after > 0.5


@pytest.mark.parametrize("before_s", [0.0, 0.4, 1.2, 3.6])
def test_the_second_half_of_a_roll_is_the_first_in_a_mirror(before_s: float) -> None:
    roll = read_figure(FOLDER, "sb7")
    middle_s = roll.loop_s / 2
    one = body_at(roll, Moment(1.0, middle_s - before_s))
    other = body_at(roll, Moment(1.0, middle_s + before_s))

    for name in one.point_names:
        x, y, z = one.point(name)
        assert other.point(other_side(name)) == pytest.approx((x, -0.334 - y, z), abs=0.002)


def test_after_a_roll_the_body_lowers_on_its_other_side() -> None:
    roll = read_figure(FOLDER, "sb7")
    over = Moment(0.0, roll.loop_s)

    assert body_at(roll, Moment(0.0)).point("right_elbow")[2] < 0.05
    assert body_at(roll, over).point("left_elbow")[2] < 0.05
    assert body_at(roll, over).point("right_elbow")[2] > 0.3


def test_the_roll_back_begins_on_the_other_side_and_ends_on_the_first() -> None:
    roll = read_figure(FOLDER, "sb7")
    start, end = Moment(0.0, roll.loop_s), Moment(0.0, roll.loop_s + roll.back_s)
    over, back = (body_at(roll, moment) for moment in (start, end))
    just_begun = body_at(roll, Moment(0.0, roll.loop_s + 1e-4))

    for name in back.point_names:
        assert back.point(name) == pytest.approx(body_at(roll, Moment(0.0)).point(name))
        assert just_begun.point(name) == pytest.approx(over.point(name), abs=1e-3)


@pytest.mark.parametrize("hold_s", [2.0, 3.0, 4.0, 5.5])
def test_a_hold_that_ends_within_a_roll_lowers_to_where_the_roll_back_goes_on(
    hold_s: float,
) -> None:
    roll = read_figure(FOLDER, "sb7")
    ended_s = ended_at(roll, hold_s)
    lowered = body_at(roll, Moment(0.0, ended_s))
    lying = body_at(roll, Moment(0.0, lying_at(roll, ended_s)))

    assert ended_s == hold_s
    assert lowered.point("pelvis")[2] < body_at(roll, Moment(1.0, hold_s)).point("pelvis")[2] - 0.03
    for name in lying.point_names:
        assert lowered.point(name) == pytest.approx(lying.point(name), abs=0.002)


@pytest.mark.parametrize(("hold_s", "ended_s"), [(0.0, 0.0), (1.5, 0.0), (5.7, 7.25), (9.0, 7.25)])
def test_before_the_roll_and_after_it_a_hold_ends_in_its_pose(
    hold_s: float, ended_s: float
) -> None:
    assert ended_at(read_figure(FOLDER, "sb7"), hold_s) == ended_s
    assert ended_at(read_figure(FOLDER, "bd4"), hold_s) == 0.0


def test_a_mirror_image_of_a_mirror_image_is_the_body() -> None:
    body = body_at(read_figure(FOLDER, "sb7"), Moment(0.7))
    twice = mirror_image(mirror_image(body, 0.3), 0.3)

    for name in body.point_names:
        assert twice.point(name) == pytest.approx(body.point(name))


def test_the_hand_lifts_first_and_the_knee_in_the_next_repetition() -> None:
    light = read_figure(FOLDER, "bd1")
    hand, knee = (parts_at(light, Moment(1.0, second=second))[1] for second in (False, True))

    assert 0.01 <= lowest(hand, ("right_hand",)) <= 0.025
    assert lowest(hand, ("right_knee",)) == pytest.approx(0, abs=0.005)
    assert 0.01 <= lowest(knee, ("right_knee",)) <= 0.025
    assert lowest(knee, ("right_hand",)) == pytest.approx(0, abs=0.005)


def test_a_mark_of_one_repetition_is_not_shown_in_the_other() -> None:
    light = read_figure(FOLDER, "bd1")
    view = camera(*light.camera)
    shown = []
    for second in (False, True):
        moment = Moment(1.0, second=second)
        shown.append(
            [mark.centre for mark in emphasis_marks(light, body_at(light, moment), moment, view)]
        )

    assert [len(marks) for marks in shown] == [2, 2]
    assert not set(shown[0]) & set(shown[1])


def test_the_arrow_of_a_roll_goes_when_the_roll_is_over() -> None:
    roll = read_figure(FOLDER, "sb7")
    view = camera(*roll.camera)
    counts = []
    for hold_s in (0.0, 3.0, 5.0, 6.5, roll.loop_s):
        moment = Moment(1.0, hold_s)
        counts.append(len(list(emphasis_marks(roll, body_at(roll, moment), moment, view))))

    assert counts == [2, 2, 2, 0, 0]


def test_a_line_goes_through_its_points_and_a_limit_ends_at_a_bar() -> None:
    shown = {}
    for name in ("gb1", "gb2"):
        bridge = read_figure(FOLDER, name)
        view = camera(*bridge.camera)
        body = body_at(bridge, Moment(1.0))
        shown[name] = list(emphasis_marks(bridge, body, Moment(1.0), view))
        points = [view.point(body.point(f"right_{at}")) for at in ("shoulder", "hip", "knee")]
    arrow, bar = shown["gb1"]
    line = shown["gb2"][1:]

    highest = min(y for _, y in arrow.arrow)
    assert min(y for _, y in bar.arrow) < highest < max(y for _, y in bar.arrow)
    assert len(line) == 2 + 3
    for point, dot in zip(points, line[2:], strict=True):
        assert all(dist(point, at) < 4 for at in dot.arrow)


def test_changing_sides_twice_changes_nothing() -> None:
    figure = read_figure(FOLDER, "sb6")
    twice = mirrored(mirrored(figure))

    assert body_at(twice, Moment(0.5)).frames == body_at(figure, Moment(0.5)).frames


WITH_NUMPY = {"outlines", "props", "touching"}
"""From the camera on, and between two surfaces, there are too many points for loops."""


def test_only_the_camera_and_the_checker_need_numpy() -> None:
    folder = PACKAGE / "figures"
    using = {path.stem for path in folder.glob("*.py") if "import numpy" in path.read_text("utf-8")}

    assert using == WITH_NUMPY


@pytest.mark.parametrize("kind", [PhaseKind.GET_DOWN, PhaseKind.GET_UP])
def test_the_way_to_the_floor_is_shown_whole_and_again(kind: PhaseKind) -> None:
    amounts = [moment(kind, step / 10, 5.0)[0] for step in range(300)]

    assert amounts[0] == 0.0
    assert max(amounts) == 1.0
    assert [amounts[nth] for nth in (100, 200)] == [0.0, 0.0]
