"""Notes: what is good as it is in a PT's file, and worth a second look."""

from pathlib import Path

import pytest

from coach.programs.check_command import Checked, check, describe, notes
from tests.programs.test_file_problems import GOOD, LADDER

HEAD = GOOD.split("[[items]]", 1)[0]


def an_item(ladder: str, rung: str, hold_s: int = 8) -> str:
    return f"[[items]]\nladder = '{ladder}'\nrung = {rung}\nsets = [3, 2, 1]\nhold_s = {hold_s}\n"


def checked(folder: Path, text: str, *beside: Path) -> Checked:
    file = folder / "mine.toml"
    file.write_text(text)
    return check([file, *beside]).files[0]


CURL, WALL_PLANK = an_item("curl_up", '"CU2"'), an_item("side_plank", '"SB1"')
DOG = an_item("bird_dog", '"BD2"')
KNEES = an_item("side_plank", '"SB4"')
MIXED = an_item("side_plank", '{ left = "SB4", right = "SB1" }')


@pytest.mark.parametrize(
    ("items", "noted"),
    [
        ((CURL, WALL_PLANK, DOG), ["items[2] (side_plank).rung"]),
        ((WALL_PLANK, CURL, DOG), ["items[1] (side_plank).rung"]),  # after the cat-camel
        ((CURL, DOG, WALL_PLANK), []),
        ((CURL, KNEES, DOG), []),
        ((CURL, MIXED, DOG), []),
    ],
    ids=["between", "after a warm-up on the floor", "last", "none", "one side only"],
)
def test_what_is_done_standing_between_two_on_the_floor_is_noted(
    items: tuple[str, ...], noted: list[str], tmp_path: Path
) -> None:
    found = checked(tmp_path, HEAD + "\n".join(items))

    assert [one.place for one in found.notes] == noted
    assert found.problems == ()
    assert found.ok


def test_standing_first_is_fine_where_the_warm_up_stands_too(tmp_path: Path) -> None:
    circles = tmp_path / "circles.toml"
    circles.write_text(
        """
format = 1
kind = "movement"
id = "arm_circles"
name = "Arm circles"
warm_up = true
standing = true
dose = { cycles = 6, cycle_s = 4, least = 4, most = 10 }
set_up = ["Stand tall."]
do = ["Draw slow circles with both arms."]
stop_when = ["Your shoulder hurts."]
"""
    )
    head = HEAD.replace("cat_camel", "arm_circles")

    assert checked(tmp_path, head + WALL_PLANK + CURL + DOG, circles).notes == ()
    assert checked(tmp_path, HEAD + WALL_PLANK + CURL + DOG).notes != ()


@pytest.mark.parametrize(
    ("rung", "hold_s", "noted"),
    [
        ("CU3", 5, "CU3 (Curl-up) is usually held 8 seconds; it stays at 5 as written"),
        ("CU3", 6, "CU3 (Curl-up) is usually held 8 seconds; it stays at 6 as written"),
        ("CU3", 7, ""),
        ("CU3", 10, ""),
        ("CU2", 5, ""),
        (
            "CU5",
            8,
            "CU5 (Deep-breath curl-up) is usually held 10 seconds; it stays at 8 as written",
        ),
    ],
)
def test_a_hold_much_shorter_than_usual_is_asked_about_and_stays(
    rung: str, hold_s: int, noted: str, tmp_path: Path
) -> None:
    found = checked(tmp_path, HEAD + an_item("curl_up", f'"{rung}"', hold_s))

    assert [one.sentence for one in found.notes] == ([noted] if noted else [])
    assert found.program is not None
    assert found.program.items[0].dose.hold_s == hold_s


def test_the_longer_of_two_sides_asks(tmp_path: Path) -> None:
    by_side = an_item("side_plank", '{ left = "SB3", right = "SB4" }', 5)

    (asked,) = checked(tmp_path, HEAD + by_side).notes

    assert asked.sentence.startswith("SB4 (Knees) is usually held 8 seconds")
    assert asked.place == "items[1] (side_plank).hold_s"


def test_notes_come_after_the_rest_and_only_for_files_that_can_be_used(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(GOOD)
    bad.write_text(GOOD.replace("version = 1", "version = 2").replace('"CU2"', '"CU9"'))
    report = check([good, bad])

    (line,) = notes(report)

    assert line == (
        f"{good}:32: note: items[2] (side_plank).hold_s: SB4 (Knees) is usually held 8 seconds; "
        "it stays at 5 as written"
    )
    assert not any("note:" in one for one in describe(report))
    assert report.problems
    assert all("note:" not in str(one) for one in report.problems)


def test_a_ladder_of_ones_own_is_asked_about_as_any(tmp_path: Path) -> None:
    plank = tmp_path / "plank.toml"
    plank.write_text(LADDER)

    (asked,) = checked(tmp_path, HEAD + an_item("plank", '"PL0"', 8), plank).notes

    assert asked.sentence == "PL0 (Easy) is usually held 20 seconds; it stays at 8 as written"
