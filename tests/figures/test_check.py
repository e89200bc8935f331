"""The checker finds what it is for: each fault is planted in a good figure and must be named."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.figures import check
from coach.figures.check import all_problems, differ, problems_of
from coach.figures.pose import Contact, Emphasis, Figure, Keyframe, Prop
from coach.figures.pose_files import read_figure
from coach.figures.pose_vocabulary import FigureFault
from coach.resources import shipped

FOLDER = shipped("assets/figures")
BIRD_DOG = read_figure(FOLDER, "bd5")
CURL_UP = read_figure(FOLDER, "cu3")
ROLL = read_figure(FOLDER, "sb7")
SHORT_MAT = Prop("mat", "mat", (-0.5, 0.0, 0.0), (1.0, 0.7, 0.0))
KNEE_TOO_FAR = (
    BIRD_DOG.keyframes[0],
    Keyframe(1.0, {**BIRD_DOG.keyframes[0].pose, "left_knee.flex": 170}),
)


def held(figure: Figure, **channels: float) -> Figure:
    """Return the figure with other numbers in its held pose; `__` stands for a dot."""
    changes = {name.replace("__", "."): value for name, value in channels.items()}
    last = figure.keyframes[-1]
    return replace(
        figure, keyframes=(*figure.keyframes[:-1], Keyframe(1.0, {**last.pose, **changes}))
    )


def found(figure: Figure) -> str:
    return "\n".join(problems_of(figure))


def test_a_good_figure_has_no_problem() -> None:
    assert problems_of(BIRD_DOG) == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (held(BIRD_DOG, left_knee__flex=170), "left_knee.flex goes beyond"),
        (held(BIRD_DOG, lumbar__bend=80), "lumbar.bend goes beyond"),
        (held(BIRD_DOG, neck__twist=90), "neck.twist goes beyond"),
        (held(BIRD_DOG, right_hand__at__z=0.03), "right_hand floats above the floor"),
        (held(CURL_UP, right_foot__at__z=-0.03), "right_foot sinks into the floor"),
        (held(CURL_UP, right_foot__at__z=-0.03), "right_foot goes through the floor"),
        (held(BIRD_DOG, right_hand__at__x=1.2), "right_hand floats above the floor"),
        (replace(BIRD_DOG, contacts=(Contact("left_fin", "floor"),)), "no contact left_fin"),
        (replace(BIRD_DOG, contacts=(Contact("left_hand", "moon"),)), "no surface moon"),
        (replace(BIRD_DOG, emphasis=(Emphasis("glow", "tail"),)), "no point to emphasise tail"),
        (replace(BIRD_DOG, layers=("cape",)), "no layer cape"),
        (replace(BIRD_DOG, place="wing"), "no joint to place wing"),
        (replace(BIRD_DOG, held={"left_hand": "tail"}), "no part to hold tail"),
        (replace(BIRD_DOG, foot_points={"right_foot": "claw"}), "claw"),
        (replace(BIRD_DOG, loop=(*BIRD_DOG.keyframes[:1],)), "the figure would jump"),
        (replace(ROLL, rolls_over=-0.2), "not the same in a mirror"),
        (replace(BIRD_DOG, every_second=KNEE_TOO_FAR), "left_knee.flex goes beyond"),
        (replace(BIRD_DOG, props=(SHORT_MAT,)), "right_hand touches the floor beside the mat"),
        (replace(BIRD_DOG, shows=""), "does not say in words"),
        (replace(BIRD_DOG, contacts=()), "nothing touches anything"),
    ],
)
def test_a_planted_fault_is_named(fault: Figure, said: str) -> None:
    assert said in found(fault)


def test_a_fault_in_the_middle_of_the_motion_is_found() -> None:
    set_up, *_, last = BIRD_DOG.keyframes
    hop = Keyframe(0.5, {**last.pose, "right_hand.at.z": 0.04})

    assert "right_hand floats" in found(replace(BIRD_DOG, keyframes=(set_up, hop, last)))


def test_a_bone_that_stretches_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    longer = tuple((one, other, size + 0.01) for one, other, size in check._BONES)
    monkeypatch.setattr(check, "_BONES", longer)

    assert "changes its length" in found(BIRD_DOG)


def test_a_mirror_that_forgets_a_sign_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "mirrored", lambda figure: held(figure, pelvis__pitch=90))

    assert "mirror image" in found(BIRD_DOG)


def test_the_same_figure_twice_cannot_be_told_apart() -> None:
    assert not differ(BIRD_DOG, replace(BIRD_DOG, id="bd9"))
    assert differ(BIRD_DOG, read_figure(FOLDER, "bd3"))
    assert differ(BIRD_DOG, replace(BIRD_DOG, breath=3.0))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 'red'", "unknown key colour"),
        ("[pose]\nelbow = { bend = 3 }", "unknown key elbow.bend"),
        ("[pose]\nlumbar = { bend = 'much' }", "lumbar.bend must be a number"),
        ("[pose]\nlumbar = 3", "expected a table"),
        ("[pose]\nplace = { at = [0, 1] }", "must be three numbers"),
        ("[[keyframes]]\nt = 1\n[keyframes.pose]\nright_hand = { at = [0, 0, 0] }", "pinned here"),
        ("[[keyframes]]\nt = 1\nwhen = 2", "unknown key when in a keyframe"),
        ("[[contacts]]\npart = 'head'\nof = 'floor'", "unknown key of in a contact"),
        ("[props.dog]\nat = [0, 0, 0]", "no prop of kind dog"),
        ("[[emphasis]]\nkind = 'shout'\nat = 'head'", "no emphasis shout"),
        ("[props.chair]\nfaces = 'up'", "a chair faces right or viewer, not up"),
        ("based_on = 'nobody'", "there is no figure nobody"),
        ("based_on = 'one'", "circle"),
        ("pose = [", "one:"),
    ],
)
def test_a_mistake_in_a_file_is_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "one.toml").write_text(text, encoding="utf-8")

    with pytest.raises(FigureFault, match=said.replace(".", r"\.").replace("[", r"\[")):
        read_figure(tmp_path, "one")
    assert any(said in line for line in all_problems(tmp_path))


def test_a_missing_figure_is_a_problem(tmp_path: Path) -> None:
    missing = [line for line in all_problems(tmp_path, shipped("programs")) if "cu3" in line]

    assert missing == [
        "cu3: there is no figure",
        "cu3_both_knees: there is no figure",
        "cu3+sore_leg: there is no figure",
        "cu3+sore_left_leg: there is no figure",
    ]


def test_the_command_prints_problems_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "all_problems", lambda *_: [])
    assert check.main() == 0
    assert capsys.readouterr().out == ""
    monkeypatch.setattr(check, "all_problems", lambda *_: ["cu3: the neck is broken"])

    assert check.main() == 1
    assert capsys.readouterr().out == "cu3: the neck is broken\n"
