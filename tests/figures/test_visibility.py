"""What a figure rests on is seen: measured in the picture, and named where it is not."""

from dataclasses import replace
from math import cos, hypot, radians, sin

import pytest

from coach.figures.motion import Moment
from coach.figures.pose import Contact, Figure, Prop
from coach.figures.pose_files import read_figure, second_view
from coach.figures.visibility import LEAST_SHARE, seen_share, unseen
from coach.resources import shipped

FOLDER = shipped("assets/figures")
HELD = Moment(1.0)


def figure(name: str) -> Figure:
    return read_figure(FOLDER, name)


@pytest.mark.parametrize("name", ["sb2", "sb3", "sb4", "sb5", "sb6", "sb7", "sb8"])
def test_a_side_plank_shows_the_forearm_that_carries_it(name: str) -> None:
    for amount in (0.0, 0.5, 1.0):
        assert seen_share(figure(name), "right_forearm", Moment(amount)) >= LEAST_SHARE["forearm"]


@pytest.mark.parametrize("name", ["sb3", "sb4", "sb5", "sb6", "sb7", "sb8"])
def test_no_second_view_of_a_side_plank_hides_the_forearm(name: str) -> None:
    from_the_second_side = second_view(name)
    assert from_the_second_side is not None

    for amount in (0.0, 0.5, 1.0):
        share = seen_share(from_the_second_side, "right_forearm", Moment(amount))
        assert share >= LEAST_SHARE["forearm"]


def test_what_the_first_view_hides_may_be_seen_in_the_second() -> None:
    from_the_front = replace(figure("sb4"), camera=(10.0, 13.0), second_camera=None)
    twice = replace(from_the_front, second_camera=(-42.0, 24.0))

    assert [line for line in unseen(from_the_front) if "right_forearm" in line]
    assert list(unseen(twice)) == []


@pytest.mark.parametrize("name", ["sb3", "sb4", "sb5", "sb6", "sb8"])
def test_a_forearm_that_points_at_the_viewer_is_found(name: str) -> None:
    from_the_front = replace(figure(name), camera=(10.0, 13.0), second_camera=None)

    assert [line for line in unseen(from_the_front) if "right_forearm" in line]


@pytest.mark.parametrize("camera", [(36.0, 18.0), (20.0, 30.0), (45.0, 25.0)])
def test_the_share_of_an_uncovered_forearm_is_its_foreshortening(
    camera: tuple[float, float],
) -> None:
    plank = replace(figure("sb4"), camera=camera)
    turn, above = (radians(angle) for angle in camera)
    towards_the_viewer = hypot(sin(turn), cos(turn) * sin(above))

    assert seen_share(plank, "right_forearm", HELD) == pytest.approx(towards_the_viewer, abs=0.08)


def test_a_hand_behind_the_head_is_found() -> None:
    from_the_side = replace(figure("golfers_pick_up"), camera=(0.0, 6.0))

    assert [line for line in unseen(from_the_side) if "left_hand" in line]


def test_what_stands_before_the_person_hides_what_is_behind_it() -> None:
    screen = Prop("screen", "block", (0.0, -1.2, 0.0), (4.0, 0.1, 1.5), front=True)
    hidden = replace(figure("sb4"), props=(screen,))

    assert seen_share(hidden, "right_forearm", HELD) == 0
    assert seen_share(hidden, "right_knee", HELD) == 0


def test_a_near_knee_may_hide_the_far_one_that_does_the_same() -> None:
    cat = figure("cat_camel")

    assert seen_share(cat, "left_knee", HELD) < LEAST_SHARE["knee"]
    assert not list(unseen(cat))


def test_a_far_foot_is_missed_where_the_near_one_does_something_else() -> None:
    heel_up = Contact("left_foot", "floor")
    bridge = figure("gb4")
    alone = replace(bridge, contacts=(heel_up,), camera=(0.0, 0.0))
    march = replace(bridge, contacts=(replace(heel_up, until=0.0),), camera=(0.0, 0.0))

    assert seen_share(alone, "left_foot", HELD) > LEAST_SHARE["foot"]
    assert [line for line in unseen(march) if "left_foot" in line]


def test_a_forearm_in_the_words_must_rest_on_something() -> None:
    plank = figure("sb4")
    knees_only = tuple(one for one in plank.contacts if one.part == "right_knee")

    assert list(unseen(plank)) == []
    assert "none rests" in next(unseen(replace(plank, contacts=knees_only)))


def test_a_hand_that_the_words_put_somewhere_must_rest_there() -> None:
    breathing = figure("easy_breathing")
    nowhere = tuple(one for one in breathing.contacts if not one.part.endswith("hand"))

    assert list(unseen(breathing)) == []
    assert "a hand on something" in next(unseen(replace(breathing, contacts=nowhere)))


def test_hands_under_the_back_need_not_be_seen_but_the_arms_that_go_there() -> None:
    curl_up = figure("cu1")

    assert not list(unseen(curl_up))
    assert list(unseen(replace(curl_up, hidden_hands_under_back=False)))
