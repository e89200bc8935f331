"""The check that a PT runs on files of their own: `steadyback check FILE…`.

Each file is checked as if it lay in the user's folder beside the shipped files and the other files
given. A file that is one of the shipped files is checked in its own place.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coach.domain.plain_text import plain
from coach.domain.prescribing import prescribe
from coach.domain.program import Program
from coach.domain.program_dates import NO_DATES
from coach.programs.bundle import Bundle, bundle_at
from coach.programs.catalogue import shipped_files
from coach.programs.file_problems import Problem, Severity, errors
from coach.programs.ladder_shapes import LadderShape, MovementShape
from coach.programs.loader import Entry, LoadedFiles, Source, gather
from coach.programs.own_folder import OwnFolder, look_through
from coach.programs.source_check import known_sources, source_findings
from coach.programs.texts import answers as words
from coach.programs.timeline_text import exercise_lines
from coach.programs.toml_reader import Document, Unreadable, bytes_of, read
from coach.programs.week_sessions import WeekSession, every_week, shown_week, week_sessions
from coach.resources import shipped

KEPT_LOOKED_AT = 200
"""So many of the user's own files are compared, the newest first: reading takes its time."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one file.

    Attributes:
        problems: what is wrong with it, or odd.
        notes: what is good as it is and worth a second look.
        summary: what a good file holds, a line each; empty for a file with errors.
        sessions: a session of the beginning and one of each phase; only for a good program.
        program: what may be taken up; only for a good program.
        waits: whether nothing is wrong with it but that it needs a ladder of the other files that
            cannot be used.
    """

    file: Path
    problems: tuple[Problem, ...]
    summary: tuple[str, ...] = ()
    sessions: tuple[WeekSession, ...] = ()
    program: Program | None = None
    notes: tuple[Problem, ...] = ()
    waits: bool = False

    @property
    def ok(self) -> bool:
        """Whether the file can be used."""
        return not errors(self.problems) and not self.waits


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What came of all files, in the order in which they were named."""

    files: tuple[Checked, ...]

    @property
    def ok(self) -> bool:
        """Whether every file can be used."""
        return all(file.ok for file in self.files)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, file by file."""
        return tuple(problem for file in self.files for problem in file.problems)


def check(
    sources: Iterable[Source],
    *,
    folder: Path | None = None,
    figures: Collection[str] | None = None,
    kept: Path | None = None,
) -> CheckReport:
    """Check files; never raises for anything a file holds or a path names.

    Args:
        sources: the files, or what came of reading them; each is read once. A folder or zip stands
            for the files in it.
        folder: the shipped files that they may refer to; the installed ones unless given.
        figures: the ids of the figures there are; None where that cannot be told.
        kept: the folder of the user's own program files, if it is to be looked at too.
    """
    asked: dict[Path, Document | Unreadable] = {}
    for source in sources:
        if not isinstance(source, Path):
            asked[source.file] = source
            continue
        found = bundle_at(source)
        for one in found.files if isinstance(found, Bundle) else [found or read(source)]:
            asked.setdefault(one.file, one)
    base = _beside(asked, shipped_files(folder or shipped("programs")))
    gathered = gather(base, list(asked.values()), figures, any_kind=True)
    _tell_unknown_sources(asked.values(), gathered)
    if kept is not None:
        _tell_other_texts(look_through(kept), gathered)
    return CheckReport(tuple(_checked(path, gathered) for path in asked))


def _tell_unknown_sources(asked: Iterable[Document | Unreadable], gathered: LoadedFiles) -> None:
    """Tell of each key of a source that stands for nothing; a session needs no sources."""
    for one in asked:
        document = one.guess if isinstance(one, Unreadable) else one
        if document is not None:
            gathered.problems += [
                document.problem(found.path, found.sentence, found.severity)
                for found in source_findings(document.raw, known_sources())
            ]


def _tell_other_texts(kept: OwnFolder, gathered: LoadedFiles) -> None:
    """Tell of each program whose version the user keeps with another text: both would count."""
    for entry, program in gathered.programs:
        if entry.shipped:
            continue
        for file in kept.files[:KEPT_LOOKED_AT]:
            other = read(file.path) if file.fingerprint != entry.document.fingerprint else None
            if not isinstance(other, Document):
                continue
            if (other.raw.get("id"), other.raw.get("version")) == (program.id, program.version):
                named = {"name": plain(file.path.name), "version": program.version}
                said = words.VERSION_KEPT.format(id=program.id, **named)
                gathered.problems.append(
                    entry.document.problem(("version",), said, Severity.WARNING)
                )


def _beside(asked: Mapping[Path, Document | Unreadable], base: Sequence[Path]) -> list[Path]:
    """Return the shipped files less those that are being checked themselves."""
    prints = {one.fingerprint for one in asked.values() if isinstance(one, Document)}
    places = {_place(path) for path in asked}
    return [
        file for file in base if _place(file) not in places and _fingerprint(file) not in prints
    ]


def _place(path: Path) -> str:
    try:
        return str(path.resolve())
    except (OSError, ValueError, RuntimeError):
        return str(path)


def _fingerprint(path: Path) -> str | None:
    data = bytes_of(path)
    return hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else None


def _checked(path: Path, gathered: LoadedFiles) -> Checked:
    problems, notes = _of(path, gathered.problems), _of(path, gathered.notes)
    for entry, program in gathered.programs:
        if entry.document.file == path:
            known = gathered.library.with_own(program.ladders)
            prescription = prescribe(program, known)
            sessions = week_sessions(prescription, known)
            minutes, per_day = sessions[0].minutes, program.schedule.sessions_per_day
            head = words.PROGRAM_IN_SHORT.format(
                name=program.name,
                per_day=_count(per_day, "session"),
                minutes=minutes,
                a_day=minutes * per_day,
            )
            summary = (head, *(f"  {line}" for line in exercise_lines(prescription, known)))
            return Checked(path, problems, summary, sessions, program, notes)
    summary = tuple(_summary(one) for one in gathered.entries if one.document.file == path)
    return Checked(path, problems, summary, notes=notes, waits=path in gathered.waiting)


def _of(path: Path, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return what was found in one file, in the order of its lines."""
    return tuple(sorted((one for one in found if one.file == path), key=lambda one: one.line))


def _summary(entry: Entry) -> str:
    match entry.shape:
        case LadderShape() as ladder:
            first, last = ladder.rungs[0].id, ladder.rungs[-1].id
            return f"ladder '{ladder.name}', {_count(len(ladder.rungs), 'rung')}, {first} to {last}"
        case MovementShape() as movement:
            return f"movement '{movement.name}'"
        case _:
            return f"{entry.document.raw['kind']}".replace("_", " ")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def describe(report: CheckReport, *, week: int | None = None) -> tuple[str, ...]:
    """Return the report as lines for a terminal.

    Args:
        report: what came of the files.
        week: of which week every phase of a session is listed, from 1; None where of none.
    """
    return tuple(line for file in report.files for line in (*_lines(file), *_in_week(file, week)))


def notes(report: CheckReport) -> tuple[str, ...]:
    """Return what is worth a second look in files that can be used, as lines for a terminal."""
    return tuple(str(note) for file in report.files if file.ok for note in file.notes)


def in_short(file: Checked) -> tuple[str, ...]:
    """Return what there is to say of a file but for its sessions, under its bare name."""
    notes_of = (note.in_its_folder for note in file.notes if file.ok)
    return (*_lines(_bare(file)), *notes_of)


def told(file: Checked) -> tuple[str, ...]:
    """Return all that there is to say of a file, its sessions too, under its bare name."""
    dates = file.program.dates if file.program is not None else NO_DATES
    sessions = (f"  {line}" for line in every_week(file.sessions, dates))
    notes_of = (note.in_its_folder for note in file.notes if file.ok)
    return (*_lines(_bare(file)), *sessions, *notes_of)


def _bare(file: Checked) -> Checked:
    problems = tuple(replace(one, file=Path(one.file.name)) for one in file.problems)
    return replace(file, file=Path(file.file.name), problems=problems)


def _in_week(file: Checked, week: int | None) -> Iterator[str]:
    if week is None or file.program is None or not file.ok:
        return iter(())
    return (f"  {line}" for line in shown_week(file.sessions, week, file.program.dates))


def _lines(file: Checked) -> Iterator[str]:
    name = plain(str(file.file))
    yield from (str(problem) for problem in file.problems)
    if not file.ok:
        count = sum(problem.severity is Severity.ERROR for problem in file.problems)
        if not count:
            yield words.WAITS_FOR_LADDER.format(name=name)
            return
        yield words.CANNOT_BE_USED.format(name=name, count=_count(count, "error"))
        return
    head, *rest = file.summary or (words.NOTHING_IN_IT,)
    yield f"{name}: good: {head}"
    yield from rest
