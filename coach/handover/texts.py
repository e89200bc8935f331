"""Every sentence of the files for the PT but the meanings of columns; why no files were written."""

from collections.abc import Mapping
from typing import Final

from coach.domain.function_scales import Scale
from coach.domain.log_events import EventKind
from coach.domain.pain import AskedWhen

# Why the log is not saved
LOG_NOT_SAVED = "The log could not be saved in {folder} ({why})."
CHOOSE_ANOTHER_FOLDER = "Choose another folder."
DISK_FULL = "The disk is full, so the log is not saved in {folder}."
MAKE_ROOM = "Make room or choose another folder."
NOT_FOLDER = "{folder} is not a folder."
NAME_TOO_LONG = "The name of the folder {folder} is too long."
CHOOSE_SHORTER_NAME = "Choose a shorter name."
MAY_NOT_WRITE = "Steadyback may not write in {folder}."
CLOSE_FILES = "Close the files if another program has them open, or choose another folder."
SOMETHING_THERE = "There is something at {file} already, and nothing is written over it."
CHOOSE_ANOTHER_NAME = "Choose another name."
LEADS_NOWHERE = "{part} is a link to something that is not there."
IN_THE_WAY = "{path} is in the way: Steadyback did not write it, or it was changed since."
NAME_NEW_FOLDER = "Name a new folder, such as {path}."

# A file for calendars
CALENDAR_THERE = "There is a file {path} already."
CALENDAR_ANOTHER = "Name another one, or take that one away."
CALENDAR_NOT_WRITTEN = "The calendar file {path} cannot be written ({why})."
CALENDAR_ELSEWHERE = "Name a place where you may write."

# The folder of the record
FOLDER_OF_RECORD = "{place} lies in the folder of your record."
CHOOSE_FOLDER_OUTSIDE = "Choose a folder outside it."

# Why a package is not read back
NO_PACKAGE_THERE = "There is nothing at {place}."
NOT_A_PACKAGE = "{place} is neither a folder nor a zip of a Steadyback log."
NO_DESCRIPTION = "{place} is no Steadyback log: it has no datapackage.json."
NOT_OURS = "{place} was not written by Steadyback."
NEWER_PACKAGE = "{place} was written by a newer version of Steadyback."
NOTHING_TO_READ_BACK = "{place} holds tables alone: it was written before logs could be read back."
FILE_MISSING = "{file} is missing in {place}."
FILE_UNREADABLE = "{file} in {place} cannot be read: it is damaged."
LOCKED = "{file} is locked with a password."
TYPE_WHAT_LOCKS = "Type the password that it was locked with."
NOT_WHAT_LOCKS = "That is not the password of {file}."
TYPE_IT_AGAIN = "Type it again: large and small letters are different, and spaces count."
OTHER_LOCK = "{place} is locked in a way that Steadyback cannot open."
UNPACK_IT = "Unpack it with the program that locked it, and choose the folder."
NOT_PUT_TOGETHER = "A locked log is put together in {folder} first, and that failed ({why})."
ROOM_OR_NO_LOCK = "Make room there, or save the log without a password."
FILE_CHANGED = "{file} was changed since it was written."
LINE_CHANGED = "{file} was changed since it was written, line {line}: {why}."
LINE_REFUSED = "{file}, line {line}: {why}."
NAME_A_PACKAGE = "Choose the folder or the zip of a log."
UPDATE_FIRST = "Bring Steadyback up to date first."
WRITE_IT_ANEW = "Write the log anew, where its record is."
ASK_FOR_IT = "Nothing was read back. Take another copy of the log."

# What is wrong with a line
NO_HEADER = "this is not how a record begins"
NEWER_LINES = "a newer version of Steadyback wrote it"
NO_JSON = "it is damaged"
NO_ROW = "this is no row"
NO_TABLE = "no table is named here"
NO_VALUE = "it holds a value that no record holds"
LINE_TOO_LONG = "it is too long"
ROW_OF_ANOTHER_LENGTH = "it has not {columns} values"
OTHER_COLUMNS = "the columns are not those that were written"
CELL_WRONG = "{column} cannot be that"
NO_CSV = "it is no row of a table"

# All files
TITLE = "Steadyback exercise log"
ONE_ROW_FOR = "One row for {one_row}."

# README.txt
DISCLAIMER = (
    "Steadyback helps adults follow, time and record an exercise program they have chosen or "
    "been given by a health professional. It does not diagnose, treat or monitor disease and "
    "is not for emergencies."
)
ABOUT = """\
Holds are measured by the timer. Ratings are what the person said, on a scale from 0 (no pain)
to 10 (worst pain you can imagine).

An empty cell means not asked, not answered or not recorded. It never means 0.

Times are local times of the place where they were recorded. Each has three columns: the day of the
calendar, the clock time, and the minutes that it was ahead of UTC. A column named date alone is the
day as it was lived, which begins at 04:00.

There are no decimals: every number is a whole one, so that a spreadsheet reads the same in every
language. Column names that end in _s are seconds, in _ms milliseconds, in _us microseconds, in
_min minutes, in _tenths tenths: a pain of 35 tenths is 3.5. Yes is 1, no is 0. The files are UTF-8,
with commas. datapackage.json says the same to programs.

Text that starts like a formula has an apostrophe in front, so that no spreadsheet runs it.

A session that is still running is left out.

record.jsonl is for programs: the record itself, row by row, with what was left out or put right.
"steadyback import" reads it back, where no file was changed. The files are not encrypted; whoever
has them can read them."""
DAYS = "Days: {span}. Written by Steadyback {version}."
FILE_HEADING = "{name}: one row for {one_row}"

# The workbook
WRITTEN_BY = "Written by Steadyback {app_version}"

# Columns of a moment
DAY_THERE = "{meaning}: day of the calendar there."
CLOCK_TIME = "{meaning}: local clock time."
AHEAD_OF_UTC = "{meaning}: minutes that the local time is ahead of UTC, below 0 behind."

# fhir-bundle.json
EXERCISE_THERAPY = "Exercise therapy"
EXERCISE_DURATION = "Exercise duration"
EXERCISE_ACTIVITY = "Exercise activity"
WALKING = "Walking"
PAIN_SEVERITY = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
"""The names that SNOMED CT and LOINC give to their codes."""

WHEN_ASKED: Final[Mapping[AskedWhen, str]] = {
    AskedWhen.BEFORE: "before session",
    AskedWhen.DURING: "in session, where it hurt",
    AskedWhen.AFTER: "after session",
    AskedWhen.MORNING: "in the morning",
}
LOW_BACK = "Low back"
BACK_PAIN = "Low back pain, {when}"
LEG_PAIN = "Leg pain, {when}"
PAIN_ELSEWHERE = "Pain neither in the back nor in the leg, in session"
LEG_PLACE = "Furthest place felt in the leg, {when}"
TOTAL: Final[Mapping[Scale, str]] = {
    Scale.PSFS: "Patient-Specific Functional Scale, whole scale, 0 unable to 10 as before",
    Scale.PEG: "PEG, whole scale, 0 to 10, 0 is best",
    Scale.RMDQ: "Roland-Morris Disability Questionnaire, whole scale, 0 to 24, 0 is best",
    Scale.MINUTES: "Minutes of sitting, standing and walking",
}

# events.csv
EVENT_MEANING: Final[Mapping[EventKind, str]] = {
    EventKind.BAD_DAY: '"a bad day" was pressed; detail says spasm or worse',
    EventKind.NO_BAD_DAY: "that was taken back",
    EventKind.FLARE_BEGAN: "a flare began; detail says button or proposed",
    EventKind.FLARE_EASING: "the person said that it eases",
    EventKind.FLARE_NOT_EASING: "the person said that it does not",
    EventKind.FLARE_STEP: "a step back towards the plan was taken",
    EventKind.FLARE_STAY: "asked about a step, the person stayed",
    EventKind.FLARE_TAKEN_BACK: "it was said to be no flare, see flares.csv",
    EventKind.FLARE_ENDED: "the person said that it was over",
    EventKind.FLARE_PUT_RIGHT: "what was told of it was put right; detail says what it was before",
    EventKind.FLAG_TICKED: "something of the body was ticked that makes the plan gentler",
    EventKind.FLAG_GOES_ON: "asked again after its days, the person goes on with it",
    EventKind.FLAG_TAKEN_OUT: "it was taken out",
    EventKind.SESSION_LEFT_OUT: "the person had a session left out; it stands in no other table",
    EventKind.SESSION_PUT_BACK: "it counts again",
    EventKind.VISIT: "a visit was written down; detail says its day, who was seen, what was agreed",
    EventKind.VISIT_TAKEN_OUT: "there was no such visit",
    EventKind.NOTE: "a note was written down or put right; notes.csv has it, detail says its kind",
    EventKind.NOTE_TAKEN_OUT: "it was taken out",
    EventKind.QUESTION: "a question for the physical therapist was written down, or opened again",
    EventKind.QUESTION_ASKED: "it was asked",
    EventKind.QUESTION_TAKEN_OUT: "it was taken out",
    EventKind.LEG_ASKED: "the person said that their PT knows of what moved down the leg, or is "
    "felt below the knee",
    EventKind.EXERCISE_PUT_RIGHT: "what was said of an exercise as a whole was put right; detail "
    "says the session, the side, worst pain and form before, and then",
}
"""What each kind of event says in the data dictionary."""
