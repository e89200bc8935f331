"""The commands: the window, the demonstration, the export, the self-test.

Exit statuses: 0 done; 1 a problem that was told; 2 wrong use, told in one line; 3 no display.

Modules that only other commands need are imported in those, so that the window opens sooner.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from coach import command_arguments
from coach import terminal_texts as words
from coach.bootstrap import Launch
from coach.command_arguments import DONE, NO_DISPLAY, PROBLEM, WRONG_USE
from coach.domain.program_file import can_be_opened
from coach.private_files import leave_owner_in
from coach.services.problems import EnvironmentProblem
from coach.system import terminal
from coach.system.qt_platform import VARIABLE, NoDisplay, Trials, for_pictures, for_window
from coach.system.termination import EndAsked, Termination, hearing_signals

if TYPE_CHECKING:
    import argparse

    from coach.services.offered_days import WantedDays
    from coach.services.people import Person
    from coach.system.single_instance import FolderLock
    from coach.ui.appearance import Appearance

_OPTIONS_WITH_VALUE = {"--data-dir", "--clock-speed", "--profile"}


_ON_A_RECORD = frozenset(
    {"export", "import", "calendar", "report", "backup", "restore", "delete-all-data"}
)
"""Commands for the record of one person."""


def run(arguments: Sequence[str]) -> int:
    """Run a command; return the exit status. A signal that asks it to end, ends it."""
    terminal.hold_standard_places()
    leave_owner_in()
    with hearing_signals() as signals:
        try:
            return _run(arguments, signals)
        except EndAsked as end:
            return end.status


def _run(arguments: Sequence[str], signals: Termination) -> int:
    if not arguments:
        return _window(Launch(), signals, asks=True)
    arguments, program = _program_file(arguments)
    says = terminal.Terminal()
    chosen = command_arguments.parser(says).parse_args(arguments)
    launch = Launch(chosen.data_dir, chosen.clock_speed, program, chosen.background)
    try:
        launch = _of_whom(launch, chosen)
    except EnvironmentProblem as problem:
        says.complain(problem.sentence, problem.way_out)
        return says.end(PROBLEM)
    if chosen.command is None:
        return _window(launch, signals, asks=chosen.profile is None and not chosen.background)
    if program is not None:
        wrong = words.NO_PROGRAM_HERE.format(program=program, command=chosen.command)
        says.complain(words.SEE_HELP.format(wrong=wrong))
        return WRONG_USE
    try:
        return says.end(_command(chosen, launch, says, signals))
    except EnvironmentProblem as problem:
        says.complain(problem.sentence, problem.way_out)
    except OSError as error:
        says.complain(words.REFUSED.format(why=error.strerror or error, file=error.filename))
    return says.end(PROBLEM)


def _of_whom(launch: Launch, chosen: argparse.Namespace) -> Launch:
    """Return a start for the record of whom it is meant for.

    Raises:
        PeopleProblem: nobody has that name, or a command leaves open whose record is meant.
    """
    from coach import profile_choice

    if chosen.profile is not None:
        return profile_choice.named(launch, chosen.profile)
    if chosen.command in _ON_A_RECORD:
        return profile_choice.only_one(launch)
    return launch


def _command(
    chosen: argparse.Namespace, launch: Launch, says: terminal.Terminal, signals: Termination
) -> int:
    match chosen.command:
        case "demo":
            return _demo(chosen.out, says, signals)
        case "export":
            return _export(launch, chosen, says)
        case "import":
            return _import(launch, chosen, says)
        case "calendar":
            return _calendar(launch, chosen.out, says)
        case "report":
            return _report(launch, chosen, says)
        case "backup" | "restore" | "delete-all-data":
            return _copies(launch, chosen, says)
        case "check":
            files = tuple(dict.fromkeys(chosen.files))
            checks = _mend if chosen.mend else _check
            week = chosen.week or (1 if chosen.timeline else None)
            return checks(files, says, week=week, kept=_kept(launch))
        case _:
            return _self_test(says)


def _program_file(arguments: Sequence[str]) -> tuple[Sequence[str], Path | None]:
    """Take `FILE.toml` out of the arguments: it opens the window with that program.

    Only the first argument that is neither an option nor an option's value can be it; a command
    there takes the files after it itself.
    """
    skip = False
    for place, argument in enumerate(arguments):
        is_option = argument.startswith("-") and "--" not in arguments[:place]
        if skip or is_option:
            skip = not skip and argument in _OPTIONS_WITH_VALUE
            continue
        if can_be_opened(Path(argument)):
            options = [each for each in arguments[:place] if each != "--"]
            return [*options, *arguments[place + 1 :]], Path(argument)
        break
    return arguments, None


def _complain(*sentences: str) -> None:
    terminal.Terminal().complain(*sentences)


def _window(launch: Launch, signals: Termination, *, asks: bool) -> int:
    try:
        return _open_window(launch, signals, asks=asks)
    except EndAsked:
        # Asked to close before there was a window: the same as closing it.
        return DONE
    except EnvironmentProblem as problem:
        _complain(problem.sentence, problem.way_out)
        return NO_DISPLAY if isinstance(problem, NoDisplay) else PROBLEM


def _open_window(launch: Launch, signals: Termination, *, asks: bool) -> int:
    as_started = dict(os.environ)
    if platform := _platform_for_window():
        os.environ[VARIABLE] = platform
    from coach import profile_choice

    people, look = profile_choice.everybody(launch), None
    if asks and len(people) > 1:
        found, look = _who_is_here(people, signals)
        if found is None:
            return DONE
        launch = profile_choice.launch_of(launch, found)
    status = _show_window(launch, signals, look, profile_choice.name_shown(launch))
    from coach.ui.quit_requests import SLEEPS

    if status == SLEEPS:
        _wait_anew(launch, as_started)
    return status


def _wait_anew(launch: Launch, environment: Mapping[str, str]) -> NoReturn:
    """Replace this process by a new one that only waits at the tray."""
    from coach.system.become import become

    arguments = ["--background"]
    if launch.data_dir is not None:
        arguments += ["--data-dir", str(launch.data_dir)]
    if launch.clock_speed != 1.0:
        arguments += ["--clock-speed", str(launch.clock_speed)]
    become(arguments, environment)


def _who_is_here(
    people: Sequence[Person], signals: Termination
) -> tuple[Person | None, Appearance]:
    """Ask who is here; return who it is, or None, and how it looks."""
    from coach.ui.plain_imports import import_qt

    import_qt()
    from coach.ui.app import make_application
    from coach.ui.people.chooser import choose

    app, look = make_application()
    return choose(app, people, signals), look


def _show_window(
    launch: Launch, signals: Termination, look: Appearance | None = None, name: str = ""
) -> int:
    # Imports make objects by the hundred thousand and drop none: looking for garbage among them
    # would cost a tenth of the start. `app.run` looks again once the record is open.
    gc.disable()
    from coach import bootstrap

    lock = bootstrap.make_lock(launch)
    if (answer := _handed_over(lock, launch.program)) is not None:
        terminal.Terminal().say(answer)
        return DONE
    try:
        from coach.ui.plain_imports import import_qt

        import_qt()
        from coach.ui import app

        clock = bootstrap.make_clock(launch)

        startup = (
            bootstrap.make_look_out(launch, clock)
            if launch.background
            else lambda: bootstrap.startup_snapshot(launch, clock)
        )
        return app.run(
            bootstrap.make_owner(launch, clock, lock),
            bootstrap.make_machine(launch),
            bootstrap.bug_reporter(launch, clock),
            startup=startup,
            signals=signals,
            second_start_address=lock.address,
            speed=launch.clock_speed,
            opening=app.Opening(launch.program, look, name),
        )
    finally:
        lock.release()


def _handed_over(lock: FolderLock, program: Path | None) -> str | None:
    """Take the lock, or let the window that has the record do what this start is for.

    Returns:
        What to tell the user of the other window; None where the lock is ours now.

    Raises:
        RecordInUse: it has the record and does not answer.
    """
    from coach.services.second_start import WAITS, SecondStart
    from coach.system.single_instance import take_or_hand_over

    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    wish = SecondStart(None if program is None else program.absolute(), token)
    answer = take_or_hand_over(lock, wish)
    if answer is None:
        return None
    if program is None:
        return words.OPEN_ALREADY
    said = words.OPENS_PROGRAM_LATER if answer == WAITS else words.OPENS_PROGRAM
    return said.format(open_already=words.OPEN_ALREADY, program=program)


def _platform_for_window() -> str:
    from coach.system.display import x11_lets_in
    from coach.system.forked_check import in_a_child

    def opens(platform: str) -> bool:
        from coach.ui import platform_trial

        return platform_trial.opens(platform)

    trials = Trials(
        opens=lambda platform: in_a_child(lambda: opens(platform)),
        lets_in=lambda display: in_a_child(lambda: x11_lets_in(display)),
    )
    return for_window(os.environ, trials)


def _demo(out: Path, says: terminal.Terminal, signals: Termination) -> int:
    from coach.demo import play

    os.environ[VARIABLE] = for_pictures()
    # Qt calls the demonstration's code, and would swallow what a signal raises there.
    signals.only_note()
    says.say(*play(out, signals.end_if_asked))
    return DONE


def _export(launch: Launch, chosen: argparse.Namespace, says: terminal.Terminal) -> int:
    if (wanted := _days(chosen, says)) is None:
        return WRONG_USE
    from coach.export_command import Form, export

    form = Form(chosen.workbook, chosen.fhir, chosen.lock, chosen.password_file)
    return DONE if export(launch, chosen.out, form, wanted, says) else WRONG_USE


def _days(chosen: argparse.Namespace, says: terminal.Terminal) -> WantedDays | None:
    """Return the days that are asked for, or None where they cannot be, which is told."""
    from coach.services.offered_days import WantedDays

    first, last, since = chosen.first, chosen.last, chosen.since
    if chosen.all_days and (first, last, since) != (None, None, None):
        wrong = words.ALL_AND_DAYS
    elif since is not None and first is not None:
        wrong = words.SINCE_AND_FROM
    elif first is not None and last is not None and first > last:
        wrong = words.FROM_AFTER_TO.format(first=first, last=last)
    else:
        return WantedDays(first, last, chosen.all_days, since)
    says.complain(words.SEE_HELP.format(wrong=wrong))
    return None


def _report(launch: Launch, chosen: argparse.Namespace, says: terminal.Terminal) -> int:
    from coach import record_commands

    if (wanted := _days(chosen, says)) is None:
        return WRONG_USE
    os.environ[VARIABLE] = for_pictures()
    record_commands.report(launch, chosen.out, wanted, chosen.paper, chosen.name, says)
    return DONE


def _copies(launch: Launch, chosen: argparse.Namespace, says: terminal.Terminal) -> int:
    from coach import record_commands

    if chosen.command == "backup":
        record_commands.backup(launch, chosen.place, says)
        return DONE
    if chosen.command == "delete-all-data":
        return DONE if record_commands.delete_all(launch, says, agreed=chosen.yes) else PROBLEM
    done = record_commands.restore(launch, chosen.copy, says, agreed=chosen.yes)
    return DONE if done else PROBLEM


def _import(launch: Launch, chosen: argparse.Namespace, says: terminal.Terminal) -> int:
    from coach.import_command import Log, read_back

    log = Log(chosen.package, chosen.password_file)
    done = read_back(launch, log, says, look=chosen.dry_run, agreed=chosen.yes)
    return DONE if done else PROBLEM


def _calendar(launch: Launch, out: Path, says: terminal.Terminal) -> int:
    from coach.bootstrap import make_clock, save_calendar
    from coach.ui.texts.reminders import calendar_saved

    says.say(calendar_saved(save_calendar(launch, make_clock(launch), out)), str(out))
    return DONE


def _kept(launch: Launch) -> Path:
    """Return the folder of the user's own program files; it may be missing."""
    from coach.system.paths import data_folder

    return data_folder(launch.data_dir) / "programs"


def _check(
    files: Sequence[Path], says: terminal.Terminal, *, week: int | None, kept: Path | None = None
) -> int:
    from coach.programs.check_command import check, describe, notes
    from coach.programs.known_figures import known_figures
    from coach.programs.toml_reader import read_stream

    pipe = sys.stdin.buffer if sys.stdin is not None else None
    sources = (read_stream(Path("<stdin>"), pipe) if file == Path("-") else file for file in files)
    report = check(sources, figures=known_figures(), kept=kept)
    says.say(*describe(report, week=week), *notes(report))
    return DONE if report.ok else PROBLEM


def _mend(
    files: Sequence[Path], says: terminal.Terminal, *, week: int | None, kept: Path | None = None
) -> int:
    from coach.programs.mend_file import mend_told

    if Path("-") in files:
        says.complain(words.SEE_HELP.format(wrong=words.NOTHING_BESIDE))
        return WRONG_USE
    to_check = []
    for file in files:
        checked, lines = mend_told(file)
        says.say(*lines)
        to_check.append(checked)
    return _check(to_check, says, week=week, kept=kept)


def _self_test(says: terminal.Terminal) -> int:
    from coach.self_test import run_checks

    os.environ[VARIABLE] = for_pictures()
    results = run_checks()
    says.say(
        *(
            (words.IS_RIGHT if wrong is None else words.IS_WRONG).format(what=what, wrong=wrong)
            for what, wrong in results
        )
    )
    return PROBLEM if any(wrong is not None for _, wrong in results) else DONE
