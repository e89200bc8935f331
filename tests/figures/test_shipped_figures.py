"""Every shipped figure, over its whole motion, keeps what a picture of a person must keep."""

import re
import tomllib

import pytest

from coach.domain.sides import LEG_LADDERS
from coach.figures.body_shapes import lowest
from coach.figures.check import WITHOUT_PICTURE, figures_needed, missing_or_alike, problems_of
from coach.figures.motion import Moment, body_at, parts_at
from coach.figures.picture import picture_of
from coach.figures.pose import Figure, other_side
from coach.figures.pose_files import figure_names, has_figure, read_figure, shipped_figure
from coach.figures.skeleton import SIDES
from coach.figures.vectors import angle_between, length, sub
from coach.resources import shipped
from tests.architecture.checkout import ROOT

FOLDER = shipped("assets/figures")
PROGRAMS = shipped("programs")
COMPOSED = [name for ladder in figures_needed(PROGRAMS)[0] for name in ladder if "+" in name]
NAMES = [*figure_names(FOLDER), *COMPOSED]


def figure(name: str) -> Figure:
    found = shipped_figure(name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_figure_has_no_problem(name: str) -> None:
    assert problems_of(read_figure(FOLDER, name)) == []


@pytest.mark.parametrize("name", [*NAMES, "bd7+fists"])
def test_a_face_is_seen_so_that_nobody_wonders_which_way_a_head_looks(name: str) -> None:
    pieces = picture_of(read_figure(FOLDER, name), Moment()).pieces
    assert [one for one in pieces if one.role == "eye"]


def test_every_rung_and_movement_has_a_figure_and_neighbours_differ() -> None:
    ladders, movements = figures_needed(PROGRAMS)
    figures = {name: read_figure(FOLDER, name) for name in NAMES}

    assert len(ladders) >= 3
    assert not WITHOUT_PICTURE & set(movements)
    assert list(missing_or_alike(figures, ladders, movements)) == []


def test_it_is_written_down_how_each_figure_reads_without_a_word() -> None:
    note = (ROOT / "docs" / "dev" / "figures-read.md").read_text("utf-8")
    named = set(re.findall(r"\b[a-z][a-z0-9_]+\b", note))
    with_options = {name for name in figure_names(FOLDER) if name.endswith("_both_knees")}

    assert set(figure_names(FOLDER)) - with_options <= named


def test_what_others_build_on_is_no_figure() -> None:
    assert not has_figure("_all_fours")
    assert not has_figure("no_such")
    assert not has_figure("../cu3")
    assert shipped_figure("no_such") is None


def _moving_legs(shown: Figure) -> set[str]:
    """Return the legs whose foot moves in the repetition that a figure shows first."""
    before, after = (body_at(shown, Moment(amount)) for amount in (0.0, 1.0))
    return {
        side
        for side in SIDES
        if length(sub(before.point(f"{side}_foot"), after.point(f"{side}_foot"))) > 0.005
    }


@pytest.mark.parametrize("ladder", sorted(LEG_LADDERS))
def test_the_leg_that_is_named_is_the_leg_that_moves(ladder: str) -> None:
    table = tomllib.loads((PROGRAMS / "ladders" / f"{ladder}.toml").read_text("utf-8"))
    shown = {
        rung["id"]: figure(str(rung.get("figure") or rung["id"]).lower()) for rung in table["rungs"]
    }
    moving = {rung: _moving_legs(one) for rung, one in shown.items() if one.sided}

    for rung, legs in moving.items():
        drawn_for_the_right = (
            {other_side(f"{leg}_leg") for leg in legs}
            if shown[rung].turned_over(left=False)
            else {f"{leg}_leg" for leg in legs}
        )
        assert drawn_for_the_right <= {"right_leg"}
    assert any(moving.values())


@pytest.mark.parametrize(
    "name", ["sb1", "sb2", "sb3", "sb4", "sb5", "sb6", "sb7", "sb8", "sc0", "sc1"]
)
def test_the_side_that_is_named_is_the_one_that_faces_floor_or_wall(name: str) -> None:
    resting = {contact.part for contact in figure(name).contacts}

    assert {"right_forearm", "right_elbow"} & resting
    assert not {"left_forearm", "left_elbow"} & resting
    assert not figure(name).turned_over(left=False)


@pytest.mark.parametrize(
    ("name", "least_cm", "most_cm"),
    [("cu0", 0, 0.1), ("cu1", 0, 0.1), ("cu2", 0.8, 2.2), ("cu3", 2, 3.2), ("cu4", 2, 3.2)],
)
def test_the_head_rises_as_little_as_the_rung_says(
    name: str, least_cm: float, most_cm: float
) -> None:
    heights = [
        lowest(parts_at(figure(name), Moment(amount))[1], ("head",)) * 100 for amount in (0.0, 1.0)
    ]

    assert least_cm <= heights[1] - heights[0] + 1e-9 <= most_cm


def test_elbows_rest_in_cu3_and_hover_in_cu4() -> None:
    resting = lowest(parts_at(figure("cu3"), Moment(1.0))[1], ("right_elbow",))
    hovering = lowest(parts_at(figure("cu4"), Moment(1.0))[1], ("right_elbow",))

    assert abs(resting) < 0.01
    assert hovering > 0.04


def _bend_at_the_hip(name: str, amount: float) -> float:
    """Return the degrees between trunk and thigh as seen from the side."""
    body = body_at(figure(name), Moment(amount))
    shoulder, hip, knee = (
        (x, 0.0, z) for x, _, z in (body.point(f"right_{at}") for at in ("shoulder", "hip", "knee"))
    )
    return angle_between(sub(hip, shoulder), sub(knee, hip))


@pytest.mark.parametrize("name", ["gb2", "gb3", "gb4"])
def test_in_the_full_bridge_thighs_and_trunk_make_one_line(name: str) -> None:
    assert _bend_at_the_hip(name, 1.0) < 4


def test_in_the_half_bridge_the_hips_rise_half_as_far_and_stay_bent() -> None:
    heights = [
        [body_at(figure(name), Moment(amount)).point("pelvis")[2] for amount in (0.0, 1.0)]
        for name in ("gb1", "gb2")
    ]
    half, full = (high - low for low, high in heights)

    assert half / full == pytest.approx(0.5, abs=0.05)
    assert _bend_at_the_hip("gb1", 1.0) > 20


@pytest.mark.parametrize("name", ["bd3", "bd5", "bd6", "bd7"])
def test_in_the_bird_dog_the_leg_is_never_above_the_trunk(name: str) -> None:
    for step in range(41):
        body = body_at(figure(name), Moment(step / 40))

        assert body.point("right_foot")[2] <= body.point("right_hip")[2]


@pytest.mark.parametrize("name", ["bd1", "bd2", "bd3", "bd4", "bd4_fists", "bd5", "bd6", "bd7"])
def test_in_the_bird_dog_the_trunk_stays_still(name: str) -> None:
    before = body_at(figure(name), Moment(0.0))
    held = [body_at(figure(name), Moment(1.0, second=second)) for second in (False, True)]

    for after in held:
        for joint in ("pelvis", "lumbar", "ribs", "chest", "neck"):
            assert before.point(joint) == pytest.approx(after.point(joint), abs=1e-6)


@pytest.mark.parametrize(
    ("name", "end"), [("sb4", "right_knee"), ("sb5", "right_knee"), ("sb6", "right_foot")]
)
def test_in_the_side_plank_shoulder_hip_and_support_make_one_line(name: str, end: str) -> None:
    body = body_at(figure(name), Moment(1.0))
    shoulder, hip = body.point("right_shoulder"), body.point("right_hip")

    assert angle_between(sub(shoulder, hip), sub(hip, body.point(end))) < 10


def test_at_the_wall_the_body_is_one_line_and_the_elbow_at_shoulder_height() -> None:
    body = body_at(figure("sb1"), Moment(1.0))
    left, right = body.point("left_foot"), body.point("right_foot")
    feet = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2, (left[2] + right[2]) / 2)
    hips, shoulder = body.point("pelvis"), body.point("right_shoulder")

    assert angle_between(sub(body.point("chest"), hips), sub(hips, feet)) < 4
    assert abs(shoulder[2] - body.point("right_elbow")[2]) < 0.03
    assert angle_between(
        sub(shoulder, body.point("right_elbow")),
        sub(body.point("right_hand"), body.point("right_elbow")),
    ) == pytest.approx(90, abs=8)


@pytest.mark.parametrize("name", ["sb3", "sb4", "sb5", "sb6", "sb7", "sb8"])
def test_in_the_side_plank_the_elbow_is_under_the_shoulder(name: str) -> None:
    body = body_at(figure(name), Moment(1.0))
    across = sub(body.point("right_shoulder"), body.point("right_elbow"))

    assert abs(across[0]) < 0.02
    assert abs(across[1]) < 0.06


def test_at_the_wall_the_feet_stand_as_far_away_as_the_text_says() -> None:
    wall_plank = figure("sb1")
    wall = wall_plank.surface("wall")
    assert wall is not None
    face = wall.at[0] + wall.size[0] / 2
    near_foot = parts_at(wall_plank, Moment(1.0))[1]["right_foot"]
    away = min(-shape.reach((-1.0, 0.0, 0.0)) for shape in near_foot) - face
    ladder = (PROGRAMS / "ladders" / "side_plank.toml").read_text("utf-8")

    assert "about 45 cm" in ladder
    assert away == pytest.approx(0.45, abs=0.02)


@pytest.mark.parametrize("name", ["standing_reset", "sc1", "sit_to_stand", "hip_hinge", "fr1"])
def test_who_stands_has_a_neck_and_shoulders_that_slope(name: str) -> None:
    standing = figure(name)
    upright = 1.0 if name == "sit_to_stand" else 0.0
    parts = parts_at(standing, Moment(upright))[1]
    highest = {part: max(shape.reach((0.0, 0.0, 1.0)) for shape in parts[part]) for part in parts}

    assert lowest(parts, ("head",)) - highest["shirt"] > 0.03
    assert highest["right_upper_arm"] < highest["shirt"] - 0.02


@pytest.mark.parametrize("name", ["standing_reset", "sit_to_stand", "fr1", "fr6", "floor_up"])
def test_who_stands_stands_tall(name: str) -> None:
    upright = 0.0 if name in {"fr1", "standing_reset"} else 1.0
    body = body_at(figure(name), Moment(upright))
    hip, knee, foot = (body.point(f"right_{at}") for at in ("hip", "knee", "foot"))

    assert angle_between(sub(hip, knee), sub(knee, foot)) < 15
