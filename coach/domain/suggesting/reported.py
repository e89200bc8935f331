"""What was said of a session: ratings of its exercises, and check-ins before and after."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.domain.feedback import ExerciseRating, Form, latest_ratings, worst_form
from coach.domain.pain import (
    NO_SIGNS,
    AskedWhen,
    CheckIn,
    LegSite,
    Signs,
    all_signs,
    moved_down,
    said_during,
    session_check_ins,
    worst_of,
)
from coach.domain.sides import Side


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one exercise on one side; None where it was not asked.

    Attributes:
        signs: warning signs that were said of it.
        leg_follows: the check-ins say that the leg got worse and no exercise was named for it, so
            it counts for this one too, although it was not said of it.
    """

    worst: int | None
    form: Form | None
    made_easier: bool
    hurt: bool
    signs: Signs
    worst_leg: int | None
    worst_elsewhere: int | None
    leg_follows: bool

    @property
    def signs_to_heed(self) -> Signs:
        """The warning signs that rules act on: those said, and that the leg moved down where
        `leg_follows`.
        """
        return self.signs | Signs(leg_moved_down=self.leg_follows)


_NOTHING_SAID = {
    follows: Said(None, None, False, False, NO_SIGNS, None, None, follows)
    for follows in (False, True)
}


class Felt:
    """The ratings and check-ins of some sessions.

    Args:
        ratings: as they were given; the later one of a session, ladder and side counts.
        check_ins: in order of their time; the latest with an answer counts.
    """

    def __init__(self, ratings: Iterable[ExerciseRating], check_ins: Iterable[CheckIn]) -> None:
        self._ratings = latest_ratings(ratings)
        check_ins = tuple(check_ins)
        during = said_during(check_ins)
        self._check_ins = session_check_ins(check_ins)
        self._numbers: dict[str, int] = {}
        self._following: dict[str, bool] = {}
        for rating in self._ratings.values():
            self._note(rating.session_id, rating.worst, rating.worst_leg, rating.worst_elsewhere)
        for one in (*self._check_ins.values(), *during):
            self._note(one.session_id, one.back, one.leg, one.elsewhere)
        self._leg_named = {
            one.session_id for one in self._ratings.values() if one.signs.leg_moved_down
        }
        self._warned = {one.session_id for one in during if one.warning} | {
            one.session_id for one in self._ratings.values() if one.warning
        }

    def _note(self, session_id: str | None, *said: int | None) -> None:
        numbers = [one for one in said if one is not None]
        if session_id is not None and numbers:
            self._numbers[session_id] = max(self._numbers.get(session_id, 0), *numbers)

    def worst_of_session(self, session_id: str) -> int | None:
        """Return the highest number said of any pain in, before or after a session, or None."""
        return self._numbers.get(session_id)

    def back(self, session_id: str, asked: AskedWhen) -> int | None:
        """Return the back pain said before or after a session, or None."""
        check_in = self._check_ins.get((session_id, asked))
        return check_in.back if check_in else None

    def leg_before(self, session_id: str) -> int | None:
        """Return the leg pain said before a session, or None."""
        check_in = self._check_ins.get((session_id, AskedWhen.BEFORE))
        return check_in.leg if check_in else None

    def warned(self, session_id: str) -> bool:
        """Return whether a warning sign was said in the middle of a session, of anything in it."""
        return session_id in self._warned

    def leg_further_down(self, session_id: str) -> bool | None:
        """Return whether the check-ins say that the leg got worse, or None where they do not say.

        Nothing felt after a session is not further down, whatever was felt before.
        """
        before, after = (
            said.felt_at if (said := self._check_ins.get((session_id, asked))) else None
            for asked in (AskedWhen.BEFORE, AskedWhen.AFTER)
        )
        if after is LegSite.NONE:
            return False
        if before is None or after is None:
            return None
        return moved_down(before, after)

    def _leg_follows(self, session_id: str) -> bool:
        if session_id not in self._following:
            further_down = self.leg_further_down(session_id) is True
            self._following[session_id] = further_down and session_id not in self._leg_named
        return self._following[session_id]

    def of(self, session_id: str, ladder_id: str, side: Side | None) -> Said:
        """Return what was said of an exercise on a side.

        Answers for the side and for both sides together are taken together, and the worse one
        counts: who rates both after the session may mean the one that hurt. For an exercise without
        sides the same goes for answers about either side.
        """
        asked = [side, None] if side is not None else [None, Side.LEFT, Side.RIGHT]
        found = [
            rating
            for one in asked
            if (rating := self._ratings.get((session_id, ladder_id, one))) is not None
        ]
        follows = self._leg_follows(session_id)
        if not found:
            return _NOTHING_SAID[follows]
        return Said(
            worst=worst_of(rating.worst for rating in found),
            form=worst_form(rating.form for rating in found),
            made_easier=any(rating.made_easier for rating in found),
            hurt=any(rating.hurt for rating in found),
            signs=all_signs(one.signs for one in found),
            worst_leg=worst_of(rating.worst_leg for rating in found),
            worst_elsewhere=worst_of(rating.worst_elsewhere for rating in found),
            leg_follows=follows,
        )
