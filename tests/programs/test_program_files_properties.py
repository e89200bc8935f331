"""Whatever happens to a program file, reading it ends in a result or in a list of problems.

Real files are broken in the ways that hands, mails and disks break them, and in worse ones. Each
example breaks a file many times over, so that ten thousand broken files take seconds. The number of
files is STEADYBACK_BROKEN_FILES, 10 000 unless set.
"""

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.domain.capped_movements import is_capped
from coach.domain.dose import HOLD_CAP_S
from coach.domain.prescribing import prescribe
from coach.domain.program import SESSIONS_PER_DAY_MAX
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue, shipped_files
from coach.programs.check_command import check, describe
from coach.programs.file_problems import Problem, Severity
from coach.programs.ladder_shapes import LadderShape
from coach.programs.loader import Entry, KnownNames, findings
from coach.programs.program_building import program as build_program
from coach.programs.program_shapes import ProgramShape
from coach.programs.shape_check import PROBLEMS_MAX, check_shape
from coach.programs.toml_reader import Unreadable, parse
from coach.resources import shipped
from tests.programs.brought import WITH_LADDER

BROKEN_FILES = int(os.environ.get("STEADYBACK_BROKEN_FILES", "10000"))
A_BATCH = 25
BATCHES = max(1, BROKEN_FILES // A_BATCH)
WHOLE_CHECKS = max(1, BROKEN_FILES // 200)

FILES = shipped_files(shipped("programs"))
TEXTS = [*(file.read_bytes() for file in FILES), WITH_LADDER.encode()]
SMALL = [text for text in TEXTS if len(text) < 4000]
WORD = re.compile(rb'"[A-Za-z0-9_:]{1,20}"')
WORDS: list[bytes] = sorted({word for text in TEXTS for word in WORD.findall(text)})
CATALOGUE = Catalogue(shipped("programs"))
AROUND = KnownNames(
    CATALOGUE.library(), {program.id for program in CATALOGUE.programs()}, frozenset()
)
MINE = Path("mine.toml")

ODD_VALUES = (
    "nan", "inf", "-inf", "1e400", "-1", "0", "1e-300", "9" * 30, "9" * 5000, "0x" + "f" * 400,
    "0b1", "true", '""', '"x"', "'", '"', '"""', "[]", "{}", "[[]]", "[" * 300, "{ a = 1 }",
    "1979-05-27", "10:00:00", "1979-05-27T07:32:00Z", '"../../etc/passwd"', '"https://x.example/y"',
    r'"\u0000"', r'"\u202e"', r'"\uFEFF"', '"<b>x</b>"', '"CU9"', '"CU3"', '"bird_dog"',
    '{ left = "SB1", right = "SB2" }', '{ left = "SB1" }', "[3, 2, 1]", "[1, 2, 3]", "[0]", "[1.5]",
    '"' + "x" * 2000 + '"', "2.5", "12", "10.000001", "2", '"program"', '"ladder"', "a.b",
    "7,5", "8 s", "70%", "1:30", "9:00", "8-10", "08", ".5", "yes", "True", "[3 2 1]", "[3, 2, 1",
    "[4-3-2]", "3, 2, 1", "“x”", '"x', "'x", '{ left = "SB1" ', 'left = "SB1", right = "SB2"', "",
    "\u00a05", "x y", "1\r", '"a\tb"', "= 5", "'4-3-2'", '"8-10"', '"SB9"', '"sb1"', '"Sparing"',
)  # fmt: skip


def broken(rng: random.Random) -> bytes:
    """Return a shipped file after one to four mishaps."""
    data = rng.choice(SMALL if rng.random() < 0.8 else TEXTS)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 4))):
        data = rng.choice(MISHAPS)(rng, data)
    return data


def _byte(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    new = bytes([rng.randrange(256)]) if rng.random() < 0.8 else b""
    return data[:at] + new + data[at + rng.randint(0, 1) :]


def _line_gone(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    del lines[rng.randrange(len(lines))]
    return b"\n".join(lines)


def _line_twice(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    lines.insert(rng.randrange(len(lines)), rng.choice(lines))
    return b"\n".join(lines)


def _lines_swapped(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _value(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    assignments = [nth for nth, line in enumerate(lines) if b" = " in line]
    if assignments:
        nth = rng.choice(assignments)
        key = lines[nth].split(b" = ", 1)[0]
        lines[nth] = key + b" = " + rng.choice(ODD_VALUES).encode()
    return b"\n".join(lines)


def _key(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    lines.insert(rng.randrange(len(lines)), f"{rng.choice(('id', 'a.b', 'hold_s'))} = 1".encode())
    return b"\n".join(lines)


def _number(rng: random.Random, data: bytes) -> bytes:
    """Put another number where one stands: the file stays TOML, and often of the right shape."""
    places = list(re.finditer(rb"(?<=[ \[])\d+(?=[,\n\] ])", data))
    if not places:
        return data
    place = rng.choice(places)
    new = str(rng.choice((0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 20, 60, 90, 180, 10.5))).encode()
    return data[: place.start()] + new + data[place.end() :]


def _word(rng: random.Random, data: bytes) -> bytes:
    """Put another name where one stands, taken from anywhere in the shipped files."""
    places = list(WORD.finditer(data))
    if not places:
        return data
    place = rng.choice(places)
    new = rng.choice(WORDS)
    return data[: place.start()] + new + data[place.end() :]


MISHAPS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    (_byte, _line_gone, _line_twice, _lines_swapped, _value, _key)
    + (_number,) * 6
    + (_word,) * 6
)  # fmt: skip


def outcome(data: bytes) -> list[Problem]:
    """Take a file's bytes through all checks and, where they allow it, to a session."""
    document = parse(MINE, data)
    if isinstance(document, Unreadable):
        return list(document.problems)
    shape, problems = check_shape(document)
    if shape is None:
        return problems
    entry = Entry(document, shape, shipped=False)
    problems = [
        document.problem(one.path, one.sentence, one.severity) for one in findings(entry, AROUND)
    ]
    if isinstance(shape, ProgramShape) and not _errors(problems):
        _is_harmless(shape, document.fingerprint)
    if isinstance(shape, LadderShape) and is_capped(shape.id, shape.name) and not _errors(problems):
        assert all(rung.dose.hold_s <= HOLD_CAP_S for rung in shape.rungs)
    return problems


def _errors(problems: list[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _is_harmless(shape: ProgramShape, fingerprint: str) -> None:
    program = build_program(shape, fingerprint)
    timeline = lay_out(prescribe(program, AROUND.library))
    assert 0 < timeline.total_s < 24 * 3600
    assert 1 <= program.schedule.sessions_per_day <= SESSIONS_PER_DAY_MAX
    assert all(
        hold.duration_s <= HOLD_CAP_S for hold in timeline.holds if is_capped(hold.source_id)
    )


@settings(max_examples=BATCHES, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**63))
def test_a_broken_file_ends_in_a_result_or_in_problems(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(A_BATCH):
        data = broken(rng)
        lines = data.count(b"\n") + 1
        for problem in outcome(data):
            assert 0 <= problem.line <= lines
            assert str(problem).isprintable(), str(problem)
            assert len(str(problem)) < 400


@settings(max_examples=WHOLE_CHECKS, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**63))
def test_the_check_of_a_broken_file_always_ends_in_words(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "mine.toml"
    file.write_bytes(broken(random.Random(seed)))

    report = check([file])

    assert describe(report, week=1)
    assert report.ok is not any(one.severity is Severity.ERROR for one in report.problems)


@settings(max_examples=WHOLE_CHECKS, deadline=None)
@given(
    data=st.binary(max_size=400)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_at_all_end_in_problems(data: bytes) -> None:
    assert outcome(data)


HEAD = "format = 1\nkind = 'program'\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "".join(f"k{nth} = 1\n" for nth in range(20_000)),
        HEAD + "[[items]]\n" * 25_000,
        HEAD + "[[items]]\nsets = [" + "1," * 120_000 + "]",
        HEAD + "schedule = { slots = [" + "{}," * 80_000 + "] }",
        HEAD + "items = " + "[" * 200 + "]" * 200,
        HEAD + "name = " + "{a=" * 200 + "1" + "}" * 200,
        HEAD + "version = 0x" + "f" * 250_000,
        HEAD + 'about = "' + "x" * 200_000 + '"',
        "".join(".".join(["a"] * 99) + f".b{nth} = 1\n" for nth in range(1200)),
        "a = " + "{a=" * 80_000,
        "a = " + '"""' * 80_000,
        "a = 1e" + "9" * 250_000,
    ],
    ids=range(12),
)
def test_a_file_made_to_be_slow_ends_in_problems(text: str) -> None:
    assert 1 <= len(outcome(text.encode())) <= PROBLEMS_MAX
