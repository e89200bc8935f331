"""Rows of `bad_days`, `flares` and what is said of flares."""

from datetime import date

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.flare import (
    Activity,
    BegunBy,
    Flare,
    FlareNote,
    FlareStory,
    FlareTold,
    FlareWord,
    Help,
    Posture,
    SuspectedTrigger,
    ToldDays,
)
from coach.domain.instant import Instant
from coach.storage.rows import Row, Values, instant, reads, utc_text

_BETWEEN = " "
"""Separates the words of what helped in their column."""


def values(said: BadDay) -> Values:
    """Return what was said of a day as column values."""
    return {
        "at_utc": utc_text(said.at),
        "at_offset_s": said.at.offset_s,
        "local_day": said.day.isoformat(),
        "why": said.why.value if said.why is not None else None,
    }


@reads("bad_days")
def read(row: Row) -> BadDay:
    """Return a row of `bad_days` as a value."""
    why = row["why"]
    at = instant(row["at_utc"], row["at_offset_s"])
    return BadDay(at, None if why is None else WhyBad(why))


def begun_values(began: Instant, by: BegunBy) -> Values:
    """Return a flare that begins as column values."""
    return {
        "began_utc": utc_text(began),
        "began_offset_s": began.offset_s,
        "begun_by": by.value,
    }


def _trigger_values(trigger: SuspectedTrigger) -> Values:
    return {
        "activity": trigger.activity.value if trigger.activity is not None else None,
        "posture": trigger.posture.value if trigger.posture is not None else None,
        "braced": None if trigger.braced is None else int(trigger.braced),
    }


def trigger_values(flare_id: int, at: Instant, trigger: SuspectedTrigger) -> Values:
    """Return what may have set a flare off, said while it lasts, as column values."""
    return {
        "flare_id": flare_id,
        "at_utc": utc_text(at),
        "at_offset_s": at.offset_s,
        **_trigger_values(trigger),
    }


@reads("flare_triggers")
def read_trigger(row: Row) -> SuspectedTrigger:
    """Return what may have set a flare off, of a row that has it."""
    activity, posture, braced = row["activity"], row["posture"], row["braced"]
    return SuspectedTrigger(
        activity=None if activity is None else Activity(activity),
        posture=None if posture is None else Posture(posture),
        braced=None if braced is None else bool(braced),
    )


def ended_values(ended: Instant, story: FlareStory) -> Values:
    """Return what is said when a flare ends as column values."""
    return {
        "ended_utc": utc_text(ended),
        "ended_offset_s": ended.offset_s,
        **_story_values(story),
    }


def _story_values(story: FlareStory) -> Values:
    return {
        **_trigger_values(story.trigger),
        "helped": _BETWEEN.join(one.value for one in story.helped),
        "words": story.words,
    }


def told_values(flare_id: int, told: FlareTold) -> Values:
    """Return what is told of a flare that is over as column values."""
    return {
        "flare_id": flare_id,
        "at_utc": utc_text(told.at),
        "at_offset_s": told.at.offset_s,
        "counts": int(told.counts),
        "first_day": told.days.first.isoformat() if told.days is not None else None,
        "last_day": told.days.last.isoformat() if told.days is not None else None,
        **_story_values(told.story),
    }


@reads("flare_told")
def read_told(row: Row) -> FlareTold:
    """Return a row of `flare_told` as a value."""
    at = instant(row["at_utc"], row["at_offset_s"])
    first, last = row["first_day"], row["last_day"]
    days = None if first is None else ToldDays(date.fromisoformat(first), date.fromisoformat(last))
    return FlareTold(at, _read_story(row), bool(row["counts"]), days)


def _read_story(row: Row) -> FlareStory:
    suspected = read_trigger(row)
    return FlareStory(
        activity=suspected.activity,
        posture=suspected.posture,
        braced=suspected.braced,
        helped=tuple(Help(word) for word in row["helped"].split()),
        words=row["words"],
    )


@reads("flares")
def read_flare(row: Row) -> Flare:
    """Return a row of `flares` as a value, without its notes."""
    ended = row["ended_utc"]
    return Flare(
        id=row["id"],
        began=instant(row["began_utc"], row["began_offset_s"]),
        by=BegunBy(row["begun_by"]),
        ended=None if ended is None else instant(ended, row["ended_offset_s"]),
        at_end=_read_story(row),
    )


def note_values(flare_id: int, note: FlareNote) -> Values:
    """Return a word of a flare as column values."""
    return {
        "flare_id": flare_id,
        "at_utc": utc_text(note.at),
        "at_offset_s": note.at.offset_s,
        "word": note.word.value,
    }


@reads("flare_notes")
def read_note(row: Row) -> FlareNote:
    """Return a row of `flare_notes` as a value."""
    return FlareNote(instant(row["at_utc"], row["at_offset_s"]), FlareWord(row["word"]))
