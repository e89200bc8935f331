"""A second place of copies: whole there, apart from others', and nothing else is taken away."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.services.problems import StoreProblem
from coach.services.record_copies import RecordCopy
from coach.storage.copies import DailyCopies
from coach.storage.opening import open_store
from coach.storage.second_place import FOLDER, SecondPlace
from tests.builders import a_plan, a_start, an_instant
from tests.unprivileged import unprivileged

DAY, NEXT_DAY = date(2026, 11, 23), date(2026, 11, 24)


def copies_of_a_record(folder: Path, sooner: timedelta) -> list[RecordCopy]:
    """Return copies of two days of a record that began a while before the others."""
    now = an_instant()
    began = type(now)(now.mono, now.wall - sooner)
    with closing(open_store(folder)) as store:
        store.take_up(a_plan(began))
        store.begin_session(a_start())
        return [DailyCopies(store.path).make(day) for day in (DAY, NEXT_DAY)]


@pytest.fixture
def mine(tmp_path: Path) -> list[RecordCopy]:
    return copies_of_a_record(tmp_path / "mine", timedelta(days=1))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def place(stick: Path) -> SecondPlace:
    made = SecondPlace(stick)
    made.prepare()
    return made


def test_a_copy_is_whole_there_and_one_of_that_day_stays(
    place: SecondPlace, mine: list[RecordCopy], tmp_path: Path
) -> None:
    first, second = [place.take(copy) for copy in mine]
    content = first.path.read_bytes()
    assert place.take(mine[0]) == first
    assert first.path.read_bytes() == content
    assert list(place.copies(mine[1])) == [second, first]
    told = DailyCopies(tmp_path / "any").contents(first.path)
    assert told == DailyCopies(tmp_path / "any").contents(mine[0].path)


def test_a_stick_that_is_not_plugged_in_is_not_written_into(
    stick: Path, mine: list[RecordCopy]
) -> None:
    mount_point = SecondPlace(stick)
    assert not mount_point.there
    with pytest.raises(StoreProblem):
        mount_point.take(mine[0])
    with pytest.raises(StoreProblem):
        SecondPlace(stick / "unplugged").prepare()
    assert list(stick.iterdir()) == []


def test_two_people_use_one_stick(
    place: SecondPlace, mine: list[RecordCopy], tmp_path: Path
) -> None:
    hers = copies_of_a_record(tmp_path / "hers", timedelta(days=2))
    made = [place.take(copy) for copy in (mine[0], hers[0])]
    assert made[0].path != made[1].path
    assert [list(place.copies(copy)) for copy in (mine[0], hers[0])] == [[made[0]], [made[1]]]
    place.remove(made[1], mine[0])
    assert made[1].path.exists()


def test_nothing_is_taken_away_but_copies_of_this_record(
    place: SecondPlace, mine: list[RecordCopy], stick: Path
) -> None:
    made = place.take(mine[0])
    folder = stick / FOLDER
    others = [
        folder / f"{made.path.stem} my own.sqlite3",
        folder / made.path.name.replace("2026-11-23", "2026-11-01"),
        stick / made.path.name,
    ]
    for other in others:
        other.write_bytes(b"the user's")
        place.remove(RecordCopy(other, DAY, 0), mine[0])
    assert all(other.exists() for other in others)
    place.remove(made, mine[0])
    assert not made.path.exists()


def test_a_damaged_copy_is_not_handed_on(place: SecondPlace, mine: list[RecordCopy]) -> None:
    whole = mine[0].path.read_bytes()
    mine[0].path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreProblem) as refused:
        place.take(mine[0])
    assert mine[0].path.name in refused.value.sentence
    assert list(place.copies(mine[1])) == []


def test_where_nothing_may_be_written_it_is_said_of_the_copy(
    place: SecondPlace, mine: list[RecordCopy], stick: Path
) -> None:
    folder = stick / FOLDER
    folder.chmod(0o500)
    try:
        with unprivileged(), pytest.raises(StoreProblem) as refused:
            place.take(mine[0])
    finally:
        folder.chmod(0o700)
    assert refused.value.sentence == f"Nothing can be written in {folder}, so no copy was made."
