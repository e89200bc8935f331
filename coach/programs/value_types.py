"""The types of value in program files, each with the limits that keep it harmless.

Everything is strict: a number in quotes is a text, and a text that looks like a path is no id.
"""

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, Tag

from coach.domain.dose import REPS_MAX, RESET_MAX_S, REST_MAX_S, SETS_MAX
from coach.domain.program_dates import EARLIEST_DAY, LATEST_DAY
from coach.domain.slot_rhythm import WEEKDAYS
from coach.programs.day_words import rhythm
from coach.programs.texts import shapes as words

ID_PATTERN = r"^[a-z][a-z0-9_]*$"
RUNG_PATTERN = r"^[A-Z]{2}[0-9]$"
CLOCK_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
PHONE_PATTERN = r"^\+?[0-9(][0-9()/. \-]{1,28}[0-9)]$"
SOURCE_PATTERN = r"^[SRG][1-9][0-9]{0,2}$"

HOLD_MAX_S = 60.0
"""Longest hold of ladders without a cap of their own (product rule R20)."""
CUE_WORDS_MAX = 4

_HIDDEN = frozenset("\u2028\u2029\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Signs that draw nothing, of kinds of which others do."""
_JOINERS = frozenset("\u200c\u200d")
"""Nothing to be seen either, but Persian and the scripts of India are not written without."""
_LINK = re.compile(r"://|\\|^[/~.]|^www\.", re.IGNORECASE)


class Shape(BaseModel):
    """A table of a file: no unknown keys, no conversions, no NaN."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, defer_build=True
    )


def _one_line(text: str) -> str:
    if "\t" in text:
        raise ValueError("has a tab in it; use a space")
    if "\n" in text:
        raise ValueError("must stand on one line")
    return text


def _plain(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be empty")
    for letter in text:
        if _is_hidden(letter):
            raise ValueError(f"holds a hidden character (U+{ord(letter):04X}); delete it")
    return text


def _is_hidden(letter: str) -> bool:
    """Return whether a sign cannot be seen, so that a name may be another than it looks like."""
    if letter in _JOINERS or letter in "\n\t":
        return False
    return letter in _HIDDEN or unicodedata.category(letter)[0] == "C"


def _no_link(text: str) -> str:
    if _LINK.search(text):
        raise ValueError("holds a path or a link; leave it out")
    return text


def _plain_or_empty(text: str) -> str:
    return _plain(text) if text else text


def _few_words(text: str) -> str:
    if len(text.split()) > CUE_WORDS_MAX:
        raise ValueError(f"a cue has at most {CUE_WORDS_MAX} words")
    return text


def _of_these_times(day: date) -> date:
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        said = words.DAY_FAR_AWAY.format(day=day, first=EARLIEST_DAY, last=LATEST_DAY)
        raise ValueError(said)
    return day


Day = Annotated[date, AfterValidator(_of_these_times)]
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=40)]
RungId = Annotated[str, Field(pattern=RUNG_PATTERN)]
Clock = Annotated[str, Field(pattern=CLOCK_PATTERN)]
Source = Annotated[str, Field(pattern=SOURCE_PATTERN)]
Sources = Annotated[list[Source], Field(max_length=20)]
Sentence = Annotated[
    str, Field(min_length=1, max_length=300), AfterValidator(_one_line), AfterValidator(_plain)
]
Sentences = Annotated[list[Sentence], Field(min_length=1, max_length=12)]
About = Annotated[str, Field(max_length=1000), AfterValidator(_plain_or_empty)]
Name = Annotated[
    str,
    Field(min_length=1, max_length=60),
    AfterValidator(_one_line),
    AfterValidator(_plain),
    AfterValidator(_no_link),
]
Line = Annotated[
    str,
    Field(max_length=120),
    AfterValidator(_one_line),
    AfterValidator(_plain_or_empty),
    AfterValidator(_no_link),
]
Question = Annotated[
    str,
    Field(min_length=1, max_length=120),
    AfterValidator(_one_line),
    AfterValidator(_plain),
    AfterValidator(_no_link),
]
PersonName = Annotated[
    str,
    Field(max_length=80),
    AfterValidator(_one_line),
    AfterValidator(_plain_or_empty),
    AfterValidator(_no_link),
]
CueText = Annotated[
    str,
    Field(min_length=1, max_length=60),
    AfterValidator(_one_line),
    AfterValidator(_plain),
    AfterValidator(_few_words),
]


def _days_known(days: list[str] | str) -> list[str] | str:
    rhythm(days)
    return days


def _named_or_in_words(value: Any) -> str | None:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, str):
        return "in_words"
    return "named" if isinstance(value, list) else None


DaysNamed = Annotated[
    list[str],
    Field(min_length=1, max_length=7, json_schema_extra={"items": {"enum": list(WEEKDAYS)}}),
    AfterValidator(_days_known),
]
Days = Annotated[
    Annotated[str, Field(max_length=80), AfterValidator(_days_known), Tag("in_words")]
    | Annotated[DaysNamed, Tag("named")],
    Discriminator(_named_or_in_words),
]
"""On which days something comes: days by name, or how often in words."""

Sets = Annotated[
    list[Annotated[int, Field(ge=1, le=REPS_MAX)]], Field(min_length=1, max_length=SETS_MAX)
]
HoldSeconds = Annotated[float, Field(ge=1, le=HOLD_MAX_S)]
ResetSeconds = Annotated[float, Field(ge=1, le=RESET_MAX_S)]
RestSeconds = Annotated[float, Field(ge=5, le=REST_MAX_S)]
Count = Annotated[int, Field(ge=1, le=30)]
