"""Says on Today what the warning signs, the leg and a clinician's word ask for before a session."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from coach.domain.leg_direction import LegToAsk
from coach.domain.warning_signs import Group, Screening, Trigger, locking, to_tell_the_pt
from coach.services.notices import SIGNS_FIRST, Notice, NoticeAction, NoticeKind
from coach.services.problems import MarkProblem

if TYPE_CHECKING:
    from coach.domain.in_session_today import InSessionToday

_OF_LEG: Mapping[Trigger, NoticeKind] = {
    Trigger.LEG_FURTHER_DOWN: NoticeKind.LEG_MOVED_DOWN,
    Trigger.LEG_BELOW_KNEE: NoticeKind.LEG_BELOW_KNEE,
}
"""What is said day after day of what the PT is to be asked about."""


_DUE: Mapping[Trigger, NoticeKind] = {
    Trigger.MUCH_PAIN: NoticeKind.SIGNS_MUCH_PAIN,
    Trigger.OVER_USUAL: NoticeKind.SIGNS_OVER_USUAL,
    Trigger.LEG_FURTHER_DOWN: NoticeKind.SIGNS_FURTHER_DOWN,
    Trigger.LEG_BELOW_KNEE: NoticeKind.SIGNS_BELOW_KNEE,
    Trigger.NUMB_OR_WEAK: NoticeKind.SIGNS_NUMB_OR_WEAK,
    Trigger.LEG_TICKED: NoticeKind.SIGNS_LEG_TICKED,
    Trigger.UNFINISHED: NoticeKind.SIGNS_UNFINISHED,
    Trigger.WEEKLY: NoticeKind.SIGNS_WEEKLY,
}
"""Why the signs are due, where an answer or the week asks for them."""


def sign_notices(screenings: Collection[Screening], due: Trigger | None) -> tuple[Notice, ...]:
    """Return what is to be said of the warning signs.

    Args:
        screenings: every set of answers.
        due: why they must be answered before a session, or None.
    """
    said = []
    if (locks := locking(screenings)) is not None:
        emergency = locks.group is Group.EMERGENCY
        kind = NoticeKind.LOCKED_EMERGENCY if emergency else NoticeKind.LOCKED_DOCTOR
        said.append(Notice(kind, actions=(NoticeAction.SEE_LOCK,)))
    elif due is not None and due in _DUE:
        actions = (NoticeAction.ANSWER_SIGNS, NoticeAction.SEE_SIGNS)
        said.append(Notice(_DUE[due], actions=actions))
    if to_tell_the_pt(screenings) is not None:
        said.append(Notice(NoticeKind.TELL_THE_PT, actions=(NoticeAction.ANSWER_SIGNS,)))
    return tuple(said)


def numb_notices(in_session: "InSessionToday", of_signs: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return what is to be said of new numbness or weakness, once the warning signs are answered.

    Args:
        in_session: what was said in today's sessions and stands.
        of_signs: what is said of the warning signs.
    """
    if not in_session.numb_or_weak or any(one.kind in SIGNS_FIRST for one in of_signs):
        return ()
    return (Notice(NoticeKind.NUMB_TODAY, actions=(NoticeAction.SEE_SIGNS,)),)


def clinician_notices(flags: Collection[str]) -> tuple[Notice, ...]:
    """Return what is to be said where a clinician has to agree before a session; Start asks who.

    Args:
        flags: names of the profile flags that wait for it.
    """
    return (Notice(NoticeKind.CLINICIAN_FIRST, {"flags": ", ".join(flags)}),) if flags else ()


def mark_notices(unmarked: MarkProblem | None) -> tuple[Notice, ...]:
    """Return what is to be said where a lock could not be marked outside the record."""
    if unmarked is None:
        return ()
    what = {"sentence": unmarked.sentence, "way_out": unmarked.way_out}
    return (Notice(NoticeKind.LOCK_IN_THE_RECORD_ALONE, what),)


def leg_notices(
    found: LegToAsk | None, today: date, of_signs: Iterable[Notice]
) -> tuple[Notice, ...]:
    """Return what is to be said, day after day, of what the PT is to be asked about.

    Nothing where the warning signs come first: what is said of them says it, too.

    Args:
        found: what they are to be asked about, or None.
        today: the local day.
        of_signs: what is said of the warning signs.
    """
    if found is None or any(one.kind in SIGNS_FIRST for one in of_signs):
        return ()
    since = found.since.local_date
    what: dict[str, int | str | date] = {"told_on": since, "days": (today - since).days}
    actions = (NoticeAction.ASKED_PT, NoticeAction.SEE_SIGNS)
    return (Notice(_OF_LEG[found.why], what, actions),)
