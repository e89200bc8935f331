"""Finds alarms: answers after which the warning signs are asked, such as much pain or numbness.

One function finds them for all: the check-in, the morning question, Today and the gate.
"""

from collections.abc import Callable, Iterable
from datetime import date

from coach.domain.feedback import ExerciseRating, latest_ratings
from coach.domain.instant import Instant
from coach.domain.leg_direction import first_told_below_knee, legs_before
from coach.domain.pain import NO_SIGNS, CheckIn, Signs, counting, moved_down, worst_of
from coach.domain.pain_zones import much_pain, over_usual
from coach.domain.put_right import numbness_taken_back
from coach.domain.warning_signs import Alarm, Trigger

Usual = Callable[[date], float | None]
"""The usual back pain up to a day, or None where it is not known yet."""


def alarms(
    check_ins: Iterable[CheckIn],
    ratings: Iterable[ExerciseRating],
    no_session_from: int,
    usual: Usual,
    ticked: Iterable[Instant] = (),
) -> list[Alarm]:
    """Return every alarm, in order of time; the gravest of one answer.

    Args:
        check_ins: of every day, in the order in which they were kept. An answer that was corrected
            later does not count, but for new numbness or weakness; whether leg symptoms moved
            down is told by `legs_before`.
        ratings: of the exercises, in the order in which they were kept.
        no_session_from: pain from which the plan proposes no normal session, 1-10.
        usual: the usual pain before a day.
        ticked: when it was said, among what the body minds, that a leg feels something.
    """
    found, check_ins = [], list(check_ins)
    for one, leg_before in legs_before(counting(check_ins)):
        pain = (one.back, one.leg, one.elsewhere)
        down = moved_down(leg_before, one.felt_as_far_as)
        trigger = _by_signs(one.signs or NO_SIGNS, down=down)
        trigger = trigger or _by_pain(pain, no_session_from, one.back, usual(one.at.local_date))
        if trigger is None and first_told_below_knee(leg_before, one.felt_at):
            trigger = Trigger.LEG_BELOW_KNEE
        if trigger is not None:
            found.append(_alarm(trigger, one, pain))
    # Whoever takes numbness back is asked about it all the same, once.
    found += [Alarm(Trigger.NUMB_OR_WEAK, one.said_at) for one in numbness_taken_back(check_ins)]
    talked_of = {one.session_id for one in check_ins if one.hurt is not None}
    for rating in latest_ratings(ratings).values():
        if rating.hurt and rating.session_id in talked_of:
            # Said after "that hurt": told of above, at its own moment.
            continue
        pain = (rating.worst, rating.worst_leg, rating.worst_elsewhere)
        trigger = _by_signs(rating.signs) or _by_pain(pain, no_session_from)
        if trigger is not None:
            found.append(_alarm(trigger, rating, pain))
    found += [Alarm(Trigger.LEG_TICKED, at) for at in ticked]
    return sorted(found, key=lambda alarm: alarm.at.utc)


def alarms_told(told: Iterable[CheckIn], no_session_from: int, usual: Usual) -> list[Alarm]:
    """Return the alarms of pain that was told afterwards, with sessions that were added by hand.

    Each session is looked at by itself: what is told of it tells nothing of any other answer, and
    takes no alarm of theirs away.

    Args:
        told: in the order in which it was kept.
        no_session_from: pain from which the plan proposes no normal session, 1-10.
        usual: the usual pain before a day.
    """
    sessions: dict[str | None, list[CheckIn]] = {}
    for one in told:
        sessions.setdefault(one.session_id, []).append(one)
    found = (alarms(each, (), no_session_from, usual) for each in sessions.values())
    return [alarm for each in found for alarm in each]


def alarms_put_right(put_right: Iterable[CheckIn]) -> list[Alarm]:
    """Return the alarms of answers from so long ago that nothing is compared with them any more.

    What nerves do is news whenever it is told, and whatever day it is told of.

    Args:
        put_right: answers that were put right later, in the order in which they were kept.
    """
    told = ((one, _by_signs(one.signs or NO_SIGNS)) for one in counting(put_right))
    return [_alarm(trigger, one, ()) for one, trigger in told if trigger is not None]


def _by_signs(signs: Signs, *, down: bool = False) -> Trigger | None:
    if signs.numb_or_weak:
        return Trigger.NUMB_OR_WEAK
    return Trigger.LEG_FURTHER_DOWN if signs.leg_moved_down or down else None


def _by_pain(
    pain: Iterable[int | None],
    no_session_from: int,
    back: int | None = None,
    usual: float | None = None,
) -> Trigger | None:
    if much_pain(pain, no_session_from):
        return Trigger.MUCH_PAIN
    return Trigger.OVER_USUAL if over_usual(back, usual) else None


def _alarm(trigger: Trigger, said: CheckIn | ExerciseRating, pain: Iterable[int | None]) -> Alarm:
    if trigger in {Trigger.MUCH_PAIN, Trigger.OVER_USUAL}:
        return Alarm(trigger, said.said_at, worst_of(pain))
    # A number of an earlier day tells nothing of today. What nerves do is news whenever it is told.
    return Alarm(trigger, said.put_right_at or said.at)
