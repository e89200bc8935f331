"""Reading a record beside a running window: nothing is made, brought up to date or tidied."""

from contextlib import closing
from pathlib import Path

import pytest

from coach.services.problems import StoreProblem
from coach.storage.opening import open_store, open_to_read
from coach.storage.sqlite_file import FILE_NAME
from tests.builders import a_hold, a_start


def test_what_a_window_wrote_is_read_while_it_is_open(tmp_path: Path) -> None:
    day = a_start().started.local_date
    with closing(open_store(tmp_path)) as window:
        window.add_hold(window.begin_session(a_start()), a_hold())
        with closing(open_to_read(tmp_path)) as reader:
            assert len(list(reader.holds(day, day))) == 1
        window.set_setting("volume", "0.7")
    with closing(open_to_read(tmp_path)) as reader:
        assert reader.setting("volume") == "0.7"
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_who_opened_to_read_cannot_write(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    with closing(open_to_read(tmp_path)) as reader, pytest.raises(StoreProblem):
        reader.set_setting("volume", "0.7")


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_a_record_is_refused_and_stays_as_it_is(
    tmp_path: Path, *, there: bool
) -> None:
    folder = tmp_path / "mistyped"
    if there:
        folder.mkdir()
    with pytest.raises(StoreProblem) as caught:
        open_to_read(folder)
    assert caught.value.sentence == "There is no record in this folder."
    assert caught.value.way_out == f"Name the folder that holds {FILE_NAME}; {folder} does not."
    assert list(tmp_path.rglob("*")) == ([folder] if there else [])
