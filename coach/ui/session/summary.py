"""What a session came to and when the next one is, in words. Pure."""

from dataclasses import dataclass

from coach.domain.record import SessionTotals, settled_holds
from coach.services.session.after_session import unsaid
from coach.services.session.run import SessionRun
from coach.services.today import TodayView
from coach.ui.texts import ending as words
from coach.ui.texts.today import later


@dataclass(frozen=True, slots=True)
class Ending:
    """What is said at the end of a session.

    Attributes:
        title: that it counts.
        next: when the next one is; empty where nothing is proposed.
        summary: what was done.
    """

    title: str
    next: str
    summary: str


def ending_of(run: SessionRun, today: TodayView | None) -> Ending:
    """Return what is said at the end of a session.

    Args:
        run: the session, which is over.
        today: the day as it is now; None where no session is to be spoken of.
    """
    nothing = not run.totals.held_s
    whole = len(settled_holds(run.holds)) == len(run.timeline.holds)
    title = words.DONE if whole else words.PART
    return Ending(
        words.NOTHING if nothing else title,
        _next(today) if today is not None else "",
        words.NOTHING_WORDS if nothing else summary_line(run.totals),
    )


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
