"""Words of the answers of today, each with the way to put it right."""

from collections.abc import Mapping

from coach.domain.easier_taken import EasierTaken
from coach.domain.feedback import Form
from coach.domain.hurt import HurtAnswer
from coach.domain.hurt_said import Where
from coach.domain.in_session_today import in_session_on
from coach.domain.pain_answer import PainAnswer
from coach.domain.pain_zones import Zone
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.sides import Side
from coach.domain.warning_signs import Trigger
from coach.services.put_right import HurtToday, RatedExercise, RatedToday, SaidToday
from coach.ui.texts import check_in
from coach.ui.texts.phrasing import mid_sentence
from coach.ui.texts.session import side_name
from coach.ui.texts.zones import with_zone

HURT_AT = "{time}, {what}, that hurt: {said}"
WARM_UP = "The warm-up"
WHERE: Mapping[Where, str] = {
    Where.BACK: "back",
    Where.LEG: "leg",
    Where.OTHER: "somewhere else",
}
SHARP = "sharp or electric"
FURTHER_DOWN = "further down the leg"
NUMB_OR_WEAK = "new numbness or weakness"

EASIER_TITLE = "Made easier for today"
EASIER_AT = "{time}, {what}: “{rung}” in place of “{was}”"
EASIER_STAYS = "It stays until tomorrow, because this exercise hurt today."
SLIP = "I pressed it by mistake"
SLIP_TITLE = "Back to “{was}”?"
SLIP_LEAD = (
    "Your next session today begins with “{was}” again. What you did with “{rung}” stays recorded."
)
SLIP_ELSE = "If it was too hard or did not feel right, leave it: the easier version is right then."
SLIP_LEAVE = "Leave it easier"

RATED_AT = "{time}, the exercises: {said}"
RATED = "{name}: {said}"
WORST = "worst {worst}"
FORMS: Mapping[Form, str] = {
    Form.CLEAN: "clean",
    Form.MOSTLY: "mostly clean",
    Form.NO: "not clean",
}

HURT_TITLE = "Put right what you said of it"
HURT_LEAD = "The new answer counts as if you had said it then. The first one is kept beside it."
WHERE_QUESTION = "Where did it hurt?"
HOW_BAD = "How bad was it?"
HOW_FAR = "How far down the leg?"
YES_NO = ("Yes", "No")
NUMB_STAYS = (
    "You had said new numbness or weakness. If you have not answered the warning signs since, they "
    "come before the next session."
)
RATED_TITLE = "Put right what you said of the exercises"
HURT_ELSEWHERE = "How much it hurt is put right where you said “that hurt”."


def said_at(one: SaidToday) -> str:
    """Return what was said and when, such as "08:10, this morning: back 3, leg 0"."""
    time = f"{one.asked_at.wall:%H:%M}"
    if isinstance(one, PainAnswer):
        asked = check_in.ASKED[one.said.asked].lower()
        return check_in.SAID_AT.format(time=time, asked=asked, said=check_in.answer_in_words(one))
    if isinstance(one, HurtToday):
        what = WARM_UP if one.exercise is None else exercise_named(one.exercise, one.side)
        return HURT_AT.format(time=time, what=what, said=hurt_said(one))
    return RATED_AT.format(time=time, said="; ".join(_rated(each, one) for each in one.exercises))


def said_back(one: SaidToday) -> str:
    """Return what is said back to an answer, or "" where it is only noted."""
    if isinstance(one, PainAnswer):
        return check_in.said_back(one)
    limit = one.no_session_from
    day = one.asked_at.local_date
    if isinstance(one, HurtToday):
        trigger = in_session_on([one.said], (), day).trigger(limit)
    else:
        ratings = [each.stands for each in one.exercises if each.worst is not None]
        trigger = in_session_on((), ratings, day).trigger(limit)
    return check_in.alarm_said(trigger, limit) if trigger is not None else ""


def easier_at(one: EasierTaken) -> str:
    """Return what was made easier and when, such as "10:42, Bird dog, left leg: “Leg slide” …"."""
    return EASIER_AT.format(
        time=f"{one.swap.at.wall:%H:%M}",
        what=exercise_named(one.exercise, one.side),
        rung=one.swap.rung.name,
        was=one.was.name,
    )


def exercise_named(exercise: PrescribedExercise, side: Side | None) -> str:
    """Return an exercise with its side, such as "Side plank, left side"."""
    side_words = side_name(exercise, side)
    return ", ".join(filter(None, (exercise.name, mid_sentence(side_words))))


def hurt_said(one: HurtToday) -> str:
    """Return what was answered to a "that hurt", such as "back 6 (red), sharp or electric"."""
    answer, signs = one.answer, one.means(one.answer).signs
    place = WHERE[answer.where]
    if answer.worst is not None:
        zone = one.number_zone(answer)
        place = with_zone(f"{place} {answer.worst}", zone.zone if zone is not None else None)
    parts = [place]
    if answer.leg_site is not None:
        parts.append(check_in.SITE_NAMED[answer.leg_site])
    true = {
        SHARP: signs.sharp,
        FURTHER_DOWN: signs.leg_moved_down,
        NUMB_OR_WEAK: signs.numb_or_weak,
    }
    return ", ".join([*parts, *(name for name, said in true.items() if said)])


def hurt_means(one: HurtToday, answer: HurtAnswer) -> str:
    """Return what is said back to another answer, where it asks for the warning signs; else ""."""
    means = one.means(answer)
    true = {
        Trigger.NUMB_OR_WEAK: means.signs.numb_or_weak,
        Trigger.LEG_FURTHER_DOWN: means.signs.leg_moved_down,
        Trigger.MUCH_PAIN: means.much_pain,
    }
    trigger = next((each for each, asked in true.items() if asked), None)
    return check_in.alarm_said(trigger, one.no_session_from) if trigger is not None else ""


def _rated(one: RatedExercise, of: RatedToday) -> str:
    parts = []
    if one.worst is not None:
        zone: Zone = of.limits.zone(one.worst)
        parts.append(with_zone(WORST.format(worst=one.worst), zone))
    if one.stands.form is not None:
        parts.append(FORMS[one.stands.form])
    name = exercise_named(one.exercise, one.stands.side)
    return RATED.format(name=name, said=", ".join(parts))
