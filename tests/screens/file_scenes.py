"""A program file that a PT sent: refused line by line, mended, looked at with what it says."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from coach.programs.check_command import check, in_short
from coach.programs.mend_file import copy_of, mended_bytes
from coach.programs.toml_reader import parse
from coach.resources import shipped
from coach.ui.plan.flow import PlanFlow
from coach.ui.plan.profile_page import ProfilePage
from coach.ui.widgets.question_page import QuestionPage
from tests.screens import records
from tests.screens.stage import Stage


def of_a_pt(**changes: str) -> str:
    """Return a program as a PT may send it, with keys of its head changed."""
    text = (shipped("programs") / "programs" / "classic.toml").read_text("utf-8")
    lines = text.splitlines()
    for key, value in {"id": '"anna"', "name": '"Anna, week 3"', **changes}.items():
        nth = next(nth for nth, line in enumerate(lines) if line.startswith(f"{key} ="))
        lines[nth] = f"{key} = {value}"
    return "\n".join(lines) + "\n"


def typed_in_a_word_processor() -> str:
    """Return such a program with the slips of a word processor, and one that is a dose."""
    text = of_a_pt(author='"J. Doe, PT"').replace("hold_s = ", "hold_s\u00a0= ")
    lines = text.splitlines()
    for nth, line in enumerate(lines):
        if line.startswith(("ladder =", "rung =", "mode =")) and line.count('"') == 2:
            lines[nth] = line.replace('"', "“", 1).replace('"', "”", 1)
    return "\n".join(lines).replace("sets = [5, 3, 1]", "sets = 5 x 3", 1) + "\n"


def odd() -> str:
    """Return such a program that can be used, and that the check has something to say of."""
    text = of_a_pt(author='"J. Doe, PT"', about=f'"{ABOUT}"')
    for ladder, line in (("curl_up", FOR_CURL_UP), ("side_plank", FOR_PLANK)):
        named = f'ladder = "{ladder}"'
        text = text.replace(named, f'{named}\nline = "{line}"', 1)
    contact = '[contact]\nname = "J. Doe, PT"\nphone = "01632 960 123"'
    text = text.replace("[pain]", f"{contact}\n\n[pain]", 1)
    head = f'\nline = "{FOR_ALL}"\nminds = ["shoulder"]\nabout ='
    text = text.replace("\nabout =", head, 1)
    return text.replace("sets = [5, 3, 1]", "sets = [3, 5, 1]", 1)


FILE = Path("anna week 3.toml")
ABOUT = "Shoulder calm: back on the floor this week."
FOR_ALL = "Slow is smooth, Anna. Ruhig weiteratmen, auch wenn es schwer wird."
FOR_CURL_UP = "Chin stays where it is; think of the ceiling lamp."
FOR_PLANK = "Hips first, then the knees, as we did it on Monday in the practice."


def of_the_files() -> Iterator[str]:
    """Yield what stands in the files, and what the check, which has words of its own, says."""
    yield from (FOR_ALL, FOR_CURL_UP, FOR_PLANK, "01632 960 123")
    yield from ("Anna, week 3", "J. Doe, PT", ABOUT, FILE.name, "check.txt")
    typed = typed_in_a_word_processor().encode()
    mended = mended_bytes(typed)
    assert mended is not None
    copy = copy_of(FILE)
    yield copy.name
    for line in mended.lines:
        yield from (line.before.strip(), line.after.strip())
    for file, data in ((FILE, typed), (copy, mended.data), (FILE, odd().encode())):
        (checked,) = check([parse(file, data)]).files
        yield from (one.in_its_folder for one in (*checked.problems, *checked.notes))
        yield from (line.strip() for line in in_short(checked))


def program_file(stage: Stage) -> None:
    """Each page of a file that was brought."""
    with (
        stage.scene("program-file", records.a_month) as scene,
        tempfile.TemporaryDirectory() as folder,
    ):
        scene.navigation.show("plan")
        flow = scene.navigation.window.findChild(PlanFlow)
        assert isinstance(flow, PlanFlow)
        file = Path(folder) / FILE
        file.write_text(typed_in_a_word_processor(), "utf-8")
        flow.open_file(file)
        scene.pictures_down("refused")
        for name in ("mend", "mended"):
            scene.page(QuestionPage).buttons[0].click()
            scene.picture(name)
        flow.save_check(file.with_name("check.txt"), flow._files.open(file))
        scene.picture("saved")
        file.write_text(odd(), "utf-8")
        flow.open_file(file)
        scene.pictures_down("odd")
        scene.page(QuestionPage).buttons[-1].click()
        scene.pictures_down("for-whoever-wrote-it")
        scene.page(QuestionPage).buttons[-1].click()
        scene.page(QuestionPage).buttons[1].click()
        scene.picture("own-lines-on-plan")
        flow.show_profile()
        profile = scene.page(ProfilePage)
        profile.bring_into_sight(profile.boxes["shoulder"])
        scene.picture("minds-set-by-pt")
        profile.boxes["shoulder"].click()
        profile.show_changes.click()
        scene.picture("minds-against-pt")
        scene.page(QuestionPage).buttons[0].click()
        scene.begin_session()
        scene.picture("own-lines-in-session")


ALL: tuple[Callable[[Stage], None], ...] = (program_file,)
