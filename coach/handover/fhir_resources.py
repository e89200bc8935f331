"""The log as resources of FHIR R4, for a clinic's software; docs/fhir.md says which and why.

Built from the same parts of a log as the tables, so that no number can differ. It holds what has a
place there: plans, sessions done and missed, ratings and function. Holds stay in `holds.csv`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from coach.domain.function_scales import FunctionSaid, Scale
from coach.domain.instant import Instant
from coach.domain.movements_done import WALK, MovementDone
from coach.domain.pain import CheckIn
from coach.domain.prescription import Prescription
from coach.domain.record import SessionStatus, SessionSummary
from coach.domain.session_report import SessionReport
from coach.domain.slots import SlotStanding, SlotState
from coach.handover import texts as words
from coach.handover.cells import leg_site, tenths, thousandths
from coach.handover.fhir_values import (
    ACTIVITY_CATEGORY,
    CARE_PLAN_CATEGORY,
    LOINC,
    OBSERVATION_CATEGORY,
    OURS,
    SNOMED,
    SUBJECT,
    Resource,
    category,
    coded,
    exactly,
    moment,
    named,
    note,
    quantity,
    refer_to,
)
from coach.services.ports import PatientLog

_EXERCISE_THERAPY: Final = coded(SNOMED, "229065009", words.EXERCISE_THERAPY)
_PAIN: Final = "72514-3", words.PAIN_SEVERITY
_DURATION: Final = coded(LOINC, "55411-3", words.EXERCISE_DURATION)
_ACTIVITY: Final = coded(LOINC, "73985-4", words.EXERCISE_ACTIVITY)

_DONE: Final = {SessionStatus.STOPPED: "stopped"}
_NOT_DONE: Final = {SlotState.MISSED: "missed", SlotState.LEFT_OUT: "left_out"}
_MINUTE_MS: Final = 60_000
_DIGITS: Final = 6
"""Digits after the point of a number of minutes: enough to tell the millisecond again."""

Entry = tuple[str, Resource]
"""The name of a resource, and the resource."""


class Resources:
    """Makes resources of the parts of one log; a plan comes before what was done of it."""

    def __init__(self) -> None:
        self._orders: dict[tuple[str, int, str], str] = {}
        self._goals: set[str] = set()

    def of_part(self, part: PatientLog) -> Iterator[Entry]:
        """Yield the resources of a part of a log."""
        for made_of, day, met in _met(part):
            yield from self._plan(made_of, day, met)
        sessions: dict[str | None, str] = {}
        for report in part.sessions:
            session = report.session
            name = sessions[session.id] = named("session", exactly(session.started), session.id)
            yield name, self._session(report)
            if report.duration_s is not None:
                yield named("minutes", name), _minutes(report, name)
        yield from _walks(part.movements)
        yield from self._all_missed(part.unfilled)
        for answer in part.answers:
            if answer.counts:
                yield from _ratings(answer.said, sessions.get(answer.said.session_id))
        for kept in part.function:
            if kept.counts and kept.said.items:
                yield from self._function(kept.said)

    def _plan(self, made_of: Prescription, day: date, met: Instant) -> Iterator[Entry]:
        """Yield the plan and the order of a prescription that was not met before."""
        key = made_of.program_id, made_of.program_version, made_of.fingerprint
        if key in self._orders:
            return
        plan = named("plan", exactly(met), *key)
        order = self._orders[key] = named("order", plan)
        yield (
            plan,
            {
                "resourceType": "CarePlan",
                "status": "unknown",
                "intent": "plan",
                "category": [
                    *category(CARE_PLAN_CATEGORY, "assess-plan"),
                    *category(ACTIVITY_CATEGORY, "PhysicalActivity"),
                ],
                "title": made_of.program_name,
                "subject": SUBJECT,
                "period": {"start": day.isoformat()},
                "note": note(
                    {
                        "program": made_of.program_id,
                        "version": made_of.program_version,
                        "sha256": made_of.fingerprint or None,
                    }
                ),
            },
        )
        yield (
            order,
            {
                "resourceType": "ServiceRequest",
                "basedOn": [refer_to(plan)],
                "status": "unknown",
                "intent": "plan",
                "code": _EXERCISE_THERAPY,
                "subject": SUBJECT,
            },
        )

    def _order(self, made_of: Prescription) -> list[Resource]:
        key = made_of.program_id, made_of.program_version, made_of.fingerprint
        return [refer_to(self._orders[key])]

    def _session(self, report: SessionReport) -> Resource:
        session = report.session
        period = {"start": moment(session.started)}
        if session.ended is not None and not session.by_hand:
            period["end"] = moment(session.ended)
        return {
            "resourceType": "Procedure",
            "basedOn": self._order(report.prescription),
            "status": _DONE.get(session.status, "completed"),
            "code": _EXERCISE_THERAPY,
            "subject": SUBJECT,
            "performedPeriod": period,
            "note": note(
                {
                    "session": session.id,
                    "slot": session.slot_id,
                    "status": session.status.value,
                    "holds_done": session.totals.holds_completed,
                    "holds_of_whole": report.holds_of_whole,
                    **_measured(session),
                }
            ),
        }

    def _all_missed(self, unfilled: Iterable[SlotStanding]) -> Iterator[Entry]:
        for standing in unfilled:
            if standing.state in _NOT_DONE:
                due = standing.due
                yield (
                    named("missed", exactly(due.plan.since), due.day, due.slot.id),
                    self._missed(standing),
                )

    def _missed(self, standing: SlotStanding) -> Resource:
        due = standing.due
        return {
            "resourceType": "Procedure",
            "basedOn": self._order(due.plan.prescription),
            "status": "not-done",
            "statusReason": {"text": _NOT_DONE[standing.state]},
            "code": _EXERCISE_THERAPY,
            "subject": SUBJECT,
            "performedDateTime": due.day.isoformat(),
            "note": note({"slot": due.slot.id}),
        }

    def _function(self, said: FunctionSaid) -> Iterator[Entry]:
        at, name = moment(said.at), named("function", exactly(said.at), said.number)
        items = [
            {
                "linkId": one.item,
                **({"text": one.words} if one.words else {}),
                "answer": [{"valueInteger": one.value}],
            }
            for one in said.items
        ]
        response: Resource = {
            "resourceType": "QuestionnaireResponse",
            "questionnaire": f"urn:steadyback:questionnaire:{said.scale.value}",
            "status": "completed",
            "subject": SUBJECT,
            "authored": at,
        }
        yield name, response | ({"item": items} if items else {})
        if said.scale is Scale.PSFS:
            for one in said.items:
                if one.words and one.words not in self._goals:
                    self._goals.add(one.words)
                    yield named("goal", name, one.item), _goal(one.words, said)
        score = tenths(said.score)
        if score is not None:
            yield named("score", name), _score(said, score, name)


def _measured(session: SessionSummary) -> dict[str, int]:
    """Return what only the timer knows; a session added by hand says that it is one instead."""
    if session.by_hand:
        return {"by_hand": 1}
    return {
        "hold_done_ms": thousandths(session.totals.held_s),
        "hold_planned_ms": thousandths(session.totals.planned_s),
    }


def _met(part: PatientLog) -> Iterator[tuple[Prescription, date, Instant]]:
    """Yield what was prescribed on each day, in their order: a slot may be missed on a day before
    the first session of a plan, and in another part of the log.
    """
    of_days = [
        (one.session.day, False, one.session.started, one.prescription) for one in part.sessions
    ]
    of_days += [
        (one.due.day, True, one.due.plan.since, one.due.plan.prescription)
        for one in part.unfilled
        if one.state in _NOT_DONE
    ]
    for day, _, met, made_of in sorted(of_days, key=lambda one: (one[0], one[1], one[2].utc)):
        yield made_of, day, met


def _goal(activity: str, said: FunctionSaid) -> Resource:
    return {
        "resourceType": "Goal",
        "lifecycleStatus": "active",
        "description": {"text": activity},
        "subject": SUBJECT,
        "startDate": said.at.wall.date().isoformat(),
    }


def _minutes(report: SessionReport, session: str) -> Resource:
    minutes = round(thousandths(report.duration_s or 0.0) / _MINUTE_MS, _DIGITS)
    return {
        "resourceType": "Observation",
        "partOf": [refer_to(session)],
        "status": "final",
        "category": category(OBSERVATION_CATEGORY, "activity"),
        "code": _DURATION,
        "subject": SUBJECT,
        "effectiveDateTime": moment(report.session.started),
        "valueQuantity": quantity(minutes, "min", "min"),
        "note": note({"session": report.session.id}),
        "component": [
            {
                "code": _ACTIVITY,
                "valueCodeableConcept": {"text": report.prescription.program_name},
            }
        ],
    }


def _walks(movements: Iterable[MovementDone]) -> Iterator[Entry]:
    for one in movements:
        if one.movement_id == WALK:
            yield named("walk", exactly(one.started), thousandths(one.done_s)), _walked(one)


def _walked(walk: MovementDone) -> Resource:
    minutes = round(thousandths(walk.done_s) / _MINUTE_MS, _DIGITS)
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": category(OBSERVATION_CATEGORY, "activity"),
        "code": _DURATION,
        "subject": SUBJECT,
        "effectiveDateTime": moment(walk.started),
        "valueQuantity": quantity(minutes, "min", "min"),
        "note": note({"movement": walk.movement_id}),
        "component": [{"code": _ACTIVITY, "valueCodeableConcept": {"text": words.WALKING}}],
    }


def _ratings(said: CheckIn, session: str | None) -> Iterator[Entry]:
    """Yield an observation for each number that was said, and one for the place in the leg."""
    when = words.WHEN_ASKED[said.asked]
    if said.back is not None:
        back = words.BACK_PAIN.format(when=when)
        yield _pain(said, session, "back", said.back, back, {"text": words.LOW_BACK})
    if said.leg is not None:
        yield _pain(said, session, "leg", said.leg, words.LEG_PAIN.format(when=when), None)
    if said.elsewhere is not None:
        yield _pain(said, session, "elsewhere", said.elsewhere, words.PAIN_ELSEWHERE, None)
    if said.leg_site is not None:
        place = _observed(said, session, {"text": words.LEG_PLACE.format(when=when)})
        place["valueCodeableConcept"] = {"text": leg_site(said.leg_site)}
        yield named("leg-place", exactly(said.at), said.asked, said.session_id), place


def _pain(
    said: CheckIn,
    session: str | None,
    where: str,
    number: int,
    text: str,
    body_site: Resource | None,
) -> Entry:
    pain = _observed(said, session, coded(LOINC, *_PAIN, text=text))
    if body_site is not None:
        pain["bodySite"] = body_site
    pain["valueQuantity"] = quantity(number, "{score}", "{score}")
    return named("pain", exactly(said.at), said.asked, where, said.session_id), pain


def _observed(said: CheckIn, session: str | None, code: Resource) -> Resource:
    return {
        "resourceType": "Observation",
        **({"partOf": [refer_to(session)]} if session is not None else {}),
        "status": "final",
        "category": category(OBSERVATION_CATEGORY, "survey"),
        "code": code,
        "subject": SUBJECT,
        "effectiveDateTime": moment(said.at),
        "note": note({"timing": said.asked.value, "session": said.session_id}),
    }


def _score(said: FunctionSaid, in_tenths: int, response: str) -> Resource:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": category(OBSERVATION_CATEGORY, "survey"),
        "code": coded(OURS, f"{said.scale.value}-total", words.TOTAL[said.scale]),
        "subject": SUBJECT,
        "effectiveDateTime": moment(said.at),
        "valueQuantity": quantity(in_tenths / 10, "{score}", "{score}"),
        "derivedFrom": [refer_to(response)],
        "note": note({"version": said.version, "language": said.language}),
    }
