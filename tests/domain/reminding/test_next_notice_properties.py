"""Reminders wherever one lives, and whatever the clock, the traveller and the sleeper do."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.calendar import days, on_face
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.next_due import first_moment
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionSummary
from coach.domain.reminding.history import ReminderEvent, ReminderHistory, Word
from coach.domain.reminding.next_notice import Known, PlannedNotice, next_notice
from coach.domain.reminding.reminder_settings import NEVER_QUIET, QuietHours, ReminderSettings
from coach.domain.slots import slots_of_day
from tests.domain.slot_plans import finished, first_days, plans, zones

DAY = timedelta(days=1)

deeds = st.sampled_from(["nothing", "do", "snooze", "next slot", "skip", "start"])
jumps = st.sampled_from([timedelta(), timedelta(hours=-30), -DAY, timedelta(hours=-1), DAY])
"""What a clock is set by; mostly it is left alone."""

quiet_hours = st.builds(QuietHours, st.times(), st.times())
wanted_settings = st.builds(
    ReminderSettings, quiet=quiet_hours, most_a_day=st.integers(1, 6), repeat=st.booleans()
)


@dataclass
class _Life:
    """Somebody who is shown each notice at its moment, and answers it or not."""

    plan: PlanInForce
    settings: ReminderSettings
    now: Instant
    zone: ZoneInfo
    events: list[ReminderEvent] = field(default_factory=list)
    sessions: list[SessionSummary] = field(default_factory=list)

    def next(self) -> PlannedNotice | None:
        history = ReminderHistory(self.events)
        known = Known(
            plans=[self.plan], sessions=self.sessions, zone=self.zone,
            settings=self.settings, history=history,
        )  # fmt: skip
        return next_notice(known, self.now)

    def see(self, found: PlannedNotice, late: timedelta = timedelta()) -> bool:
        """Look at the moment of a notice, or later; return whether it is shown then."""
        self.set_clock(max(found.at, self.now.utc) + late)
        shown = self.next() if late else found
        if shown is None or shown.at > self.now.utc:
            return False
        self._keep(shown, shown.word)
        return True

    def answer(self, found: PlannedNotice, deed: str) -> None:
        later = self.now.utc + timedelta(minutes=10)
        if deed == "do":
            self.sessions.append(finished(found.due, self.now))
        elif deed == "snooze":
            self._keep(found, Word.SNOOZED, later)
        elif deed != "nothing":
            words = {"next slot": Word.SNOOZED, "skip": Word.SKIPPED, "start": Word.STARTED}
            self._keep(found, words[deed])

    def set_clock(self, moment: datetime) -> None:
        self.now = Instant(0.0, moment.astimezone(self.zone))

    def _keep(self, found: PlannedNotice, word: Word, until: datetime | None = None) -> None:
        slot = found.due.due
        self.events.append(ReminderEvent(self.now, slot.day, word, slot.slot.id, until))

    def count(self) -> Counter[tuple[date, str | None, Word]]:
        return Counter((one.day, one.slot_id, one.word) for one in self.events)


def _begin(plan: PlanInForce, first: date, zone: ZoneInfo, wanted: ReminderSettings) -> _Life:
    begins = first_moment(on_face(first, time(DAY_STARTS_H)), zone)
    return _Life(plan, wanted, Instant(0.0, begins.astimezone(zone)), zone)


@given(
    plans(),
    zones,
    first_days,
    wanted_settings,
    st.lists(st.tuples(deeds, jumps, zones), max_size=14),
)
def test_no_slot_is_announced_more_often_than_allowed_or_when_it_is_quiet_or_done(
    plan: PlanInForce,
    home: ZoneInfo,
    first: date,
    wanted: ReminderSettings,
    moves: Sequence[tuple[str, timedelta, ZoneInfo]],
) -> None:
    life = _begin(plan, first, home, wanted)
    for deed, jump, zone in moves:
        if (found := life.next()) is None:
            break
        assert found.due.from_then <= found.at < found.due.over
        assert not wanted.quiet.hold(found.at.astimezone(life.zone).time())
        key = (found.due.due.day, found.due.due.slot.id)
        assert key not in {(one.day, one.slot_id) for one in life.sessions}
        assert (*key, Word.SKIPPED) not in life.count()
        assert life.see(found)
        life.answer(found, deed)
        life.zone = zone
        life.set_clock(life.now.utc + jump)

    count = life.count()
    for (day, slot, word), times in count.items():
        if word in (Word.SHOWN, Word.REPEATED):
            assert times == 1
        if word is Word.CAME_BACK:
            assert times <= count[day, slot, Word.SNOOZED]
    for day in {one.day for one in life.events}:
        assert ReminderHistory(life.events).by_themselves(day) <= wanted.most_a_day
    if not wanted.repeat:
        assert all(word is not Word.REPEATED for _, _, word in count)


@given(plans(), zones, first_days, st.booleans(), st.lists(deeds, max_size=30))
def test_none_is_lost_to_whoever_looks_every_minute(
    plan: PlanInForce, zone: ZoneInfo, first: date, repeat: bool, answers: Sequence[str]
) -> None:
    wanted = ReminderSettings(quiet=NEVER_QUIET, most_a_day=len(plan.prescription.schedule.slots),
                     repeat=repeat)  # fmt: skip
    life, left = _begin(plan, first, zone, wanted), list(answers)
    last = first + DAY
    while (found := life.next()) and found.due.due.day <= last:
        # A look comes within a minute; what is over by then is shorter than that.
        if life.see(found, late=timedelta(minutes=1)):
            life.answer(found, left.pop() if left else "nothing")

    due = [each for day in days(first, last) for each in slots_of_day([plan], day)]
    there = [
        each for each, following in zip(due, (*due[1:], None), strict=True)
        if following is None or first_moment(each.opens, zone) < first_moment(following.opens, zone)
    ]  # fmt: skip
    count = life.count()
    assert all(count[each.day, each.slot.id, Word.SHOWN] == 1 for each in there)


@given(plans(), zones, first_days, st.timedeltas(timedelta(), 3 * DAY))
def test_whoever_wakes_from_any_sleep_gets_one_notice_at_most(
    plan: PlanInForce, zone: ZoneInfo, first: date, slept: timedelta
) -> None:
    life = _begin(plan, first, zone, ReminderSettings(quiet=NEVER_QUIET))
    life.set_clock(life.now.utc + slept)
    found = life.next()
    assert found is not None
    if found.at <= life.now.utc:
        assert life.see(found)
        following = life.next()
        assert following is None or following.at > life.now.utc
        assert all(one.day == found.due.due.day for one in found.went_by)
        assert found.due.due not in found.went_by


@given(quiet_hours, zones, first_days, st.timedeltas(timedelta(), 2 * DAY))
def test_what_quiet_hours_let_through_is_not_quiet_and_not_earlier(
    quiet: QuietHours, zone: ZoneInfo, day: date, passed: timedelta
) -> None:
    moment = first_moment(on_face(day, time(DAY_STARTS_H)), zone) + passed
    let_through = quiet.let_through(moment, zone)
    assert let_through >= moment
    assert not quiet.hold(let_through.astimezone(zone).time())
    assert let_through - moment <= timedelta(hours=26)
