"""What a session came to and when the next one is, in words. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.domain.in_session_today import in_session_on
from coach.domain.pain import PAIN_MIN
from coach.domain.pain_answer import PainAnswer, SaidBefore
from coach.domain.pain_zones import Zone, gravest, zone_of
from coach.domain.prescription import Prescription
from coach.domain.record import SessionTotals, settled_holds
from coach.domain.said_in_session import SaidInSession
from coach.domain.warning_signs import Trigger
from coach.services.session.after_session import unsaid
from coach.services.session.run import SessionRun
from coach.services.today import TodayView
from coach.ui.texts import ending as words
from coach.ui.texts.check_in import alarm_said, answer_in_words
from coach.ui.texts.session import side_name
from coach.ui.texts.today import later
from coach.ui.texts.zones import with_zone


@dataclass(frozen=True, slots=True)
class PainLine:
    """Numbers that were said in a session, each with the word of its zone.

    Attributes:
        zone: the gravest of them; None where none has one.
    """

    words: str
    zone: Zone | None


@dataclass(frozen=True, slots=True)
class Ending:
    """What is said at the end of a session.

    Attributes:
        title: that it counts.
        next: when the next one is; empty where nothing is proposed.
        summary: what was done.
        pain: what was said of it, before and in its exercises.
        said_back: what is said to it, where it calls for care; else "".
    """

    title: str
    next: str
    summary: str
    pain: tuple[PainLine, ...] = ()
    said_back: str = ""


def ending_of(run: SessionRun, today: TodayView | None) -> Ending:
    """Return what is said at the end of a session.

    Args:
        run: the session, which is over.
        today: the day as it is now; None where no session is to be spoken of.
    """
    nothing = not run.totals.held_s
    whole = len(settled_holds(run.holds)) == len(run.timeline.holds)
    title = words.DONE if whole else words.PART
    alarm = _alarm(run)
    none_held = words.NOTHING_WORDS if alarm is None else words.NOTHING_AND_ALARM
    return Ending(
        words.NOTHING if nothing else title,
        _next(today) if today is not None else "",
        none_held if nothing else summary_line(run.totals),
        tuple(pain_said(run.said, run.prescription)),
        alarm_said(alarm, run.prescription.rules.pain.no_session_from) if alarm else "",
    )


def _alarm(run: SessionRun) -> Trigger | None:
    """Return why the warning signs are asked for what was said in a session, or None."""
    said = in_session_on(run.said.check_ins, run.said.ratings, run.now().local_date)
    return said.trigger(run.prescription.rules.pain.no_session_from)


def pain_said(said: SaidInSession, plan: Prescription) -> Iterator[PainLine]:
    """Yield the pain before a session, then that of each exercise of which a number was said."""
    zones, before = plan.rules.pain, said.before
    if before is not None and before.answered:
        answer = PainAnswer((), before, SaidBefore(zones))
        yield PainLine(words.PAIN_BEFORE.format(said=answer_in_words(answer)), answer.zone)
    back, leg = (before.back, before.leg) if before is not None else (None, None)
    for (ladder_id, side), one in said.of_exercises.items():
        exercise = plan.exercise(ladder_id)
        of = (("back", one.worst, back), ("leg", one.worst_leg, leg))
        rated = [
            (where, worst, zone_of(zones, start or PAIN_MIN, worst, one.signs))
            for where, worst, start in of
            if worst is not None
        ]
        if exercise is None or not rated:
            continue
        numbers = ", ".join(with_zone(f"{where} {worst}", zone) for where, worst, zone in rated)
        name = ", ".join(filter(None, (exercise.name, side_name(exercise, side).lower())))
        zone = gravest(zone for _, _, zone in rated)
        yield PainLine(words.PAIN_IN.format(exercise=name, said=numbers), zone)


def _next(today: TodayView) -> str:
    if today.next_from is not None:
        return words.NEXT_FROM.format(time=f"{today.next_from:%H:%M}")
    if today.next_slot is not None:
        return words.STILL_OPEN
    if today.next_due is not None:
        return words.LAST_TODAY.format(next=later(today.next_due.due, today.day))
    return ""


def summary_line(totals: SessionTotals) -> str:
    """Return holds done and time held, of those planned: the sums that record and log have."""
    return words.SUMMARY.format(
        done=totals.holds_completed,
        planned=totals.holds_planned,
        held=minutes_and_seconds(totals.held_s),
        prescribed=minutes_and_seconds(totals.planned_s),
    )


def exercises_done(run: SessionRun) -> tuple[tuple[str, str], ...]:
    """Return (ladder id, name) of each exercise of which anything was held."""
    held = {hold.ladder_id for hold in run.holds if hold.held_s > 0}
    exercises = run.prescription.exercises
    return tuple((one.ladder_id, one.name) for one in exercises if one.ladder_id in held)


def nothing_hurt(run: SessionRun) -> bool:
    """Return whether nothing that was said in a session speaks against "all clean"."""
    done = [ladder_id for ladder_id, _ in exercises_done(run)]
    return bool(done) and not run.said.during and unsaid(run, done) == tuple(done)


def minutes_and_seconds(seconds: float) -> str:
    """Return a length of time in words, such as `2 min 30 s`."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
