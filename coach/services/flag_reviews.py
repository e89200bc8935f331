"""Keeps when each profile flag was ticked, and says on Today when to ask about one again."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from coach.domain import flag_review
from coach.domain.flag_review import FlagSaid, FlagWord
from coach.domain.instant import Instant
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.profile import ProfileFlag
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.settings import FLAGS_SAID, PROFILE_FLAGS, Settings

CRAMP_EARLIER: Final = "spasm_today"
"""The flag that earlier versions asked of a person, and that is of a day only now: while it was
ticked every plan was made as small as on a bad day."""

Flags = Callable[[], Sequence[ProfileFlag]]
"""Returns all flags that can be asked of a person; asked only where one has to be named."""


def keep_changes(
    settings: Settings, before: Iterable[str], after: Iterable[str], flags: Flags, at: Instant
) -> None:
    """Keep what is said by ticking other boxes."""
    was, now = frozenset(before), frozenset(after)
    if was != now:
        _add(settings, flag_review.changes(was, now, flags(), at))


def begin_counting(settings: Settings, flags: Flags, at: Instant) -> None:
    """Count the days from now for flags that an earlier version kept without a day."""
    ticked, said = settings.get(PROFILE_FLAGS), settings.get(FLAGS_SAID)
    without = frozenset(ticked) - flag_review.latest(said).keys() - {CRAMP_EARLIER}
    keep_changes(settings, (), without, flags, at)


def go_on(settings: Settings, flag_id: str, at: Instant) -> None:
    """Keep that the user goes on with a flag: it is asked about again after as many days."""
    said = settings.get(FLAGS_SAID)
    last = flag_review.latest(said).get(flag_id)
    if last is not None:
        _add(settings, [FlagSaid(flag_id, FlagWord.STILL, at, last.ask_after)])


def leave_cramp(settings: Settings, at: Instant) -> None:
    """Keep that the plan stays as the cramp made it; it is not asked about again."""
    _add(settings, [FlagSaid(CRAMP_EARLIER, FlagWord.STILL, at)])


def take_cramp_out(settings: Settings, at: Instant) -> None:
    """Take the cramp out of the profile."""
    left = tuple(each for each in settings.get(PROFILE_FLAGS) if each != CRAMP_EARLIER)
    settings.keep(PROFILE_FLAGS, left)
    _add(settings, [FlagSaid(CRAMP_EARLIER, FlagWord.NO_LONGER, at)])


def plan_before_the_cramp(
    in_force: Prescription, earlier: Iterable[PlanInForce]
) -> PlanInForce | None:
    """Return the plan that the cramp made small: the newest earlier one with more work, or None.

    Args:
        in_force: the plan as it is.
        earlier: the plans before it, newest first.
    """
    now_s = in_force.hold_s
    return next((plan for plan in earlier if plan.prescription.hold_s > now_s), None)


def notices(settings: Settings, flags: Flags, today: date) -> Sequence[Notice]:
    """Return what Today has to say of what is ticked."""
    ticked, said = settings.get(PROFILE_FLAGS), settings.get(FLAGS_SAID)
    if not ticked:
        return ()
    found = []
    if CRAMP_EARLIER in ticked and CRAMP_EARLIER not in flag_review.latest(said):
        actions = (NoticeAction.TAKE_CRAMP_OUT, NoticeAction.LEAVE_CRAMP)
        found.append(Notice(NoticeKind.CRAMP_IN_PROFILE, actions=actions))
    asked = [one for one in flag_review.due(said, today) if one.flag_id in ticked]
    names = {flag.id: flag.name for flag in flags()} if asked else {}
    for one in asked:
        if one.flag_id in names:
            days = one.ask_after or 0
            what: dict[str, int | str | date] = {"id": one.flag_id, "days": days}
            what["flag"] = names[one.flag_id]
            actions = (NoticeAction.FLAG_GOES_ON, NoticeAction.EASE_OFF)
            found.append(Notice(NoticeKind.FLAG_REVIEW, what, actions))
    return found


def _add(settings: Settings, new: Iterable[FlagSaid]) -> None:
    settings.keep(FLAGS_SAID, (*settings.get(FLAGS_SAID), *new))
