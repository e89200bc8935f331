"""Old records become new ones whole or not at all, and the steps are frozen."""

import ast
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.schema import CreateIndex, CreateTable

from coach.domain.bad_day import WhyBad
from coach.domain.feedback import Form
from coach.domain.flare import (
    NOT_SAID,
    Activity,
    FlareWord,
    Help,
    Posture,
    SuspectedTrigger,
    ToldDays,
)
from coach.domain.function_scales import ItemAnswer, Scale
from coach.domain.hurt_said import HurtSaid, Where
from coach.domain.notes import Note, NoteKind, notes
from coach.domain.pain import AskedWhen, LegSite, Signs
from coach.domain.plan_in_force import ChangedBy
from coach.domain.plan_reasons import InWords
from coach.domain.pt_questions import PtQuestion, questions
from coach.domain.record import DayKind, HoldOutcome, SessionStatus
from coach.domain.reminding.history import Channel, WhyNot, Word
from coach.domain.rules import PlanRules
from coach.domain.session_changes import SessionWord
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer
from coach.domain.visits import Visit, visits
from coach.domain.warning_signs import Deed, Trigger, WarningSign
from coach.domain.weekly_review import Barrier, PtAnswer, reviews
from coach.services.problems import StoreProblem
from coach.storage import schema, sqlite_file
from coach.storage.migration_steps import SHIPPED, Steps
from coach.storage.opening import open_store
from coach.storage.store import SqlStore
from coach.storage.tables import METADATA
from coach.storage.upgrade import BrokenReferences, update
from tests.builders import a_hold, a_start
from tests.kept_holds import kept_holds
from tests.storage.feedback import a_reason, an_advice

GOLDEN = Path(__file__).parent / "golden"

NEXT = f"{int(SHIPPED.newest) + 1:04}"

NEXT_STEP = '''
"""A step that is only here for this test."""
from alembic import op

revision = "{next}"
down_revision = "{newest}"


def upgrade() -> None:
    op.execute("CREATE TABLE notes (session_id TEXT NOT NULL REFERENCES sessions (id))")
    op.execute("INSERT INTO notes SELECT id FROM sessions")
    op.execute("ALTER TABLE sessions ADD COLUMN note TEXT")
    {last}
'''


def steps_with(folder: Path, last: str) -> Steps:
    """Return the shipped steps and one more that ends with a statement."""
    shutil.copytree(SHIPPED.folder, folder)
    step = NEXT_STEP.format(last=last, newest=SHIPPED.newest, next=NEXT)
    (folder / "versions" / f"{NEXT}_notes.py").write_text(step)
    return Steps(folder, NEXT)


def dump(path: Path) -> list[str]:
    """Return everything that is in a record."""
    with closing(sqlite_file.connect(path)) as connection:
        return list(connection.iterdump())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an old record."""
    with closing(open_store(tmp_path / "data")) as store:
        session_id = store.begin_session(a_start())
        store.add_hold(session_id, a_hold())
    return tmp_path / "data"


def test_the_tables_equal_what_the_steps_make(sql_store: SqlStore) -> None:
    with sql_store.connections.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        rows = connection.exec_driver_sql("SELECT name, tbl_name, sql FROM sqlite_master")
        made = {row.name: row.sql for row in rows if row.tbl_name != "alembic_version" and row.sql}
    engine = create_engine("sqlite://")
    wanted = {
        table.name: str(CreateTable(table).compile(engine)) for table in METADATA.sorted_tables
    }
    wanted |= {
        str(index.name): str(CreateIndex(index).compile(engine))
        for table in METADATA.sorted_tables
        for index in table.indexes
    }
    engine.dispose()
    assert _words(made) == _words(wanted)


def _words(statements: dict[str, str]) -> dict[str, list[str]]:
    return {name: statement.split() for name, statement in statements.items()}


def test_the_looked_for_tables_are_the_tables() -> None:
    assert set(METADATA.tables) == schema.tables_of(SHIPPED.newest)


@pytest.mark.parametrize("version", [f"{nth:04}" for nth in range(1, 26)])
def test_each_step_leads_to_the_tables_that_are_looked_for(tmp_path: Path, version: str) -> None:
    path = tmp_path / "made"
    path.touch()
    update(path, Steps(SHIPPED.folder, version))
    with closing(sqlite_file.connect(path)) as made, closing(sqlite3.connect(":memory:")) as dumped:
        dumped.executescript((GOLDEN / f"{version}.sql").read_text(encoding="utf-8"))
        wanted = schema.FINGERPRINTS[version]
        assert schema.fingerprint(made, version) == wanted
        assert schema.fingerprint(dumped, version) == wanted
        assert_rules_can_be_asked(made, version)
    assert SHIPPED.newest in schema.FINGERPRINTS


def assert_rules_can_be_asked(record: sqlite3.Connection, version: str) -> None:
    """Hold that every rule of every table was found, whole: a query takes it as a condition."""
    found = 0
    for table in schema.tables_of(version):
        for rule in schema.rules_of(record, table):
            record.execute(f"SELECT 1 FROM {table} WHERE NOT ({rule})")  # noqa: S608 - ours
            found += 1
    tables = record.execute("SELECT sql FROM sqlite_master WHERE type = 'table'")
    assert found == sum(sql.count("CHECK") for (sql,) in tables) > 0


def test_what_the_user_added_to_the_file_stops_nothing(folder: Path) -> None:
    with closing(sqlite3.connect(folder / sqlite_file.FILE_NAME)) as connection, connection:
        connection.execute("CREATE VIEW mine AS SELECT * FROM holds")
        connection.execute("CREATE INDEX holds_mine ON holds (outcome)")
        connection.execute("CREATE TABLE notes_of_mine (note)")
    with closing(open_store(folder)) as store:
        assert store.count_sessions() == 1


def test_a_record_that_lost_a_table_of_its_version_is_damaged(folder: Path) -> None:
    path = folder / sqlite_file.FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE exercise_ratings")
    with pytest.raises(StoreProblem, match="damaged"):
        open_store(folder)


def test_the_shipped_version_is_the_last_step() -> None:
    config = Config()
    config.set_main_option("script_location", str(SHIPPED.folder))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == SHIPPED.newest


def test_steps_import_nothing_of_the_program() -> None:
    files = list(SHIPPED.folder.rglob("*.py"))
    assert len(files) > 1
    for path in files:
        imported = set[str]()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module or "")
        assert {name.partition(".")[0] for name in imported} <= {"alembic", "sqlalchemy"}, path


def test_the_last_step_has_a_golden_dump() -> None:
    assert (GOLDEN / f"{SHIPPED.newest}.sql").is_file(), (
        f"keep what version {SHIPPED.newest} writes: "
        f"python -m tests.storage.write_golden > tests/storage/golden/{SHIPPED.newest}.sql"
    )


@pytest.mark.parametrize("dumped", sorted(GOLDEN.glob("*.sql")), ids=lambda path: path.stem)
def test_every_released_version_still_opens_with_its_sums(tmp_path: Path, dumped: Path) -> None:
    _restore(dumped, tmp_path)
    with closing(open_store(tmp_path)) as store:
        days = store.days_recorded()
        assert days is not None
        sessions = [one for one in store.sessions(*days) if not one.by_hand]
        holds = kept_holds(store, *days)
        check_ins = store.check_ins(*days)
        assert [day.isoformat() for day in days] == ["2026-11-20", "2026-11-23"]
        assert store.count_sessions() == 4
        statuses = [session.status.value for session in sessions]
        assert statuses == ["completed", "stopped", "discarded", "running"]
        assert [session.totals.holds_completed for session in sessions] == [30, 11, 0, 2]
        assert sum(session.totals.planned_s for session in sessions) == 600.0
        assert sum(session.totals.held_s for session in sessions) == pytest.approx(218.75)
        assert len(holds) == (45 if dumped.stem < "0003" else 47)
        assert sum(hold.held_s for hold in holds) == pytest.approx(218.75)
        said = [check_in.back for check_in in check_ins if check_in.asked is not AskedWhen.DURING]
        assert said == [None, 4, 0]
        assert [plan.prescription.program_id for plan in store.plans()] == ["starter"]
        assert store.setting("volume") == "0.7"


def _restore(dumped: Path, folder: Path) -> None:
    with closing(sqlite3.connect(folder / sqlite_file.FILE_NAME)) as connection:
        connection.executescript(dumped.read_text(encoding="utf-8"))


def test_what_a_first_record_lacks_is_not_made_up(tmp_path: Path) -> None:
    _restore(GOLDEN / "0001.sql", tmp_path)
    before = dump(tmp_path / sqlite_file.FILE_NAME)
    with closing(open_store(tmp_path)) as store:
        (plan,) = store.plans()
        assert (plan.reason, plan.by) == (InWords(""), ChangedBy.USER)
        assert plan.prescription.rules == PlanRules()
        assert list(store.ratings(date.min, date.max)) == []
        assert list(store.answers()) == []
        assert len(store.prescriptions(date.min, date.max)) == 4
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == f"steadyback-format-0001-before-{SHIPPED.newest}.sqlite3"
    assert dump(copy) == before


def test_a_second_record_still_has_its_ratings_and_answers(tmp_path: Path) -> None:
    _restore(GOLDEN / "0002.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        ratings = store.ratings(date.min, date.max)
        assert [(rating.worst, rating.form) for rating in ratings] == [
            (None, None),
            (2, Form.CLEAN),
            (5, Form.NO),
        ]
        assert [rating.signs.sharp for rating in ratings] == [False, False, True]
        assert [rating.hurt for rating in ratings] == [False] * 3
        assert [rating.signs.numb_or_weak for rating in ratings] == [False] * 3
        assert [rating.worst_leg for rating in ratings] == [None] * 3
        assert [answer.answer for answer in store.answers()] == [Answer.NOT_NOW, Answer.NEVER]
        (plan,) = store.plans()
        assert (plan.reason, plan.by) == (InWords("Your PT gave you this program."), ChangedBy.PT)


def test_a_third_record_still_has_its_easier_rungs(tmp_path: Path) -> None:
    _restore(GOLDEN / "0003.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        found = store.open_session()
        assert found is not None
        assert [hold.outcome for hold in found.holds[-2:]] == [HoldOutcome.HURT, HoldOutcome.EASIER]
        (swap,) = found.swaps
        assert (swap.from_hold, swap.sides, swap.rung.id, swap.hold_s) == (
            3,
            (Side.LEFT,),
            "SB0",
            4.0,
        )


def test_a_fourth_record_still_has_what_was_said_during_and_its_short_session(
    tmp_path: Path,
) -> None:
    _restore(GOLDEN / "0004.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        check_ins = store.check_ins(date.min, date.max)
        (during,) = [one for one in check_ins if one.asked is AskedWhen.DURING]
        assert (during.leg, during.leg_site, during.back) == (5, LegSite.KNEE, None)
        assert during.elsewhere == 2
        assert during.signs == Signs(leg_moved_down=True)
        assert {one.signs for one in check_ins if one is not during} == {None}
        *_, rating = store.ratings(date.min, date.max)
        assert (rating.signs.sharp, rating.signs.numb_or_weak) == (False, True)
        assert (rating.hurt, rating.worst_leg, rating.worst_elsewhere) == (True, 5, 2)
        wanted = [session.minutes_wanted for session in store.sessions(date.min, date.max)]
        assert wanted == [None, 5.0, None, None]


def test_what_earlier_versions_kept_in_words_stays_in_words(tmp_path: Path) -> None:
    _restore(GOLDEN / "0004.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        (plan,) = store.plans()
        assert plan.reason == InWords("Your PT gave you this program.")
        words = "Side plank: three clean sessions on three days. Add one repetition to each set."
        assert [answer.said for answer in store.answers()] == [InWords(words)] * 2


def test_a_fifth_record_still_has_its_reasons_as_values(tmp_path: Path) -> None:
    _restore(GOLDEN / "0005.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        (plan,) = store.plans()
        assert plan.reason == a_reason()
        assert [answer.said for answer in store.answers()] == [an_advice()] * 2


def test_a_sixth_record_still_has_its_days(tmp_path: Path) -> None:
    _restore(GOLDEN / "0006.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        said = store.got_up(date.min, date.max)
        assert [f"{one.day} {one.at.wall:%H:%M}" for one in said] == [
            "2026-11-20 06:45", "2026-11-20 07:00",
        ]  # fmt: skip
        done = store.movements_done(date.min, date.max)
        assert [(one.movement_id, one.planned_s, one.done_s) for one in done] == [
            ("heat", 900.0, 870.5), ("walk", 300.0, 320.0),
        ]  # fmt: skip


def test_a_seventh_record_still_has_its_warning_signs(tmp_path: Path) -> None:
    _restore(GOLDEN / "0008.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        first, second = store.screenings()
        assert (first.trigger, first.signs, first.done) == (Trigger.FIRST_START, (), ())
        assert second.signs == (WarningSign.BLADDER,)
        assert second.said_at is not None
        assert [(one.deed, one.by) for one in second.done] == [
            (Deed.PRINTED, ""),
            (Deed.SEEN, "Dr. Abara"),
        ]


def test_a_record_with_stiff_mornings_still_has_them_and_earlier_ones_have_none(
    tmp_path: Path,
) -> None:
    mornings = []
    for version in ("0007", "0008"):
        (tmp_path / version).mkdir()
        _restore(GOLDEN / f"{version}.sql", tmp_path / version)
        with closing(open_store(tmp_path / version)) as store:
            morning, *others = store.check_ins(date.min, date.max)
            assert {(one.stiff_min, one.slept_badly) for one in others} == {(None, None)}
            mornings.append((morning.stiff_min, morning.slept_badly))
    assert mornings == [(None, None), (20, True)]


def test_a_ninth_record_still_has_its_bad_days_and_flares(tmp_path: Path) -> None:
    _restore(GOLDEN / "0009.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        said = store.bad_days(date.min, date.max)
        assert [one.why for one in said] == [WhyBad.SPASM, None, WhyBad.WORSE]
        over, lasting = store.flares()
        assert over.story.helped == (Help.WALKING, Help.HEAT)
        assert (over.story.braced, over.story.words, over.days_it_took) == (False, "A crate.", 3)
        assert [note.word for note in over.notes] == [FlareWord.EASING]
        assert lasting.lasts
        kinds = [session.kind for session in store.sessions(date.min, date.max)]
        assert kinds == [DayKind.ORDINARY, DayKind.BAD_DAY, DayKind.ORDINARY, DayKind.ORDINARY]


def test_a_tenth_record_still_knows_what_was_shown_and_answered(tmp_path: Path) -> None:
    _restore(GOLDEN / "0010.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        shown, snoozed, not_today = store.reminder_events(date(2026, 11, 20))
        assert (shown.word, shown.slot_id, shown.channel) == (
            Word.SHOWN, "mid_morning", Channel.DESKTOP,
        )  # fmt: skip
        assert snoozed.until == datetime(2026, 11, 20, 8, 12, tzinfo=UTC)
        assert (not_today.word, not_today.slot_id, not_today.why) == (
            Word.NOT_TODAY, None, WhyNot.PAIN,
        )  # fmt: skip


def test_an_eleventh_record_still_has_what_is_for_the_pt_and_a_tenth_its_answers(
    tmp_path: Path,
) -> None:
    asked = [Answer.NOT_NOW, Answer.NEVER]
    for version, wanted in (("0010", asked), ("0011", [*asked, Answer.FOR_THE_PT])):
        (tmp_path / version).mkdir()
        _restore(GOLDEN / f"{version}.sql", tmp_path / version)
        with closing(open_store(tmp_path / version)) as store:
            assert [one.answer for one in store.answers()] == wanted
            assert {one.said for one in store.answers()} == {an_advice()}


def test_a_twelfth_record_still_has_its_visits_and_questions(tmp_path: Path) -> None:
    _restore(GOLDEN / "0012.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        assert visits(store.visits_said()) == (
            Visit(1, date(2026, 11, 19), "Anna Maier", "Bird dog: a rung up."),
        )
        assert questions(store.questions_said()) == (
            PtQuestion(1, "May I swim?", date(2026, 11, 22)),
            PtQuestion(2, "Heat before?"),
        )


def test_a_thirteenth_record_still_knows_what_was_left_out(tmp_path: Path) -> None:
    _restore(GOLDEN / "0013.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        changes = store.session_changes(date.min, date.max)
        assert [(one.word, one.before) for one in changes] == [
            (SessionWord.PUT_BACK, SessionStatus.DISCARDED),
            (SessionWord.LEFT_OUT, SessionStatus.STOPPED),
        ]


def test_a_fourteenth_record_still_knows_what_set_a_flare_off_and_earlier_ones_none(
    tmp_path: Path,
) -> None:
    said = []
    for version in ("0013", "0014"):
        (tmp_path / version).mkdir()
        _restore(GOLDEN / f"{version}.sql", tmp_path / version)
        with closing(open_store(tmp_path / version)) as store:
            said.append([one.at_first for one in store.flares()])
    suspected = SuspectedTrigger(Activity.SITTING, Posture.BENT, braced=False)
    assert said == [[NOT_SAID, NOT_SAID], [NOT_SAID, suspected]]


def test_a_sixteenth_record_still_has_its_notes(tmp_path: Path) -> None:
    _restore(GOLDEN / "0016.sql", tmp_path)
    day = date(2026, 11, 20)
    with closing(open_store(tmp_path)) as store:
        assert notes(store.notes_said()) == (
            Note(1, day, NoteKind.WALK, "with the dog", minutes=30),
            Note(2, day, NoteKind.MEDICINE, "the white ones", until=date(2026, 11, 22)),
        )


def test_an_eighteenth_record_still_knows_what_was_said_of_a_week(tmp_path: Path) -> None:
    _restore(GOLDEN / "0018.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        (said,) = reviews(store.reviews_said())
        assert (said.week, said.words, said.sure) == (date(2026, 11, 16), "Overtime.", 6)
        assert said.barriers == (Barrier.NO_TIME, Barrier.PAIN)


def test_a_nineteenth_record_still_knows_what_somebody_can_do(tmp_path: Path) -> None:
    _restore(GOLDEN / "0019.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        activities, minutes = store.function_said()
        assert (activities.scale, activities.score) == (Scale.PSFS, 5.5)
        assert activities.items[1] == ItemAnswer("2", 7, "garden")
        assert minutes.items == (ItemAnswer("sit", 20),)


def test_a_twentieth_record_still_knows_what_was_put_right_and_earlier_ones_have_none(
    tmp_path: Path,
) -> None:
    _restore(GOLDEN / "0020.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        first, right = [
            one for one in store.check_ins(date.min, date.max) if one.asked is AskedWhen.DURING
        ]
        assert (first.leg, first.hurt, first.put_right_at) == (5, None, None)
        assert right.hurt == HurtSaid(
            where=Where.LEG, further_down=True, ladder_id="bird_dog", side=Side.RIGHT
        )
        *_, hurt, rated = store.ratings(date.min, date.max)
        assert (hurt.worst_leg, hurt.put_right_at, rated.worst_leg) == (5, None, 3)
        assert [
            f"{one.put_right_at.wall:%d %H:%M}"
            for one in (right, rated)
            if one.put_right_at is not None
        ] == ["21 16:00", "21 16:00"]


def test_every_session_of_an_earlier_version_was_an_ordinary_one(tmp_path: Path) -> None:
    _restore(GOLDEN / "0005.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        kinds = {session.kind for session in store.sessions(date.min, date.max)}
        assert kinds == {DayKind.ORDINARY}
        assert list(store.flares()) == []
        assert list(store.bad_days(date.min, date.max)) == []


@pytest.mark.parametrize("version", ["0001", "0002", "0003"])
@pytest.mark.parametrize("table", ["holds", "check_ins"])
def test_every_row_of_a_table_made_anew_stays_as_it_was(
    tmp_path: Path, table: str, version: str
) -> None:
    _restore(GOLDEN / f"{version}.sql", tmp_path)
    path = tmp_path / sqlite_file.FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        before = _rows(connection, table)
    open_store(tmp_path).close()
    with closing(sqlite3.connect(path)) as connection:
        after = _rows(connection, table)
    assert len(before) == len(after) > 0
    for old, new in zip(before, after, strict=True):
        assert old.items() <= new.items()


def _rows(connection: sqlite3.Connection, table: str) -> list[dict[str, object]]:
    """Return a table's rows by column, in order; a later format may have more columns."""
    connection.row_factory = sqlite3.Row
    query = {"holds": "SELECT * FROM holds ORDER BY id"}.get(
        table, "SELECT * FROM check_ins ORDER BY id"
    )
    return [dict(row) for row in connection.execute(query)]


def test_a_step_that_fails_leaves_the_record_as_it_was(tmp_path: Path, folder: Path) -> None:
    path = folder / sqlite_file.FILE_NAME
    before = dump(path)
    steps = steps_with(tmp_path / "steps", 'raise RuntimeError("half-way")')
    with pytest.raises(RuntimeError, match="half-way"):
        open_store(folder, steps)
    assert dump(path) == before
    (copy,) = (folder / "backups").iterdir()
    assert dump(copy) == before
    with closing(open_store(folder)) as store:
        assert store.count_sessions() == 1


def test_a_twenty_first_record_still_has_its_session_by_hand(tmp_path: Path) -> None:
    _restore(GOLDEN / "0021.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        (told,) = [one for one in store.over(date.min, date.max) if one.by_hand]
        assert (told.id, told.status) == ("2026-11-22-1", SessionStatus.PARTIAL)
        assert (told.totals.holds_completed, told.totals.held_s) == (15, 0.0)
        assert told.added is not None
        assert told.added.local_date == date(2026, 11, 23)


def test_a_twenty_second_record_still_knows_what_was_told_anew_and_earlier_ones_nothing(
    tmp_path: Path,
) -> None:
    _restore(GOLDEN / "0022.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        _, first, longer, none = store.function_said()
        assert (first.items, longer.items) == ((ItemAnswer("sit", 20),), (ItemAnswer("sit", 30),))
        assert (longer.number, longer.at, none.items) == (first.number, first.at, ())
        over, lasting = store.flares()
        assert (over.at_end.words, over.story.words) == ("A crate.", "Two crates.")
        assert (over.taken_back, lasting.taken_back) == (True, False)
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    _restore(GOLDEN / "0021.sql", earlier)
    with closing(open_store(earlier)) as store:
        assert [one.put_right_at for one in store.function_said()] == [None, None]
        assert not any(one.told for one in store.flares())


def test_a_twenty_third_record_still_knows_the_pain_that_was_told_and_earlier_ones_none(
    tmp_path: Path,
) -> None:
    _restore(GOLDEN / "0023.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        before, after = store.told_pain()
        assert (before.asked, before.back, before.leg) == (AskedWhen.BEFORE, 5, 0)
        assert (after.asked, after.back, after.leg_site) == (AskedWhen.AFTER, 3, LegSite.THIGH)
        assert before.session_id == after.session_id == "2026-11-22-1"
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    _restore(GOLDEN / "0022.sql", earlier)
    with closing(open_store(earlier)) as store:
        assert list(store.told_pain()) == []


def test_a_twenty_fourth_record_still_knows_what_the_pt_was_answered_and_earlier_ones_nothing(
    tmp_path: Path,
) -> None:
    _restore(GOLDEN / "0024.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        (said,) = reviews(store.reviews_said())
        assert said.answers == (PtAnswer("Does sitting hurt less?", "A little."),)
        assert (said.words, said.sure) == ("Overtime.", 6)
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    _restore(GOLDEN / "0023.sql", earlier)
    with closing(open_store(earlier)) as store:
        assert [one.answers for one in store.reviews_said()] == [(), (), ()]


def test_a_twenty_fifth_record_still_knows_the_days_that_were_told_and_earlier_ones_none(
    tmp_path: Path,
) -> None:
    _restore(GOLDEN / "0025.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        (told, taken_out), none = (one.told for one in store.flares())
        assert told.days == ToldDays(date(2026, 11, 20), date(2026, 11, 22))
        assert (taken_out.days, none) == (None, ())
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    _restore(GOLDEN / "0024.sql", earlier)
    with closing(open_store(earlier)) as store:
        assert [told.days for one in store.flares() for told in one.told] == [None, None]


def test_an_older_record_has_no_session_by_hand(tmp_path: Path) -> None:
    _restore(GOLDEN / "0020.sql", tmp_path)
    with closing(open_store(tmp_path)) as store:
        assert not any(one.by_hand for one in store.over(date.min, date.max))


def test_a_step_that_leaves_rows_pointing_nowhere_is_undone(tmp_path: Path, folder: Path) -> None:
    before = dump(folder / sqlite_file.FILE_NAME)
    last = "op.execute(\"INSERT INTO notes VALUES ('2026-11-23-9')\")"
    with pytest.raises(BrokenReferences):
        open_store(folder, steps_with(tmp_path / "steps", last))
    assert dump(folder / sqlite_file.FILE_NAME) == before


def test_an_old_record_is_copied_and_brought_up_to_date(tmp_path: Path, folder: Path) -> None:
    before = dump(folder / sqlite_file.FILE_NAME)
    steps = steps_with(tmp_path / "steps", "pass")
    for _ in range(2):
        with closing(open_store(folder, steps)) as store:
            assert store.count_sessions() == 1
    (copy,) = (folder / "backups").iterdir()
    assert copy.name == f"steadyback-format-{SHIPPED.newest}-before-{NEXT}.sqlite3"
    assert dump(copy) == before
    assert "notes" in "".join(dump(folder / sqlite_file.FILE_NAME))


def test_a_new_record_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    steps = steps_with(tmp_path / "steps", 'raise RuntimeError("half-way")')
    with pytest.raises(RuntimeError, match="half-way"):
        open_store(tmp_path / "data", steps)
    assert list((tmp_path / "data").iterdir()) == []
