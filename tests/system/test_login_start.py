"""What starts at login: one file of ours, taken away without a trace, and nobody else's touched."""

import plistlib
from pathlib import Path

import pytest

from coach.services.problems import EnvironmentProblem
from coach.system.login_start import AtOnce, LoginFile, desktop_entry, login_list

ENTRY = desktop_entry(["/usr/bin/steadyback", "--background"])


def of(folder: Path) -> LoginFile:
    return LoginFile(folder / "autostart" / "steadyback.desktop", ENTRY)


def test_it_is_switched_on_and_off_without_a_trace(tmp_path: Path) -> None:
    start, seen = of(tmp_path), []
    for on in (True, True, False, False):
        start.switch(on=on)
        seen.append((start.on, [one.name for one in tmp_path.rglob("*.*")]))
    there = (True, ["steadyback.desktop"])
    assert seen == [there, there, (False, []), (False, [])]


@pytest.mark.parametrize("how", ["another program's", "a link", "a folder"])
def test_what_is_not_ours_is_left_alone(tmp_path: Path, how: str) -> None:
    path = tmp_path / "autostart" / "steadyback.desktop"
    path.parent.mkdir()
    elsewhere = tmp_path / "mine"
    elsewhere.write_bytes(ENTRY)
    if how == "a link":
        path.symlink_to(elsewhere)
    elif how == "a folder":
        path.mkdir()
    else:
        path.write_text("[Desktop Entry]\nName=Something else\n")
    start = of(tmp_path)
    with pytest.raises(EnvironmentProblem, match="another program"):
        start.switch(on=True)
    start.switch(on=False)
    assert path.exists()
    assert elsewhere.read_bytes() == ENTRY


def test_what_came_of_it_is_told_once(tmp_path: Path) -> None:
    start, told = AtOnce(of(tmp_path)), list[EnvironmentProblem | None]()
    start.switch(on=True, switched=told.append)
    assert (start.on, told) == (True, [None])
    (tmp_path / "autostart" / "steadyback.desktop").write_text("[Desktop Entry]\nName=Else\n")
    start.switch(on=True, switched=told.append)
    assert not start.on
    assert isinstance(told[1], EnvironmentProblem)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where the folder would be")
    with pytest.raises(EnvironmentProblem, match="cannot be changed"):
        of(tmp_path).switch(on=True)


@pytest.mark.parametrize("leads", ["somewhere", "nowhere"])
def test_a_folder_that_is_a_link_is_followed_or_said(tmp_path: Path, leads: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    if leads == "somewhere":
        elsewhere.mkdir()
    (tmp_path / "autostart").symlink_to(elsewhere)
    start = of(tmp_path)
    if leads == "nowhere":
        with pytest.raises(EnvironmentProblem, match="cannot be changed"):
            start.switch(on=True)
        return
    for on, there in ((True, ["steadyback.desktop"]), (False, [])):
        start.switch(on=on)
        assert [one.name for one in elsewhere.iterdir()] == there
    assert (tmp_path / "autostart").is_symlink()


def test_two_users_of_one_machine_have_a_list_each(tmp_path: Path) -> None:
    kim, lee = (login_list({}, tmp_path / user, "linux") for user in ("kim", "lee"))
    assert kim is not None
    assert lee is not None
    kim.switch(on=True)
    assert [kim.on, lee.on] == [True, False]
    lee.switch(on=False)
    assert kim.on


def test_each_system_has_its_own_file(tmp_path: Path) -> None:
    linux = login_list({"XDG_CONFIG_HOME": str(tmp_path / "config")}, tmp_path, "linux")
    mac = login_list({}, tmp_path, "darwin")
    assert linux is not None
    assert mac is not None
    assert login_list({}, tmp_path, "sunos5") is None
    linux.switch(on=True)
    mac.switch(on=True)
    entry = (tmp_path / "config" / "autostart" / "steadyback.desktop").read_text()
    assert "--background" in entry
    agent = plistlib.loads((tmp_path / "Library/LaunchAgents/steadyback.plist").read_bytes())
    assert agent["RunAtLoad"] is True
    assert agent["ProgramArguments"][-1] == "--background"


def test_a_command_with_odd_letters_is_quoted_as_desktops_read_it() -> None:
    entry = desktop_entry(['/home/kim/my "100%" folder/steadyback', "--background"]).decode()
    assert 'Exec="/home/kim/my \\\\"100%%\\\\" folder/steadyback" --background\n' in entry


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_who_came_later_starts_with_a_record_of_their_own(tmp_path: Path, platform: str) -> None:
    folder = tmp_path / "people" / "2"
    first = login_list({}, tmp_path, platform)
    second = login_list({}, tmp_path, platform, another=folder)
    assert first is not None
    assert second is not None
    second.switch(on=True)
    assert (first.on, second.on) == (False, True)
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert str(folder) in file.read_text()
    first.switch(on=True)
    second.switch(on=False)
    assert (first.on, second.on) == (True, False)


def test_where_one_line_is_kept_for_all_it_is_that_of_the_first(tmp_path: Path) -> None:
    assert login_list({}, tmp_path, "win32", another=tmp_path / "people" / "2") is None
