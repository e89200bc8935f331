"""What a session came to, in a title and a line. Pure."""

from coach.domain.record import SETTLED, HoldOutcome, latest_attempts, settled_holds
from coach.services.session.run import SessionRun
from coach.ui.texts import check_in as words

_COUNTED = SETTLED | {HoldOutcome.STOPPED}


def summary_title(run: SessionRun) -> str:
    """Return "done" when it ran to its end, else "stopped"."""
    whole = len(settled_holds(run.holds)) == len(run.timeline.holds)
    return words.DONE_TITLE if whole else words.STOPPED_TITLE


def summary_line(run: SessionRun) -> str:
    """Return holds done and time held, of those planned."""
    totals = run.totals
    # A hold done again counts once here; the log keeps every attempt.
    latest = latest_attempts(run.holds).values()
    held_s = sum(hold.held_s for hold in latest if hold.outcome in _COUNTED)
    return words.SUMMARY.format(
        done=totals.holds_completed,
        planned=totals.holds_planned,
        held=minutes_and_seconds(held_s),
        prescribed=minutes_and_seconds(totals.planned_s),
    )


def exercises_done(run: SessionRun) -> tuple[tuple[str, str], ...]:
    """Return (ladder id, name) of each exercise of which anything was held."""
    held = {hold.ladder_id for hold in run.holds if hold.held_s > 0}
    exercises = run.prescription.exercises
    return tuple((one.ladder_id, one.name) for one in exercises if one.ladder_id in held)


def minutes_and_seconds(seconds: float) -> str:
    """Return a length of time in words, such as `2 min 30 s`."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
