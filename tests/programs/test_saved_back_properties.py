"""Whatever a PT may write: what passes the check is played, saved back and read again the same."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.minded import minded_names
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue
from coach.programs.check_command import check
from coach.programs.program_writer import as_file
from coach.programs.toml_reader import parse
from coach.resources import shipped

LIBRARY = Catalogue(shipped("programs")).library()
RUNGS = {ladder.id: [rung.id for rung in ladder.rungs] for ladder in LIBRARY.ladders}
SIDED = ("side_plank", "bird_dog", "dead_bug")
FLAGS = sorted(one for one in minded_names(LIBRARY.flags) if "." not in one)
DAYS = ('["mon", "wed", "fri"]', '"every other day"', '"3 times a week"', '"every day"')
NOTES = ("", "Ruhig atmen.", "Fais doucement.", "Slow, “slower”.")


schemes = st.lists(st.integers(1, 6), min_size=1, max_size=3)
seconds = st.sampled_from(["3", "5", "7.5", "10"])


@st.composite
def items(draw: st.DrawFn, heading: str) -> str:
    """Return the exercises of the top, or of a phase."""
    ladders = draw(st.lists(st.sampled_from(sorted(RUNGS)), min_size=1, max_size=4, unique=True))
    found = []
    for ladder in ladders:
        rung = f'"{draw(st.sampled_from(RUNGS[ladder]))}"'
        if ladder in SIDED and draw(st.booleans()):
            rung = f'{{ left = {rung}, right = "{draw(st.sampled_from(RUNGS[ladder]))}" }}'
        sets, hold = str(draw(schemes)), draw(seconds)
        if ladder in SIDED and rung.count("0") < rung.count('"') // 2 and draw(st.booleans()):
            sets = f"{{ left = {sets}, right = {draw(schemes)} }}"
        elif ladder in SIDED and rung.count("0") < rung.count('"') // 2 and draw(st.booleans()):
            hold = f"{{ left = {hold}, right = {draw(seconds)} }}"
        line = draw(st.sampled_from(NOTES))
        said = f'line = "{line}"  # for the session\n' if line else ""
        found.append(
            f'[[{heading}]]\nladder = "{ladder}"\nrung = {rung}\nsets = {sets}  # each side\n'
            f"hold_s = {hold}\n{said}"
        )
    return "\n".join(found)


QUESTIONS = ('["Does sitting hurt less?"]', '["Geht’s?", "And \\"stairs\\"?"]')


@st.composite
def programs(draw: st.DrawFn) -> str:
    """Return a program file with whatever may be left out drawn too."""
    line = draw(st.sampled_from(NOTES))
    dated = draw(st.booleans())
    weeks: list[int] = sorted(draw(st.lists(st.integers(2, 20), max_size=2, unique=True)))
    phases = [f"[[phases]]\nfrom_week = {week}\n{draw(items('phases.items'))}" for week in weeks]
    head = [
        'format = 1\nkind = "program"\nid = "drawn"\nversion = 1\nname = "Drawn" # by nobody',
        f'line = "{line}"' if line else "",
        f"minds = {draw(st.lists(st.sampled_from(FLAGS), max_size=2, unique=True))}",
        f"questions = {draw(st.sampled_from(QUESTIONS))} # mine" if draw(st.booleans()) else "",
        "starts = 2026-12-07 # a Monday" if weeks or dated else "",
        "ends = 2027-12-31" if draw(st.booleans()) else "",
        '[contact]\nname = "J. Doe, PT"\nphone = "01632 960 123"' if draw(st.booleans()) else "",
        '[pain]\nmode = "sparing"\n[schedule]\nsessions_per_day = 1',
        f"days = {draw(st.sampled_from(DAYS))}" if draw(st.booleans()) else "",
        'slots = [{ id = "day", name = "Day", opens = "10:00", closes = "18:00" }]',
        draw(items("items")),
    ]
    return "\n".join(part for part in (*head, *phases) if part) + "\n"


def plans(*texts: str) -> list[Prescription]:
    """Return the plans of files, of which each has passed the check."""
    checked = check(
        [parse(Path(f"{nth}.toml"), text.encode()) for nth, text in enumerate(texts)]
    ).files
    assert all(one.ok for one in checked), [one.problems for one in checked]
    found = [one.program for one in checked if one.program is not None]
    return [replace(prescribe(one, LIBRARY), fingerprint="", program_version=0) for one in found]


@settings(max_examples=6)
@given(text=programs())
def test_what_passes_is_played_saved_back_and_read_again_the_same(text: str) -> None:
    (plan,) = plans(text)
    assert from_plain(to_plain(plan)) == plan
    for exercises in (plan.exercises, *(stage.exercises for stage in plan.stages)):
        assert lay_out(replace(plan, exercises=exercises)).holds
    beside = as_file(plan, text, version=2)
    again = plans(beside, as_file(plan, None, version=3))
    assert again == [plan, plan]
    assert beside.count("#") == text.count("#"), "a comment is lost"
