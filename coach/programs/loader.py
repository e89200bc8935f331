"""All files together: which can be used, what they make, and what is wrong with the rest.

Shipped files and a user's own go the same way. A file with an error is left out whole, and so is
every file that leaned on it, until what remains stands by itself.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from coach.domain.ladder import Library
from coach.domain.plain_text import plain
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.program import Program
from coach.domain.rules import Purpose
from coach.engine.timeline import lay_out
from coach.programs import ladder_building
from coach.programs.file_problems import KeyPath, Problem, Severity
from coach.programs.findings import Finding, note, warning
from coach.programs.flag_references import flag_references, flags_findings
from coach.programs.flag_shapes import FlagsShape
from coach.programs.ladder_meaning import ladder_findings, movement_findings
from coach.programs.ladder_shapes import LadderShape, MovementShape, StopRulesShape
from coach.programs.minds_check import minded_findings
from coach.programs.parts import part_findings
from coach.programs.phases_check import of_each_phase, phases_findings, plans_of
from coach.programs.program_building import program as build_program
from coach.programs.program_meaning import program_findings
from coach.programs.program_shapes import ProgramShape
from coach.programs.references import (
    ladder_references,
    movement_references,
    program_references,
    swap_loops,
)
from coach.programs.sent_ladders import known_to, sent_findings, sent_references
from coach.programs.shape_check import check_shape
from coach.programs.texts import answers as words
from coach.programs.toml_reader import Document, Unreadable, read
from coach.programs.value_types import Shape
from coach.services.user_programs import Heed

Source: TypeAlias = Path | Document | Unreadable
"""A file to read, or what came of reading it."""

MINUTES_A_DAY = 60
"""More than this is a warning; product rule R15."""


@dataclass(frozen=True)
class Entry:
    """A file whose shape is right."""

    document: Document
    shape: Shape
    shipped: bool


@dataclass(frozen=True)
class KnownNames:
    """What the names in a file may lead to."""

    library: Library
    programs: Collection[str]
    figures: Collection[str] | None = None


@dataclass
class LoadedFiles:
    """What came of a number of files.

    Attributes:
        notes: what is good as it is and worth a second look; a note never stops a file.
        in_parts: what has no right shape as a whole, or is only guessed at.
        broken: ids of ladders among the files that cannot be used, which is told where they stand.
        waiting: files in which nothing is wrong but that they lean on such a ladder.
    """

    library: Library = Library(())
    programs: list[tuple[Entry, Program]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    in_parts: list[Document] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    waiting: set[Path] = field(default_factory=set)


def gather(
    shipped: Sequence[Path],
    own: Sequence[Source] = (),
    figures: Collection[str] | None = None,
    *,
    any_kind: bool = False,
) -> LoadedFiles:
    """Read and check files.

    Args:
        shipped: the files that come with the program.
        own: files of the user's, read already or not; the ones given first win where two have the
            same id.
        figures: the ids of the figures there are; None where that cannot be told.
        any_kind: whether own files may be of a kind that only ships.
    """
    gathered = LoadedFiles()
    entries = [*_entries(shipped, gathered, shipped=True), *_entries(own, gathered, shipped=False)]
    if not any_kind:
        entries = _each_text_once(entries)
    entries, repeats = _without_repeats(entries, gathered, by_text=not any_kind)
    for entry in entries:
        _passes(entry, _id_of_ours(entry, entries), gathered)
    if not any_kind:
        entries = [entry for entry in entries if _passes(entry, _belongs(entry), gathered)]
    gathered.broken |= {one.value(("id",)) for one in gathered.in_parts if "rungs" in one.raw}
    gathered.broken.discard("")
    entries = _standing(entries, figures, gathered)
    gathered.library = _library(entries)
    gathered.entries = entries
    for entry in repeats:  # a file left out for its id gets its other problems told too
        _passes(entry, findings(entry, _around(entries, figures)), gathered)
    for document in gathered.in_parts:
        _keep(document, part_findings(document.raw, gathered.library), gathered)
    for entry in entries:
        if isinstance(entry.shape, ProgramShape):
            program = build_program(entry.shape, entry.document.fingerprint)
            known = gathered.library.with_own(program.ladders)
            for path, plan in plans_of(prescribe(program, known)):
                found = (*_length(plan), *minded_findings(plan, known))
                _passes(entry, [replace(one, path=(*path, *one.path)) for one in found], gathered)
            gathered.programs.append((entry, program))
    gathered.programs.sort(key=_easiest_first)
    return gathered


def _entries(files: Iterable[Source], gathered: LoadedFiles, *, shipped: bool) -> Iterator[Entry]:
    for file in files:
        document = read(file) if isinstance(file, Path) else file
        if isinstance(document, Unreadable):
            gathered.problems += document.problems
            if document.guess is not None:
                gathered.problems += check_shape(document.guess)[1]
                gathered.in_parts.append(document.guess)
            continue
        shape, problems = check_shape(document)
        gathered.problems += problems
        if shape is not None:
            yield Entry(document, shape, shipped)
        else:
            gathered.in_parts.append(document)


def _passes(entry: Entry, findings: Iterable[Finding], gathered: LoadedFiles) -> bool:
    """Keep the findings as problems or notes; return whether none of them is an error."""
    return _keep(entry.document, findings, gathered)


def _keep(document: Document, findings: Iterable[Finding], gathered: LoadedFiles) -> bool:
    passes = True
    for one in findings:
        if one.path[-1:] != ("id",) and document.value(one.path) in gathered.broken:
            # That ladder is told once, where it stands; whoever names it waits for it.
            gathered.waiting.add(document.file)
            passes = False
            continue
        kept = gathered.notes if one.severity is Severity.NOTE else gathered.problems
        problem = document.problem(one.path, one.sentence, one.severity, one.heed)
        if problem not in kept:
            kept.append(problem)
        passes = passes and one.severity is not Severity.ERROR
    return passes


def _belongs(entry: Entry) -> Iterator[Finding]:
    if isinstance(entry.shape, StopRulesShape | FlagsShape) and not entry.shipped:
        yield Finding(("kind",), words.SHIPPED_KIND_ONLY)


def _meaning(entry: Entry) -> Iterator[Finding]:
    match entry.shape:
        case LadderShape():
            yield from ladder_findings(entry.shape)
        case MovementShape():
            yield from movement_findings(entry.shape)
        case ProgramShape():
            yield from program_findings(entry.shape)
            yield from sent_findings(entry.shape)
            yield from phases_findings(entry.shape)
            yield from of_each_phase(entry.shape, program_findings)
        case FlagsShape():
            yield from flags_findings(entry.shape)


def _each_text_once(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries without copies of the same program, which say nothing new."""
    kept: dict[str | Path, Entry] = {}
    for entry in entries:
        program = isinstance(entry.shape, ProgramShape)
        document = entry.document
        kept.setdefault(document.fingerprint if program else document.file, entry)
    return list(kept.values())


def _without_repeats(
    entries: Sequence[Entry], gathered: LoadedFiles, *, by_text: bool
) -> tuple[list[Entry], list[Entry]]:
    """Return the first entry of each identity, and the others.

    Args:
        entries: files whose shape is right.
        gathered: takes the problem of each that comes again.
        by_text: whether one version of a program may have several texts. Kept programs may: a PT
            may correct a file without a new version number, and both texts are kept.
    """
    kept: dict[tuple[object, ...], Entry] = {}
    repeats = []
    for entry in entries:
        identity = _identity(entry)
        if by_text and isinstance(entry.shape, ProgramShape):
            identity = (*identity, entry.document.fingerprint)
        first = kept.setdefault(identity, entry)
        if first is not entry:
            path, sentence = _taken(entry, plain(first.document.file.name))
            gathered.problems.append(entry.document.problem(path, sentence))
            repeats.append(entry)
    return list(kept.values()), repeats


def _id_of_ours(entry: Entry, entries: Sequence[Entry]) -> Iterator[Finding]:
    """Tell of a program of one's own under the id of a shipped one: both go on in one name."""
    match entry:
        case Entry(shape=ProgramShape(id=own_id), shipped=False):
            shapes = [other.shape for other in entries if other.shipped]
            if any(isinstance(one, ProgramShape) and one.id == own_id for one in shapes):
                yield note(("id",), words.ID_OF_SHIPPED.format(id=own_id))


def _taken(entry: Entry, by: str) -> tuple[KeyPath, str]:
    match entry.shape:
        case ProgramShape() as program:
            what = f"version {program.version} of '{program.id}'"
            return ("version",), words.VERSION_TAKEN.format(by=by, what=what)
        case LadderShape() | MovementShape() as source:
            return ("id",), words.ID_TAKEN.format(by=by, id=source.id)
        case _:
            return ("kind",), words.ONLY_ONE_OF_KIND.format(by=by)


def _identity(entry: Entry) -> tuple[object, ...]:
    match entry.shape:
        case ProgramShape() as program:
            return ("program", program.id, program.version)
        case LadderShape() | MovementShape() as source:
            return ("source", source.id)  # records tell ladders and movements apart by it
        case _:
            return (type(entry.shape).__name__,)


def _standing(
    entries: list[Entry], figures: Collection[str] | None, gathered: LoadedFiles
) -> list[Entry]:
    """Leave out what makes no sense or points nowhere, again until everything kept stands."""
    check = findings
    while True:
        around = _around(entries, figures)
        kept = [entry for entry in entries if _passes(entry, check(entry, around), gathered)]
        for found in (gathered.problems, gathered.notes):
            found[:] = dict.fromkeys(found)  # a round may find things again
        if len(kept) == len(entries):
            return kept
        gathered.broken |= {
            one.shape.id
            for one in entries
            if isinstance(one.shape, LadderShape) and one not in kept
        }
        entries, check = kept, _references


def _around(entries: Sequence[Entry], figures: Collection[str] | None) -> KnownNames:
    programs = {entry.shape.id for entry in entries if isinstance(entry.shape, ProgramShape)}
    return KnownNames(_library(entries), programs, figures)


def findings(entry: Entry, around: KnownNames) -> Iterator[Finding]:
    """Check what a file means and where its names lead."""
    yield from _meaning(entry)
    yield from _references(entry, around)


def _references(entry: Entry, around: KnownNames) -> Iterator[Finding]:
    match entry.shape:
        case LadderShape():
            yield from ladder_references(entry.shape, around.library, around.figures)
            yield from swap_loops(entry.shape, around.library)
        case MovementShape():
            yield from movement_references(entry.shape, around.figures)
        case ProgramShape():
            yield from sent_references(entry.shape, around.library, around.figures)
            known = known_to(entry.shape, around.library)
            check = partial(program_references, library=known)
            yield from check(entry.shape)
            yield from of_each_phase(entry.shape, check)
        case FlagsShape():
            yield from flag_references(entry.shape, around.library, around.programs)


def _library(entries: Sequence[Entry]) -> Library:
    shapes = [entry.shape for entry in entries]
    stop_rules = next((one for one in shapes if isinstance(one, StopRulesShape)), None)
    flags = next((one for one in shapes if isinstance(one, FlagsShape)), None)
    always = tuple(stop_rules.rules) if stop_rules else ()
    return Library(
        ladders=tuple(
            ladder_building.ladder(entry.shape, always, own=not entry.shipped)
            for entry in entries
            if isinstance(entry.shape, LadderShape)
        ),
        movements=tuple(
            ladder_building.movement(one, always)
            for one in shapes
            if isinstance(one, MovementShape)
        ),
        stop_always=always,
        flags=tuple(ladder_building.flag(flag) for flag in flags.flags) if flags else (),
        stop_sources=tuple(stop_rules.sources) if stop_rules else (),
        stop_reviewed_by=stop_rules.reviewed_by if stop_rules else "",
        flags_reviewed_by=flags.reviewed_by if flags else "",
    )


def _length(plan: Prescription) -> Iterator[Finding]:
    session_s = lay_out(plan.fullest).total_s
    seconds = session_s * plan.schedule.sessions_per_day
    if seconds > MINUTES_A_DAY * 60:
        yield warning(
            ("schedule", "sessions_per_day"),
            words.MANY_MINUTES_A_DAY.format(minutes=seconds / 60, usual=MINUTES_A_DAY),
        )
    for nth, slot in enumerate(plan.schedule.slots):
        open_s = (slot.closes.hour - slot.opens.hour) * 3600
        open_s += (slot.closes.minute - slot.opens.minute) * 60
        if open_s < session_s:
            yield warning(
                ("schedule", "slots", nth),
                words.SESSION_OVER_SLOT.format(
                    id=slot.id, open_min=open_s // 60, takes_min=session_s / 60
                ),
                Heed.TIME_TOO_SHORT,
            )


def _easiest_first(one: tuple[Entry, Program]) -> tuple[bool, bool, float, str, int]:
    entry, program = one
    work_s = sum(item.dose.reps * item.dose.hold_s for item in program.items)
    flare = program.rules.purpose is Purpose.FLARE
    return (not entry.shipped, flare, work_s, program.id, program.version)
