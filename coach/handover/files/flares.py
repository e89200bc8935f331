"""flares.csv: how each flare began, went and ended."""

from collections.abc import Iterator

from coach.domain.flare import Activity, BegunBy, Posture
from coach.handover.log_file import (
    Cells,
    Column,
    LogFile,
    day,
    moment,
    moment_cells,
    rating,
    whole,
    yes_no,
)
from coach.services.ports import PatientLog

_COLUMNS = (
    whole("flare", "Its number.", required=True),
    day("began_on", "Local day as lived on which it began.", required=True),
    *moment("began", "When that was"),
    Column(
        "begun_by",
        "button: the person pressed it. proposed: two mornings were 3 or more over usual, and "
        "they said yes.",
        words=tuple(BegunBy),
        required=True,
    ),
    day("ended_on", "Local day on which the person said that it was over. Empty until then."),
    *moment("ended", "When that was"),
    whole("days", "Days from first_day to last_day, both counted. Empty until it is over."),
    yes_no(
        "taken_back",
        "1: it was said to be no flare. It is counted and marked as none; its days count as days "
        "of one, unless it was taken back on its first day before any smaller session. 0: it was "
        "not.",
    ),
    rating("pain_back_first_day", "Worst back pain said on its first day, 0 to 10."),
    Column(
        "eases",
        "What was answered to whether it eases, each with the day of the flare, such as "
        "2:not_easing 7:easing. It is asked on day 2 and day 7.",
    ),
    Column("steps_back", "The days of it on which a step back towards the plan was taken."),
    Column(
        "trigger",
        "What may have set it off: lifting, sitting, standing, exercise, sleep or other. While it "
        "lasts as it was said at its beginning, then as it was said at its end.",
        words=tuple(Activity),
    ),
    Column(
        "posture",
        "How the body was then: bent, twisted, arched, upright or lying.",
        words=tuple(Posture),
    ),
    yes_no("braced", "1: the trunk was braced then. 0: it was not."),
    Column(
        "helped",
        "What helped: walking, easy_sessions, breathing, heat, position, medicine or time.",
    ),
    Column("words", "More of it in the person's own words."),
    Column(
        "trigger_at_first",
        "As trigger, as it was said at the beginning.",
        words=tuple(Activity),
    ),
    Column(
        "posture_at_first", "As posture, as it was said at the beginning.", words=tuple(Posture)
    ),
    yes_no("braced_at_first", "As braced, as it was said at the beginning."),
    day(
        "first_day",
        "Its first day as it stands: as it was told once it was over, else began_on. Pictures, "
        "days and pain_back_first_day go by it.",
        required=True,
    ),
    day("last_day", "Its last day, likewise; else ended_on. Empty until it is over."),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every flare that reaches into the days of the log, in order."""
    for report in log.flares:
        flare, story = report.flare, report.flare.story
        now, first = flare.trigger, flare.at_first
        yield {
            "flare": flare.id,
            "began_on": flare.first_day,
            **moment_cells("began", flare.began),
            "begun_by": flare.by.value,
            "ended_on": flare.ended.local_date if flare.ended else None,
            **moment_cells("ended", flare.ended),
            "days": flare.days_it_took,
            "taken_back": flare.taken_back,
            "pain_back_first_day": report.pain,
            "eases": " ".join(f"{nth}:{word.value}" for nth, word in report.eases) or None,
            "steps_back": " ".join(map(str, report.steps)) or None,
            "trigger": now.activity.value if now.activity else None,
            "posture": now.posture.value if now.posture else None,
            "braced": now.braced,
            "helped": " ".join(one.value for one in story.helped) or None,
            "words": story.words or None,
            "trigger_at_first": first.activity.value if first.activity else None,
            "posture_at_first": first.posture.value if first.posture else None,
            "braced_at_first": first.braced,
            "first_day": flare.stands_from,
            "last_day": flare.stands_until(flare.ended.local_date) if flare.ended else None,
        }


FLARES = LogFile("flares.csv", "each flare", _COLUMNS, _rows)
