"""The CSV files against the record: byte for byte, and value for value."""

import csv
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.dose import Dose
from coach.domain.earliest_start import GotUp
from coach.domain.feedback import ExerciseRating
from coach.domain.flag_review import FlagSaid, FlagWord
from coach.domain.flare import (
    Activity,
    BegunBy,
    FlareNote,
    FlareStory,
    FlareWord,
    Help,
    Posture,
    SuspectedTrigger,
)
from coach.domain.instant import Instant
from coach.domain.log_events import EventKind
from coach.domain.movements_done import HEAT, WALK, MovementDone
from coach.domain.pain import NO_SIGNS, AskedWhen, CheckIn, LegSite, Signs
from coach.domain.plan_in_force import ChangedBy
from coach.domain.plan_reasons import InWords
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.pt_questions import QuestionSaid, Word
from coach.domain.record import DayKind, HoldOutcome, SessionStatus
from coach.domain.session_changes import SessionWord
from coach.domain.sides import SideRule
from coach.domain.suggesting.answers import Answer
from coach.domain.visits import VisitSaid
from coach.domain.warning_signs import (
    LONG_FORM,
    SHORT_FORM,
    Deed,
    Done,
    Said,
    Screening,
    Trigger,
    WarningSign,
)
from coach.handover.csv_package import CsvPackage
from coach.handover.log_file import ByColumn
from coach.handover.log_files import LOG_FILES
from coach.handover.texts import EVENT_MEANING
from coach.services.ports import Store
from coach.services.recorded_days import recorded_days
from coach.services.settings import FLAGS_SAID, Settings
from coach.services.share import export_log
from coach.storage.opening import open_store
from tests.builders import a_check_in, a_hold, a_plan, a_prescription, a_start, an_exercise
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import FOUR_HOLDS, VERSION, collect, moment, record_session
from tests.storage.feedback import an_answer

GOLDEN = Path(__file__).parent / "golden"
CET = timezone(timedelta(hours=1))
CEST = timezone(timedelta(hours=2))
MONDAY = datetime(2026, 11, 16, 10, 30, tzinfo=CET)
SUNDAY_NIGHT = Instant(0.0, datetime(2026, 11, 22, 23, 0, tzinfo=CET))

Row = dict[str, str]


@pytest.fixture
def store() -> Store:
    return begun(MemoryStore())


def begun(store: Store) -> Store:
    """Take up the plan of the golden files."""
    store.take_up(a_plan(moment(MONDAY - timedelta(hours=2)), FOUR_HOLDS))
    return store


def a_few_days(store: Store) -> None:
    """Record what a PT meets: done, in part, stopped, done again, extra, not asked, travelled."""
    record_session(store, MONDAY)
    record_session(store, MONDAY + timedelta(hours=4), slot_id="mid_afternoon", done=3)
    record_session(
        store, MONDAY + timedelta(hours=8), slot_id="early_evening", done=2, stopped=True, after=7
    )
    tuesday = MONDAY + timedelta(days=1)
    again = store.begin_session(
        a_start(moment(tuesday), slot_id="mid_morning", prescription=FOUR_HOLDS)
    )
    store.add_hold(
        again,
        a_hold(0, held_s=2.5, outcome=HoldOutcome.INTERRUPTED, started=moment(tuesday, 10)),
    )
    store.add_hold(again, a_hold(0, attempt=2, started=moment(tuesday, 30)))
    travelled = moment(datetime(2026, 11, 17, 11, 40, tzinfo=timezone(timedelta(hours=2))))
    store.end_session(again, SessionStatus.STOPPED, travelled)
    record_session(store, tuesday + timedelta(hours=5), slot_id=None, before=None, after=None)
    a_bad_day_and_a_flare(store)


def a_bad_day_and_a_flare(store: Store) -> None:
    """Tell of Monday's cramp and Wednesday's flare, and of an answer put right between them."""
    store.add_got_up(GotUp(MONDAY.date(), moment(MONDAY - timedelta(hours=3))))
    store.add_bad_day(BadDay(moment(MONDAY, 3600), WhyBad.WORSE))
    store.add_bad_day(BadDay(moment(MONDAY, 3660), WhyBad.SPASM))
    morning = MONDAY.replace(hour=8) + timedelta(days=1)
    first = a_check_in(AskedWhen.MORNING, at=moment(morning), back=7, leg=2, leg_site=LegSite.THIGH)
    store.add_check_in(first)
    right = replace(first, at=moment(morning, 90), back=5, stiff_min=30, slept_badly=True)
    store.add_check_in(right)
    (exercise,) = FOUR_HOLDS.exercises
    easier = replace(exercise, left=NamedRung("SB0", "Wall"), dose=Dose((1, 1), 5.0))
    plan = replace(FOUR_HOLDS, exercises=(easier,))
    store.take_up(replace(a_plan(moment(morning, 43200), plan), by=ChangedBy.PT))
    day = MONDAY.date()
    store.add_visit_said(VisitSaid(1, moment(MONDAY, 7200), day, "Anna Maier", "Walk more."))
    asked = QuestionSaid(1, moment(MONDAY, 7230), Word.OPEN, "=May I swim?")
    store.add_question_said(asked)
    began = morning + timedelta(days=1)
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=moment(began), back=8, leg=None))
    flare = store.begin_flare(moment(began, 120), BegunBy.BUTTON)
    suspected = SuspectedTrigger(Activity.SITTING, Posture.BENT)
    store.keep_trigger(flare, moment(began, 130), suspected)
    store.add_movement_done(MovementDone(WALK, moment(began, 600), 600.0, 754.4))
    start = a_start(moment(began, 9000), slot_id="mid_morning", prescription=FOUR_HOLDS)
    session_id = store.begin_session(replace(start, kind=DayKind.FLARE))
    store.add_hold(session_id, a_hold(0, started=moment(began, 9010)))
    store.end_session(session_id, SessionStatus.STOPPED, moment(began, 9060))
    store.note_flare(flare, FlareNote(moment(began + timedelta(days=1)), FlareWord.NOT_EASING))
    store.note_flare(flare, FlareNote(moment(began + timedelta(days=3)), FlareWord.STEP))
    story = FlareStory(
        Activity.LIFTING, Posture.BENT, False, (Help.WALKING, Help.HEAT), "=the crate"
    )
    store.end_flare(flare, moment(began + timedelta(days=4)), story)


def written(store: Store, folder: Path, now: Instant = SUNDAY_NIGHT) -> tuple[list[Row], list[Row]]:
    """Write everything and read the two files back."""
    export_log(store, CsvPackage(), folder, now, app_version=VERSION)
    return read(folder / "sessions.csv"), read(folder / "holds.csv")


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def at(row: Row, name: str) -> datetime:
    """Return a moment out of its three columns."""
    face = datetime.fromisoformat(f"{row[f'{name}_date']}T{row[f'{name}_time']}")
    offset = timedelta(minutes=int(row[f"{name}_utc_offset_min"]))
    return face.replace(tzinfo=timezone(offset))


CSV_NAMES = tuple(file.name for file in LOG_FILES)
NAMES = (*CSV_NAMES, "datapackage.json", "README.txt")


@pytest.mark.parametrize("name", NAMES)
def test_golden_files_byte_for_byte(store: Store, tmp_path: Path, name: str) -> None:
    a_few_days(store)
    wednesday = date(2026, 11, 18)
    export_log(store, CsvPackage(), tmp_path, SUNDAY_NIGHT, last=wednesday, app_version=VERSION)
    assert (tmp_path / name).read_bytes() == (GOLDEN / name).read_bytes()


def test_the_store_on_disk_gives_the_same_files(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "record")) as store:
        begun(store)
        a_few_days(store)
        wednesday = date(2026, 11, 18)
        folder = tmp_path / "log"
        export_log(store, CsvPackage(), folder, SUNDAY_NIGHT, last=wednesday, app_version=VERSION)
    for path in folder.iterdir():
        assert path.read_bytes() == (GOLDEN / path.name).read_bytes()


def test_files_begin_with_a_byte_order_mark_and_end_lines_with_crlf(
    store: Store, tmp_path: Path
) -> None:
    a_few_days(store)
    written(store, tmp_path)
    for name in (*CSV_NAMES, "README.txt"):
        content = (tmp_path / name).read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n") > 0
        assert content.endswith(b"\r\n")


def test_what_hurt_in_a_session_and_how_short_it_was_is_told(store: Store, tmp_path: Path) -> None:
    start = a_start(moment(MONDAY), slot_id="mid_morning", prescription=FOUR_HOLDS)
    hurting = store.begin_session(replace(start, minutes_wanted=5.0))
    for minute, (back, leg, site, elsewhere) in enumerate(
        (
            (5, None, None, None),
            (None, 4, LegSite.KNEE, None),
            (None, 6, LegSite.THIGH, 2),
        )
    ):
        said = a_check_in(
            AskedWhen.DURING,
            at=moment(MONDAY, 20 + 60 * minute),
            back=back,
            leg=leg,
            leg_site=site,
            session_id=hurting,
        )
        store.add_check_in(replace(said, elsewhere=elsewhere))
    rating = ExerciseRating(session_id=hurting, ladder_id="side_plank", worst=6, at=moment(MONDAY))
    store.add_rating(rating)
    store.add_rating(replace(rating, ladder_id="curl_up", worst=None, signs=Signs(sharp=True)))
    store.end_session(hurting, SessionStatus.STOPPED, moment(MONDAY, 60))
    record_session(store, MONDAY + timedelta(hours=4), slot_id="mid_afternoon")

    rows, _ = written(store, tmp_path)
    asked = (
        "pain_back_worst", "pain_leg_worst", "leg_site_worst", "pain_elsewhere_worst", "sharp",
        "leg_moved_down", "wanted_s", "times_hurt",
    )  # fmt: skip
    told = {row["session_id"]: [row[name] for name in asked] for row in rows}

    assert told["2026-11-16-1"] == ["6", "6", "knee", "2", "1", "", "300", "3"]
    assert told["2026-11-16-2"] == [*[""] * 7, "0"]


@pytest.mark.parametrize(
    ("of_the_exercise", "talked_of", "told"),
    [(7, 4, "7"), (4, 7, "7"), (7, None, "7"), (None, 4, "4"), (0, None, "0"), (None, None, "")],
)
def test_the_worst_is_told_wherever_it_was_kept(
    store: Store, tmp_path: Path, of_the_exercise: int | None, talked_of: int | None, told: str
) -> None:
    session_id = record_session(store, MONDAY)
    store.add_rating(
        ExerciseRating(
            session_id=session_id,
            ladder_id="side_plank",
            worst=of_the_exercise,
            worst_leg=of_the_exercise,
            worst_elsewhere=of_the_exercise,
            at=moment(MONDAY),
        )
    )
    said = a_check_in(
        AskedWhen.DURING, at=moment(MONDAY), back=talked_of, leg=talked_of, session_id=session_id
    )
    store.add_check_in(replace(said, leg_site=None, elsewhere=talked_of))

    (row, *_), _ = written(store, tmp_path)

    worst = ("pain_back_worst", "pain_leg_worst", "pain_elsewhere_worst")
    assert [row[name] for name in worst] == [told] * 3


def test_the_worst_of_each_place_stands_in_its_own_column(store: Store, tmp_path: Path) -> None:
    rating = ExerciseRating(
        session_id=record_session(store, MONDAY),
        ladder_id="side_plank",
        worst=7,
        worst_leg=5,
        worst_elsewhere=3,
        at=moment(MONDAY),
    )
    store.add_rating(rating)

    (row, *_), _ = written(store, tmp_path)

    worst = ("pain_back_worst", "pain_leg_worst", "pain_elsewhere_worst")
    assert [row[name] for name in worst] == ["7", "5", "3"]


def test_an_answer_that_was_put_right_is_the_one_that_is_told(store: Store, tmp_path: Path) -> None:
    session_id = record_session(store, MONDAY)
    first = ExerciseRating(
        session_id=session_id,
        ladder_id="curl_up",
        worst=8,
        signs=Signs(sharp=True),
        at=moment(MONDAY),
    )
    store.add_rating(first)
    store.add_rating(replace(first, worst=2, signs=NO_SIGNS, hurt=True))

    (row, *_), _ = written(store, tmp_path)

    assert (row["pain_back_worst"], row["sharp"]) == ("2", "")


@pytest.mark.parametrize(("hurt", "told"), [(True, ""), (False, "0")])
def test_how_often_it_hurt_is_left_open_where_no_talk_was_recorded(
    store: Store, tmp_path: Path, *, hurt: bool, told: str
) -> None:
    session_id = record_session(store, MONDAY)
    store.add_rating(
        ExerciseRating(session_id=session_id, ladder_id="curl_up", hurt=hurt, at=moment(MONDAY))
    )

    (row, *_), _ = written(store, tmp_path)

    assert row["times_hurt"] == told


@pytest.mark.parametrize("sign", ["sharp", "leg_moved_down", "numb_or_weak"])
@pytest.mark.parametrize("in_warm_up", [False, True])
def test_each_warning_sign_has_its_own_column(
    store: Store, tmp_path: Path, sign: str, *, in_warm_up: bool
) -> None:
    session_id = record_session(store, MONDAY)
    said_of_it = Signs(**{sign: True})
    if in_warm_up:
        said = CheckIn(
            AskedWhen.DURING,
            moment(MONDAY),
            session_id=session_id,
            signs=said_of_it,
        )
        store.add_check_in(said)
    else:
        rating = ExerciseRating(
            session_id=session_id,
            ladder_id="side_plank",
            signs=said_of_it,
            at=moment(MONDAY),
        )
        store.add_rating(rating)

    (row, *_), _ = written(store, tmp_path)

    signs = ("sharp", "leg_moved_down", "numb_or_weak")
    assert [name for name in signs if row[name] == "1"] == [sign]
    assert [row[name] for name in signs if name != sign] == ["", ""]


def test_sessions_say_what_the_record_says(store: Store, tmp_path: Path) -> None:
    a_few_days(store)
    rows, _ = written(store, tmp_path)
    done = {row["session_id"]: row for row in rows if row["session_id"]}
    recorded = store.sessions(date(2026, 1, 1), date(2026, 12, 31))
    assert list(done) == [session.id for session in recorded]
    for session in recorded:
        row = done[session.id]
        assert date.fromisoformat(row["date"]) == session.day
        assert at(row, "started") == session.started.wall.replace(microsecond=0)
        assert row["status"] == session.status.value
        assert row["slot"] == (session.slot_id or "")


def test_holds_say_what_the_record_says(store: Store, tmp_path: Path) -> None:
    a_few_days(store)
    _, rows = written(store, tmp_path)
    kept = store.holds(date(2026, 1, 1), date(2026, 12, 31))
    recorded = [(name, hold) for name, holds in kept.items() for hold in holds]
    assert len(rows) == len(recorded)
    for row, (session_id, hold) in zip(rows, recorded, strict=True):
        assert row["session_id"] == session_id
        assert int(row["seq"]) == hold.hold_no + 1
        assert int(row["attempt"]) == hold.attempt
        assert int(row["hold_done_ms"]) == hold.held_s * 1000
        assert int(row["hold_prescribed_ms"]) == hold.planned_s * 1000
        assert row["rest_ms"] == ("" if hold.rest_before_s is None else "4000")
        assert row["outcome"] == hold.outcome.value
        assert int(row["clock_late_us"]) == round(hold.late_s * 1_000_000)
        assert at(row, "started") == hold.started.wall.replace(microsecond=0)


def test_sums_of_both_files_are_the_sums_of_the_store(store: Store, tmp_path: Path) -> None:
    a_few_days(store)
    result = export_log(store, CsvPackage(), tmp_path, SUNDAY_NIGHT, app_version=VERSION)
    sessions, holds = read(tmp_path / "sessions.csv"), read(tmp_path / "holds.csv")
    recorded = store.sessions(date(2026, 1, 1), date(2026, 12, 31))
    for session in recorded:
        mine = [row for row in holds if row["session_id"] == session.id]
        assert sum(int(row["hold_done_ms"]) for row in mine) == session.totals.held_s * 1000
        completed = sum(row["outcome"] == "completed" for row in mine)
        assert completed == session.totals.holds_completed
    ids = [row["session_id"] for row in sessions if row["session_id"]]
    assert set(ids) == {row["session_id"] for row in holds}
    assert (result.sessions, result.holds) == (len(ids), len(holds))
    assert result.missed == sum(row["skip_reason"] == "missed" for row in sessions)
    assert len(ids) == len(recorded)


def test_the_slot_of_a_session_that_was_left_out_is_skipped_and_not_missed(
    store: Store, tmp_path: Path
) -> None:
    left_out = record_session(store, MONDAY)
    store.change_session(left_out, SessionWord.LEFT_OUT, moment(MONDAY, 600))
    rows, _ = written(store, tmp_path, moment(MONDAY.replace(hour=4) + timedelta(days=1)))
    (row,) = (one for one in rows if one["slot"] == "mid_morning")
    assert (row["session_id"], row["status"], row["skip_reason"]) == ("", "skipped", "left_out")
    assert (row["slot_due"], row["fills_slot"]) == ("1", "0")
    assert [one["skip_reason"] for one in rows] == ["left_out", "missed", "missed"]


def test_missed_slots_are_rows_without_a_session(store: Store, tmp_path: Path) -> None:
    record_session(store, MONDAY)
    day_over = MONDAY.replace(hour=4) + timedelta(days=1)
    rows, _ = written(store, tmp_path, moment(day_over))
    missed = [row for row in rows if row["status"] == "skipped"]
    told = ("slot", "scheduled_date", "scheduled_time", "scheduled_utc_offset_min")
    assert [tuple(row[name] for name in told) for row in missed] == [
        ("mid_afternoon", "2026-11-16", "14:00:00", ""),
        ("early_evening", "2026-11-16", "17:30:00", ""),
    ]
    assert {row["skip_reason"] for row in missed} == {"missed"}
    assert {row["session_id"] + row["started_date"] for row in missed} == {""}
    assert {row["program_id"] for row in missed} == {"starter"}


def test_a_running_session_is_left_out_with_its_holds(store: Store, tmp_path: Path) -> None:
    running = store.begin_session(a_start(moment(MONDAY), prescription=FOUR_HOLDS))
    store.add_hold(running, a_hold())
    rows, holds = written(store, tmp_path, moment(MONDAY.replace(hour=13)))
    assert [(row["session_id"], row["slot"], row["status"]) for row in rows] == [
        ("", "mid_morning", "open")
    ]
    assert holds == []


def test_not_asked_is_empty_and_no_pain_is_0(store: Store, tmp_path: Path) -> None:
    record_session(store, MONDAY, before=0, after=None)
    (row, *_), _ = written(store, tmp_path)
    assert row["pain_back_before"] == "0"
    assert row["pain_back_after"] == ""
    assert row["leg_site_before"] == "none"
    assert row["leg_site_after"] == ""


def test_a_slot_is_scheduled_in_the_offset_that_was_lived(store: Store, tmp_path: Path) -> None:
    """On the day the clocks go back, noon has another offset than the night before."""
    berlin = ZoneInfo("Europe/Berlin")
    summer = datetime(2027, 3, 27, 10, 15, tzinfo=berlin)
    after_the_change = datetime(2027, 3, 28, 10, 15, tzinfo=berlin)
    for wall in (summer, after_the_change):
        offset = wall.utcoffset()
        assert offset is not None
        record_session(store, wall.replace(tzinfo=timezone(offset)))
    rows, _ = written(store, tmp_path, moment(after_the_change))
    done = [row for row in rows if row["session_id"]]
    assert [at(row, "scheduled").isoformat() for row in done] == [
        "2027-03-27T10:00:00+01:00",
        "2027-03-28T10:00:00+02:00",
    ]
    assert [row["started_utc_offset_min"] for row in done] == ["60", "120"]


def test_seconds_are_true_over_a_change_of_the_clocks(store: Store, tmp_path: Path) -> None:
    """A session over 03:00 on the night the clocks go back lasts a minute, not an hour less."""
    started = datetime(2026, 10, 25, 2, 59, 30, tzinfo=CEST)
    session_id = store.begin_session(
        a_start(moment(started), slot_id=None, prescription=FOUR_HOLDS)
    )
    ended = datetime(2026, 10, 25, 2, 0, 30, tzinfo=CET)
    store.end_session(session_id, SessionStatus.STOPPED, Instant(1060.0, ended))
    (row, *_), _ = written(store, tmp_path)
    assert row["duration_ms"] == "60000"
    assert row["date"] == "2026-10-24"


def test_travel_is_kept_as_lived(store: Store, tmp_path: Path) -> None:
    tokyo = datetime(2026, 11, 18, 10, 5, tzinfo=timezone(timedelta(hours=9)))
    record_session(store, tokyo)
    rows, _ = written(store, tmp_path)
    row = next(row for row in rows if row["session_id"])
    times = (at(row, "started").isoformat(), at(row, "scheduled").isoformat())
    assert (row["date"], *times) == (
        "2026-11-18",
        "2026-11-18T10:05:00+09:00",
        "2026-11-18T10:00:00+09:00",
    )


def test_names_with_quotes_newlines_and_other_scripts_come_back(
    store: Store, tmp_path: Path
) -> None:
    session_id = store.begin_session(a_start(moment(MONDAY), prescription=FOUR_HOLDS))
    names = ['Say "brace", then float', "two\r\nlines", "Wärme, Ü & 体幹 🧘", " spaces "]
    for number, name in enumerate(names):
        store.add_hold(session_id, a_hold(number)._replace(exercise_name=name))
    store.end_session(session_id, SessionStatus.COMPLETED, moment(MONDAY, 60))
    _, holds = written(store, tmp_path)
    assert [row["exercise_name"] for row in holds] == names


def test_a_hold_without_a_side_is_both(store: Store, tmp_path: Path) -> None:
    exercise = an_exercise("bridge", side_rule=SideRule.MIDLINE, dose=Dose((1,), 5.0))
    start = a_start(moment(MONDAY), prescription=a_prescription(exercise))
    session_id = store.begin_session(start)
    store.add_hold(session_id, a_hold(side=None))
    store.end_session(session_id, SessionStatus.COMPLETED, moment(MONDAY, 60))
    _, (row,) = written(store, tmp_path)
    assert row["side"] == "both"


def test_a_session_of_a_slot_that_is_no_longer_due_keeps_its_time(
    store: Store, tmp_path: Path
) -> None:
    record_session(store, MONDAY)
    other = a_prescription(slots=())
    store.take_up(a_plan(moment(MONDAY + timedelta(hours=1)), other))
    (row, *_), _ = written(store, tmp_path)
    assert at(row, "scheduled").isoformat() == "2026-11-16T10:00:00+01:00"
    unknown = record_session(store, MONDAY + timedelta(hours=2), slot_id="no_such_slot")
    rows, _ = written(store, tmp_path)
    assert [row["scheduled_time"] for row in rows if row["session_id"] == unknown] == [""]


def test_mornings_belong_to_the_log_by_their_day(store: Store) -> None:
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=moment(MONDAY)))
    monday = MONDAY.date()
    tuesday = monday + timedelta(days=1)
    (morning,) = collect(store, monday, monday, SUNDAY_NIGHT).answers
    assert morning.said.asked is AskedWhen.MORNING
    assert collect(store, tuesday, tuesday, SUNDAY_NIGHT).answers == ()


def test_the_data_dictionary_and_the_readme_name_every_column(store: Store, tmp_path: Path) -> None:
    written(store, tmp_path)
    readme = " ".join((tmp_path / "README.txt").read_text("utf-8-sig").split())
    dictionary = (Path(__file__).parents[2] / "docs" / "csv.md").read_text("utf-8")
    for file in LOG_FILES:
        assert f"{file.name}: one row for {file.one_row}" in readme
        assert f"## {file.name}\n" in dictionary
        for column in file.columns:
            assert f"{column.name} {column.meaning}" in readme
            assert f"| `{column.name}` | {column.meaning} |" in dictionary


def test_the_warning_signs_tell_what_was_answered_shown_and_done(
    store: Store, tmp_path: Path
) -> None:
    monday, tuesday = moment(MONDAY), moment(MONDAY + timedelta(days=1))
    answers = dict.fromkeys(SHORT_FORM, Said.NO)
    answers |= {WarningSign.BLADDER: Said.NOT_SURE, WarningSign.BOWEL: Said.YES}
    store.add_screening(Screening("signs-1", monday, Trigger.MUCH_PAIN, answers))
    store.add_deed("signs-1", Done(Deed.PRINTED, monday))
    store.add_deed("signs-1", Done(Deed.SEEN, tuesday, "=Dr. Abara", tuesday.local_date))
    written(store, tmp_path)
    rows = read(tmp_path / "warning_signs.csv")
    told = ("event", "why_asked", "asked", "yes", "not_sure", "shown", "said_by", "seen_on")
    assert [tuple(row[name] for name in told) for row in rows] == [
        ("answered", "much_pain", "11", "bowel", "bladder", "emergency", "", ""),
        ("printed", "", "", "", "", "", "", ""),
        ("seen", "", "", "", "", "", "'=Dr. Abara", "2026-11-17"),
    ]
    assert {row["answers_id"] for row in rows} == {"signs-1"}
    day = tuesday.local_date
    export_log(store, CsvPackage(), tmp_path, SUNDAY_NIGHT, day, day, app_version=VERSION)
    assert [row["event"] for row in read(tmp_path / "warning_signs.csv")] == ["seen"]


def test_an_emergency_tells_which_signs_were_not_asked(store: Store, tmp_path: Path) -> None:
    answers = {WarningSign.SADDLE_NUMBNESS: Said.NO, WarningSign.BLADDER: Said.YES}
    store.add_screening(Screening("signs-1", moment(MONDAY), Trigger.WEEKLY, answers))
    written(store, tmp_path)
    (row,) = read(tmp_path / "warning_signs.csv")
    assert (row["asked"], row["yes"], row["shown"]) == ("2", "bladder", "emergency")
    assert row["not_asked"].split() == [sign.value for sign in SHORT_FORM[2:]]


def test_heat_and_the_hours_since_getting_up_stand_with_the_session_they_belong_to(
    store: Store, tmp_path: Path
) -> None:
    record_session(store, MONDAY)
    record_session(store, MONDAY + timedelta(hours=4), slot_id="mid_afternoon")
    record_session(store, MONDAY + timedelta(days=1))
    store.add_got_up(GotUp(MONDAY.date(), moment(MONDAY - timedelta(hours=4))))
    store.add_got_up(GotUp(MONDAY.date(), moment(MONDAY - timedelta(hours=2, minutes=30))))
    store.add_movement_done(
        MovementDone(HEAT, moment(MONDAY - timedelta(minutes=20)), 900.0, 900.0)
    )
    sessions, _ = written(store, tmp_path)
    told = [
        (row["heat_before_s"], row["minutes_since_wake"]) for row in sessions if row["session_id"]
    ]
    assert told == [("900", "150"), ("", "390"), ("", "")]


def test_no_row_names_a_column_that_is_not_there(store: Store) -> None:
    """A misspelt name would leave its column empty for ever."""
    a_few_days(store)
    log = collect(store, MONDAY.date(), SUNDAY_NIGHT.local_date, SUNDAY_NIGHT)
    for file in LOG_FILES:
        names = {column.name for column in file.columns}
        assert len(names) == len(file.columns)
        told = file.told(log)
        if isinstance(told, ByColumn):
            assert len(told.cells) == len(names)
        else:
            assert all(cells.keys() <= names for cells in told)


def test_each_thing_that_changed_in_the_plan_is_a_row(store: Store, tmp_path: Path) -> None:
    a_few_days(store)
    written(store, tmp_path)
    told = ("date", "by", "what", "exercise_id", "side", "from", "to", "from_name", "to_name")
    assert [tuple(row[name] for name in told) for row in read(tmp_path / "plan_changes.csv")] == [
        ("2026-11-16", "user", "program", "", "", "", "1", "", "Starter"),
        ("2026-11-17", "pt", "rung", "side_plank", "L", "SB1", "SB0", "The SB1 version", "Wall"),
        ("2026-11-17", "pt", "sets", "side_plank", "", "2", "1 1", "", ""),
    ]


@pytest.mark.parametrize("sign", list(WarningSign))
def test_each_sign_is_in_the_log_with_what_was_shown(
    store: Store, tmp_path: Path, sign: WarningSign
) -> None:
    """What lets sessions go on, such as no better after six weeks, is told as well."""
    answers = {**dict.fromkeys(LONG_FORM, Said.NO), sign: Said.YES}
    store.add_screening(Screening("signs-1", moment(MONDAY), Trigger.WEEKLY, answers))
    written(store, tmp_path)
    (row,) = read(tmp_path / "warning_signs.csv")
    shown = {1: "emergency", 2: "doctor_today", 3: "soon"}[sign.group.value]
    assert (row["yes"], row["shown"]) == (sign.value, shown)


def test_every_kind_of_event_is_explained() -> None:
    assert set(EVENT_MEANING) == set(EventKind)


def test_a_flare_that_began_before_the_days_of_the_log_is_told_with_the_pain_of_its_first_day(
    store: Store, tmp_path: Path
) -> None:
    a_few_days(store)
    thursday = date(2026, 11, 19)
    now = moment(MONDAY + timedelta(days=3))
    export_log(store, CsvPackage(), tmp_path, now, thursday, thursday, app_version=VERSION)
    (flare,) = read(tmp_path / "flares.csv")
    assert (flare["began_on"], flare["pain_back_first_day"]) == ("2026-11-18", "8")
    (day,) = read(tmp_path / "daily.csv")
    assert (day["date"], day["flare_day"]) == ("2026-11-19", "2")
    assert [row["event"] for row in read(tmp_path / "events.csv")] == ["flare_not_easing"]


def test_a_flare_begun_by_mistake_is_told_and_counts_nowhere(store: Store, tmp_path: Path) -> None:
    record_session(store, MONDAY)
    flare = store.begin_flare(moment(MONDAY), BegunBy.PROPOSED)
    store.note_flare(flare, FlareNote(moment(MONDAY, 600), FlareWord.TAKEN_BACK))
    (session, *_), _ = written(store, tmp_path)
    (row,) = read(tmp_path / "flares.csv")
    assert (row["taken_back"], row["ended_on"], session["flare_mode"]) == ("1", "", "0")
    assert read(tmp_path / "daily.csv") == []
    events = [row["event"] for row in read(tmp_path / "events.csv")]
    assert events == ["flare_began", "flare_taken_back"]


def test_a_day_is_in_the_log_by_default_where_somebody_only_walked(store: Store) -> None:
    record_session(store, MONDAY)
    walk = MONDAY - timedelta(days=3)
    store.add_movement_done(MovementDone(WALK, moment(walk), 600.0, 600.0))
    assert recorded_days(store, SUNDAY_NIGHT)[0] == walk.date()


def test_what_only_the_pt_may_change_is_told_and_what_was_answered(
    store: Store, tmp_path: Path
) -> None:
    a_few_days(store)
    monday = moment(MONDAY)
    store.add_answer(an_answer(Answer.FOR_THE_PT, at=monday))
    words = InWords("Side plank: add one repetition.")
    store.add_answer(replace(an_answer(Answer.TAKEN, at=monday), said=words))
    store.add_answer(an_answer(Answer.NEVER, at=moment(MONDAY + timedelta(days=30))))
    written(store, tmp_path)
    kept, in_words = read(tmp_path / "suggestions.csv")
    assert kept == {
        "date": "2026-11-16", "at_date": "2026-11-16", "at_time": "10:30:00",
        "at_utc_offset_min": "60", "event": "for_the_pt",
        "rule": "add_reps", "exercise_id": "side_plank", "exercise_name": "Side plank",
        "sides": "LR", "from": "3 2 1", "to": "4 3 2", "to_rung": "", "reason": "clean",
        "count": "3", "days": "3", "worst_low_0_10": "0", "worst_high_0_10": "2", "said": "",
    }  # fmt: skip
    assert (in_words["event"], in_words["said"]) == ("taken", words.text)
    assert in_words["exercise_name"] == ""


def test_what_was_ticked_of_the_person_is_told_with_its_review(
    store: Store, tmp_path: Path
) -> None:
    said = [
        FlagSaid("weak_bones", FlagWord.TRUE, moment(MONDAY)),
        FlagSaid("flexion_sensitive", FlagWord.STILL, moment(MONDAY, 60), 42),
        FlagSaid("weak_bones", FlagWord.NO_LONGER, moment(MONDAY + timedelta(days=30))),
    ]
    Settings(store).keep(FLAGS_SAID, tuple(said))
    a_few_days(store)
    written(store, tmp_path)
    rows = [row for row in read(tmp_path / "events.csv") if row["event"].startswith("flag_")]
    assert [(row["event"], row["about"]) for row in rows] == [
        ("flag_ticked", "weak_bones"),
        ("flag_goes_on", "flexion_sensitive"),
    ]
