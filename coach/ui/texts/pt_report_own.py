"""Words of what the patient said by themselves, on the page for the PT: reviews and notes."""

from collections.abc import Sequence

from coach.domain.function_scales import FunctionPoint, Scale
from coach.domain.notes import Note, NoteKind
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.plain_text import plain
from coach.domain.weekly_review import SURE_MAX, Barrier, ReviewSaid
from coach.services.patients_own import Answered
from coach.services.pt_report import PtReport
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import short_day
from coach.ui.texts.function import activities_of, minutes_of
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.pt_report import SITES

_BARRIERS = {
    Barrier.NOTHING: "nothing in the way",
    Barrier.NO_TIME: "no time",
    Barrier.FORGOT: "forgot",
    Barrier.PAIN: "pain",
    Barrier.WORRY: "worry that it harms",
    Barrier.TIRED: "tired",
    Barrier.AWAY: "away",
    Barrier.TOO_MUCH: "too much to do",
    Barrier.NOT_SURE_HOW: "not sure how",
    Barrier.NO_POINT: "does not see the point",
}
_WHEN = {AskedWhen.BEFORE: "before", AskedWhen.AFTER: "after"}
_NOT_ANSWERED = "Not answered in these days."
_ANSWERS_SHOWN = 3
"""So many answers to one question are shown; the tables have the rest."""
_KINDS = {
    NoteKind.WALK: "walk",
    NoteKind.ACTIVITY: "activity",
    NoteKind.CARE: "other care",
    NoteKind.MEDICINE: "medicine",
    NoteKind.TRIGGER: "set off by",
    NoteKind.HELPED: "helped",
    NoteKind.BRACE: "brace",
    NoteKind.NOTE: "note",
}


def function_lines(report: PtReport) -> tuple[str, ...]:
    """Return the first and the last answer to each scale, a line each; none where nobody asked."""
    points = report.own.function
    found = [
        _scored(points, scale, name, most)
        for scale, name, most in (
            (Scale.PSFS, "PSFS (10 is best)", 10),
            (Scale.PEG, "PEG (0 is best)", 10),
            (Scale.RMDQ, "RMDQ (0 is best)", 24),
        )
    ]
    last = {scale: _last(points, scale) for scale in (Scale.MINUTES, Scale.PSFS)}
    told = last[Scale.MINUTES]
    found += [f"Minutes: {minutes_of(told.of(Scale.MINUTES))}" if told is not None else ""]
    named = last[Scale.PSFS]
    found += [f"Activities: {activities_of(named.of(Scale.PSFS))}" if named is not None else ""]
    return tuple(one for one in found if one)


def _scored(points: Sequence[FunctionPoint], scale: Scale, name: str, most: int) -> str:
    """Return a score, such as `PEG (0 is best): 6 of 10 on 2 Nov, 4 on 16 Nov`."""
    scored = [(one.day, score) for one in points if (score := one.score(scale)) is not None]
    if not scored:
        return ""
    (first, before), (last, now) = scored[0], scored[-1]
    then = "" if len(scored) == 1 else f", {shown_number(now)} on {short_day(last)}"
    return f"{name}: {shown_number(before)} of {most} on {short_day(first)}{then}"


def _last(points: Sequence[FunctionPoint], scale: Scale) -> FunctionPoint | None:
    return next((one for one in reversed(points) if one.of(scale) is not None), None)


def review_lines(report: PtReport) -> tuple[str, ...]:
    """Return what was said of weeks, newest first, a line each."""
    return tuple(f"Week of {short_day(one.week)}: {_review(one)}" for one in report.own.reviews)


def noted_lines(report: PtReport) -> tuple[str, ...]:
    """Return the patient's notes, newest first, a line each."""
    count, minutes = report.own.walks
    took = f", {minutes} min in all" if minutes else ""
    walks = [f"{how_many(count, 'walk')} noted{took}"] if count else []
    return (*walks, *(f"{short_day(one.day)}: {_note(one)}" for one in report.own.notes))


def told_lines(report: PtReport) -> tuple[str, ...]:
    """Return what was told later of sessions added by hand, newest first, a line each."""
    told = (point for point in reversed(report.progress.pain.points) if point.told)
    return tuple(
        f"{short_day(one.day)}, {one.started.wall:%H:%M}: "
        + "; ".join(f"{_WHEN[each.asked]} {_pain(each)}" for each in one.told)
        for one in told
    )


def _pain(told: CheckIn) -> str:
    parts = [f"back {told.back}"] if told.back is not None else []
    parts += [f"leg {told.leg}"] if told.leg is not None else []
    parts += [SITES[told.leg_site]] if told.leg_site is not None else []
    return ", ".join(parts)


def answered_lines(report: PtReport) -> tuple[str, ...]:
    """Return the questions of the program's author, each with its answers, newest first."""
    return tuple(_answered(one) for one in report.own.answered)


def _answered(one: Answered) -> str:
    shown = [f"{short_day(day)}: “{plain(words)}”" for day, words in one.answers[:_ANSWERS_SHOWN]]
    more = len(one.answers) - len(shown)
    shown += [f"and {more} more"] if more > 0 else []
    return f"{plain(one.question)} {'; '.join(shown) or _NOT_ANSWERED}"


def _review(said: ReviewSaid) -> str:
    parts = [_BARRIERS[one] for one in said.barriers]
    parts += [f"“{plain(said.words)}”"] if said.words else []
    sure = f"sure of the next week {said.sure} of {SURE_MAX}"
    return "; ".join([*([sure] if said.sure is not None else []), ", ".join(parts)]).strip("; ")


def _note(note: Note) -> str:
    minutes = f", {note.minutes} min" if note.minutes is not None else ""
    since = ", since then" if note.lasts else ""
    ended = note.kind is NoteKind.MEDICINE and note.until not in (None, note.day)
    until = f", until {short_day(note.until)}" if ended and note.until is not None else ""
    said = f": {plain(note.words)}" if note.words else ""
    return f"{_KINDS[note.kind]}{said}{minutes}{since}{until}"
