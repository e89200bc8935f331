"""The read model behind History: all that was done and said, and each session down to its holds.

The rows of the list are made in `coach.services.history_rows`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.day_entries import DayEntry, day_entries
from coach.domain.mornings import next_mornings
from coach.domain.movements_done import WALK, heat_before
from coach.domain.pain_answer import PainAnswer
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import counted
from coach.domain.session_changes import SessionWord
from coach.domain.session_report import SessionReport, scheduled, slot_of
from coach.domain.slots import in_their_time
from coach.services.by_hand import ByHand
from coach.services.check_in import answers_to
from coach.services.history_rows import HistoryEntry, RowsBackwards
from coach.services.ports import Clock, LogStore
from coach.services.spared_days import spared_days


@dataclass(frozen=True, slots=True)
class SessionDetail:
    """One session with all that was measured in it and said of it.

    Attributes:
        entry: as the list tells it.
        report: what was prescribed, done, swapped and said, by exercise and side.
        answers: what was said before and after it and on the next morning, each with what was said
            back to it.
    """

    entry: HistoryEntry
    report: SessionReport
    answers: tuple[PainAnswer, ...]


class History:
    """What was done and said in one record.

    Attributes:
        by_hand: adds past sessions.

    Args:
        clock: says when something is changed.
        store: the record.
    """

    def __init__(self, clock: Clock, store: LogStore) -> None:
        self._clock = clock
        self._store = store
        self.by_hand = ByHand(clock, store)

    def from_newest(self) -> RowsBackwards:
        """Return all rows, to be read from the newest day back.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return RowsBackwards(self._store, self._plans(), self._beside())

    def entry(self, key: str) -> DayEntry:
        """Return one thing that is kept besides sessions, as it stands now.

        Raises:
            LookupError: there is none of this key.
            StoreProblem: the record cannot be read.
        """
        found = next((one for one in self._beside() if one.key == key), None)
        if found is None:
            raise LookupError(key)
        return found

    def session(self, session_id: str) -> SessionDetail:
        """Return one session down to its holds.

        Raises:
            LookupError: there is none of this id.
            StoreProblem: the record cannot be read.
        """
        whole, said = self._store.whole_session(session_id), self._store.said_of(session_id)
        session, plans, day = whole.session, self._plans(), whole.session.day
        slot = slot_of(session, plans)
        next_day = day + min(timedelta(days=1), date.max - day)
        of_day = counted(self._store.sessions(day, day))
        mornings = next_mornings(of_day, self._store.check_ins(day, next_day))
        report = SessionReport(
            session=session,
            prescription=whole.prescription,
            holds=whole.holds,
            said=said,
            scheduled=scheduled(session, slot),
            heat_min=heat_before(of_day, self._store.movements_done(day, day)).get(session_id),
            next_morning=mornings.get(session_id),
            in_flare=day in spared_days(self._store, self._clock.read().local_date),
            told=self.by_hand.pain_told(session_id),
        )
        asked = (report.before, report.after, report.next_morning)
        zones = whole.prescription.rules.pain
        answers = answers_to(self._store, (one for one in asked if one is not None), zones)
        entry = HistoryEntry(session, slot, said.check_ins)
        return SessionDetail(entry, report, answers)

    def leave_out(self, session_id: str) -> None:
        """Let a session count nowhere. It is kept, and can be put back.

        Raises:
            StoreProblem: it cannot be written.
        """
        self._store.change_session(session_id, SessionWord.LEFT_OUT, self._clock.read())

    def put_back(self, session_id: str) -> None:
        """Let a session count again.

        Raises:
            StoreProblem: it cannot be written.
        """
        self._store.change_session(session_id, SessionWord.PUT_BACK, self._clock.read())

    def _beside(self) -> tuple[DayEntry, ...]:
        store = self._store
        timed = store.movements_done(date.min, date.max)
        return day_entries(
            store.notes_said(),
            store.visits_said(),
            store.reviews_said(),
            store.function_said(),
            store.flares(),
            (one for one in timed if one.movement_id == WALK),
        )

    def _plans(self) -> tuple[PlanInForce, ...]:
        began = self._store.days_with_sessions()
        now = self._clock.read()
        return in_their_time(self._store.plans(), now, began[0] if began is not None else None)
