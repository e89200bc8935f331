"""Several people on one computer: a folder each, found by the name in it, and none of another's."""

import stat
from contextlib import closing
from pathlib import Path

import pytest

from coach.bootstrap import Launch, make_clock, make_owner
from coach.domain.warning_signs import LONG_FORM, Said, Trigger, WarningSign
from coach.private_files import make_folder
from coach.services.people import NAME_MAX, PeopleProblem, Person, find
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.system.people_folders import NAME_FILE, is_of_another, people_of
from tests.builders import a_start


def test_alone_nothing_is_written_and_nothing_moved(tmp_path: Path) -> None:
    people = people_of(tmp_path / "data")
    assert people.all() == (Person("", None),) == (people.me,)
    assert not (tmp_path / "data").exists()


def test_each_has_a_folder_that_only_its_owner_reads(tmp_path: Path) -> None:
    people = people_of(tmp_path)
    people.rename("Anna")
    ben, cleo = people.add("  Ben  "), people.add("Cleo")
    assert people.all() == (Person("Anna", None), ben, cleo)
    assert ben.folder is not None
    assert ben.folder != cleo.folder
    assert stat.S_IMODE(ben.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((ben.folder / NAME_FILE).stat().st_mode) == 0o600
    assert is_of_another(ben.folder)
    assert not is_of_another(tmp_path)

    his = people_of(ben.folder)
    assert (his.me, his.all()) == (ben, people.all())
    his.rename("Benjamin")
    assert [one.name for one in people.all()] == ["Anna", "Benjamin", "Cleo"]


@pytest.mark.parametrize("name", ["", "   ", "ANNA", " anna "])
def test_a_name_is_given_once(tmp_path: Path, name: str) -> None:
    people = people_of(tmp_path)
    people.rename("Anna")
    before = people.all()
    with pytest.raises(PeopleProblem):
        people.add(name)
    assert people.all() == before
    people.rename("ANNA")
    assert people.me.name == "ANNA"


def test_a_long_name_is_shortened_and_found_however_it_is_written(tmp_path: Path) -> None:
    people = people_of(tmp_path)
    added = people.add("Maximilian " * 20)
    assert len(added.name) <= NAME_MAX
    assert find(people.all(), added.name.upper()) == added
    assert find(people.all(), "") is None


def test_what_is_no_folder_of_ours_is_nobody(tmp_path: Path) -> None:
    make_folder(tmp_path / "people" / "7")
    (tmp_path / "people" / "notes.txt").write_text("mine")
    people = people_of(tmp_path)
    assert len(people.all()) == 1
    assert people.add("Ben").folder == tmp_path / "people" / "2"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "people").write_text("a file in the way")
    with pytest.raises(PeopleProblem, match="could not be kept"):
        people_of(tmp_path).add("Ben")


def launches(data: Path) -> tuple[Launch, Launch]:
    """Return the starts of two people with a session each."""
    people_of(data).rename("Anna")
    second = people_of(data).add("Ben").folder
    assert second is not None
    for folder in (data, second):
        with closing(open_store(folder)) as store:
            store.begin_session(a_start())
    return Launch(data), Launch(second)


def test_a_lock_of_one_locks_the_other_not_and_stays(tmp_path: Path) -> None:
    anna, ben = launches(tmp_path / "data")
    answers = dict.fromkeys(LONG_FORM, Said.NO) | {WarningSign.BLADDER: Said.YES}
    for launch in (anna, ben, anna):
        owner = make_owner(launch, make_clock(launch))
        services = owner.open()
        if launch is anna:
            services.signs.answer(Trigger.FIRST_START, answers)
        assert (services.signs.locking() is not None) is (launch is anna)
        owner.close()


@pytest.mark.parametrize("which", [0, 1])
def test_all_data_of_one_goes_and_the_other_has_all_of_hers(tmp_path: Path, which: int) -> None:
    both = launches(tmp_path / "data")
    folders = [launch.data_dir or tmp_path for launch in both]
    kept = (folders[1 - which] / FILE_NAME).read_bytes()
    owner = make_owner(both[which], make_clock(both[which]))
    found = owner.all_data(None)
    assert found.left == ()
    assert owner.delete_all(found) == ()
    owner.close()

    assert not (folders[which] / FILE_NAME).exists()
    assert (folders[1 - which] / FILE_NAME).read_bytes() == kept
    names = [one.name for one in people_of(folders[0]).all()]
    assert names == (["", "Ben"] if which == 0 else ["Anna"])
    assert folders[1].exists() is (which == 0)
