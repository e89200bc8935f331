"""Words of the scales of function: their own wording unchanged and credited, and ours around it.

The questions of PSFS, PEG and RMDQ, the words at the ends of their scales, and what stands above
them are those of their authors, item 9 of the RMDQ as it was printed. They are never reworded.
"""

from typing import Final

from coach.domain.function_scales import (
    CHANGE,
    FunctionChange,
    FunctionPoint,
    FunctionSaid,
    Scale,
)
from coach.domain.plain_text import plain
from coach.ui.numbers import shown_number
from coach.ui.texts.dates import long_day
from coach.ui.texts.trends import Table

PSFS_TITLE = "What your back makes hard"
PSFS_QUESTION = (
    "Today, are there any activities that you are unable to do or having difficulty with because "
    "of your back problem?"
)
PSFS_NAMES: Final = ("First activity", "Second activity", "Third activity")
PSFS_LOW = "0: Unable to perform activity"
PSFS_HIGH = "10: Able to perform activity at the same level as before injury or problem"
PSFS_CREDIT = (
    "Patient-Specific Functional Scale: Stratford, Gill, Westaway and Binkley, Physiotherapy "
    "Canada 1995;47:258-263. The activities that you name are asked about again."
)

MINUTES_TITLE = "How long you can"
MINUTES_LEAD = "About how many minutes, until your back makes you stop or change?"
MINUTES_NAMES: Final = {"sit": "Sit", "stand": "Stand", "walk": "Walk"}
MINUTES_OFFERED: Final = (5, 10, 15, 20, 30, 45, 60, 90, 120)
MORE = "120 or more"

PEG_TITLE = "The last week"
PEG_QUESTIONS: Final = {
    "pain": "What number best describes your pain on average in the past week?",
    "enjoyment": (
        "What number best describes how, during the past week, pain has interfered with your "
        "enjoyment of life?"
    ),
    "activity": (
        "What number best describes how, during the past week, pain has interfered with your "
        "general activity?"
    ),
}
PEG_ENDS: Final = {
    "pain": ("0: No pain", "10: Pain as bad as you can imagine"),
    "enjoyment": ("0: Does not interfere", "10: Completely interferes"),
    "activity": ("0: Does not interfere", "10: Completely interferes"),
}
PEG_CREDIT = "PEG: Krebs and others, Journal of General Internal Medicine 2009;24:733-738."

RMDQ_TITLE = "How you are today"
RMDQ_LEAD = (
    "When your back hurts, you may find it difficult to do some of the things you normally "
    "do. This list contains sentences that people have used to describe themselves when they "
    "have back pain. When you read them, you may find that some stand out because they "
    "describe you today. As you read the list, think of yourself today. When you read a "
    "sentence that describes you today, put a tick against it. If the sentence does not "
    "describe you, then leave the space blank and go on to the next one. Remember, only tick "
    "the sentence if you are sure it describes you today."
)
RMDQ_STATEMENTS: Final = (
    "I stay at home most of the time because of my back.",
    "I change position frequently to try and get my back comfortable.",
    "I walk more slowly than usual because of my back.",
    "Because of my back I am not doing any of the jobs that I usually do around the house.",
    "Because of my back, I use a handrail to get upstairs.",
    "Because of my back, I lie down to rest more often.",
    "Because of my back, I have to hold on to something to get out of an easy chair.",
    "Because of my back, I try to get other people to do things for me.",
    "I get dressed more slowly then usual because of my back.",
    "I only stand for short periods of time because of my back.",
    "Because of my back, I try not to bend or kneel down.",
    "I find it difficult to get out of a chair because of my back.",
    "My back is painful almost all the time.",
    "I find it difficult to turn over in bed because of my back.",
    "My appetite is not very good because of my back pain.",
    "I have trouble putting on my socks (or stockings) because of the pain in my back.",
    "I only walk short distances because of my back.",
    "I sleep less well because of my back.",
    "Because of my back pain, I get dressed with help from someone else.",
    "I sit down for most of the day because of my back.",
    "I avoid heavy jobs around the house because of my back.",
    "Because of my back pain, I am more irritable and bad tempered with people than usual.",
    "Because of my back, I go upstairs more slowly than usual.",
    "I stay in bed most of the time because of my back.",
)
RMDQ_CREDIT = (
    "Roland-Morris Disability Questionnaire: Roland and Morris, Spine 1983;8:141-144. Used without "
    "change."
)

DONE_TITLE = "Thank you. That is kept"
DONE_LEAD = "It stands in Trends, and on the page for your PT."

TITLE = "What you can do"
TABLE = "Table of what you can do"
ACCESSIBLE = "What you can do, over time"
COUNT = "Times answered: {n}"
ACTIVITIES = "Your activities: 10 is best"
PEG = "PEG: 0 is best"
EXPLAINED = (
    "Your activities (PSFS): the mean of the numbers that you gave them. PEG: the mean of its "
    "three numbers. A change counts from 2 points on in your activities and from 1 in PEG. "
    "Roland-Morris and the minutes stand in the table."
)
_NAMES: Final = {
    Scale.PSFS: "Your activities",
    Scale.PEG: "PEG",
    Scale.RMDQ: "Roland-Morris",
}


def function_sentence(changes: list[FunctionChange], times: int) -> str:
    """Return what a range says of what somebody can do, in one or two plain sentences."""
    if not changes:
        count = "once" if times == 1 else f"{times} times"
        return f"Not enough answers yet to say anything: answered {count}."
    return " ".join(_changed(one) for one in changes)


def _changed(change: FunctionChange) -> str:
    before, now = shown_number(change.before), shown_number(change.now)
    name = _NAMES[change.scale]
    if change.now == change.before:
        return f"{name}: {now} on {long_day(change.last)}, as on {long_day(change.first)}."
    way = "better" if change.better else "worse"
    then, at_last = long_day(change.first), long_day(change.last)
    said = f"{name}: {before} on {then}, {now} on {at_last}: {way}."
    if change.counts:
        return said
    return f"{said[:-1]}, by less than the {shown_number(CHANGE[change.scale])} that count."


def function_table(points: tuple[FunctionPoint, ...]) -> Table:
    """Return what was answered, oldest first, as a table, newest first."""
    headers = ("Date", "Your activities", "PEG", "Roland-Morris", "Minutes", "Each activity")
    return Table(
        headers,
        tuple(
            (
                long_day(one.day),
                *(_score(one, scale) for scale in (Scale.PSFS, Scale.PEG, Scale.RMDQ)),
                minutes_of(one.of(Scale.MINUTES)),
                activities_of(one.of(Scale.PSFS)),
            )
            for one in reversed(points)
        ),
    )


def point_read(point: FunctionPoint) -> str:
    """Return what is read out of one day."""
    parts = [
        f"{_NAMES[scale]} {shown_number(score)}"
        for scale in (Scale.PSFS, Scale.PEG, Scale.RMDQ)
        if (score := point.score(scale)) is not None
    ]
    return f"{long_day(point.day)}: {', '.join(parts)}" if parts else long_day(point.day)


def minutes_of(said: FunctionSaid | None) -> str:
    """Return minutes such as `sit 20, walk 45`; empty where nobody said."""
    return ", ".join(f"{one.item} {one.value}" for one in said.items) if said else ""


def activities_of(said: FunctionSaid | None) -> str:
    """Return activities such as `tie my shoes 4, garden 6`; empty where nobody said."""
    return ", ".join(f"{plain(one.words)} {one.value}" for one in said.items) if said else ""


def _score(point: FunctionPoint, scale: Scale) -> str:
    score = point.score(scale)
    return "not asked" if score is None else shown_number(score)
