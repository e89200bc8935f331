"""What was put right reads as if it had been said so at first, in whatever is read of a session."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.alarms import alarms
from coach.domain.feedback import Form
from coach.domain.hurt import HurtAnswer, hurt_check_in, hurt_rating, signs_in
from coach.domain.hurt_said import Where
from coach.domain.in_session_today import in_session_on
from coach.domain.instant import Instant
from coach.domain.leg_direction import days_moved_down, further_down_on
from coach.domain.leg_reach import leg_days
from coach.domain.pain import AskedWhen, CheckIn, LegSite, counting, kept_answers
from coach.domain.put_right import (
    Kept,
    hurt_answer,
    hurt_put_right,
    pain_put_right,
    rating_put_right,
)
from coach.domain.said_in_session import SaidInSession
from coach.domain.sides import Side
from coach.domain.suggesting.reported import Felt

SESSION = "2026-11-23-1"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = NOON.date()
EXERCISES: tuple[tuple[str, Side | None] | None, ...] = (
    None,
    ("curl_up", None),
    ("side_plank", Side.LEFT),
)

sites = st.none() | st.sampled_from([one for one in LegSite if one is not LegSite.NONE])
numbers = st.none() | st.integers(0, 10)


@st.composite
def hurts(draw: st.DrawFn) -> HurtAnswer:
    """Draw an answer as the questions let it be given."""
    answer = HurtAnswer(
        where=draw(st.sampled_from(Where)),
        worst=draw(numbers),
        sharp=draw(st.booleans()),
        numb_or_weak=draw(st.booleans()),
    )
    if not answer.asks_how_far:
        return answer
    return replace(answer, leg_site=draw(sites), further_down=draw(st.booleans()))


@dataclass(frozen=True)
class Talk:
    """One "that hurt": the exercise, and what was answered."""

    of: tuple[str, Side | None] | None
    answer: HurtAnswer


@dataclass(frozen=True)
class Rated:
    """One answer about an exercise as a whole: the number only where it never hurt."""

    of: tuple[str, Side | None]
    worst: int | None
    form: Form | None


Told = Talk | Rated


@dataclass(frozen=True)
class Story:
    """What somebody says in one session, in order."""

    before: tuple[int | None, int | None, LegSite | None]
    told: tuple[Told, ...]
    after: int | None


@st.composite
def stories(draw: st.DrawFn) -> Story:
    talks = st.builds(Talk, st.sampled_from(EXERCISES), hurts())
    told: list[Told] = list(draw(st.lists(talks, min_size=1, max_size=4)))
    hurt = {one.of for one in told if isinstance(one, Talk)}
    for of in EXERCISES:
        if of is not None and draw(st.booleans()):
            worst = None if of in hurt else draw(numbers)
            told.append(Rated(of, worst, draw(st.sampled_from(Form))))
    before = (draw(numbers), draw(numbers), draw(st.none() | st.sampled_from(LegSite)))
    return Story(before, tuple(told), draw(numbers))


def minute(count: float) -> Instant:
    return Instant(0.0, NOON + timedelta(minutes=count))


def lived(story: Story) -> SaidInSession:
    """Return what is kept where all of it is said at first."""
    back, leg, site = story.before
    said = SaidInSession((CheckIn(AskedWhen.BEFORE, minute(0), back, leg, site, SESSION),))
    for count, one in enumerate(story.told, 1):
        said = said.and_said(*_told(said, one, minute(count)))
    return said.and_said(CheckIn(AskedWhen.AFTER, minute(30), story.after, session_id=SESSION))


def _told(said: SaidInSession, one: Told, at: Instant) -> Sequence[Kept]:
    if isinstance(one, Rated):
        stands = said.rating(SESSION, *one.of, at)
        return [replace(stands, worst=stands.worst if stands.hurt else one.worst, form=one.form)]
    signs = signs_in(one.answer, said.before, said.during)
    check_in = hurt_check_in(one.answer, signs, at, SESSION, one.of)
    if one.of is None:
        return [check_in]
    return [check_in, hurt_rating(said.rating(SESSION, *one.of, at), one.answer, signs)]


def read(said: SaidInSession) -> list[object]:
    """Return what is read of a session, but for what was kept and when it was put right."""

    def plain(one: CheckIn) -> CheckIn:
        return replace(one, put_right_at=None)

    felt = Felt(said.ratings, said.check_ins)
    of = [("curl_up", None), ("side_plank", Side.LEFT), ("side_plank", Side.RIGHT)]
    return [
        [plain(one) for one in counting(said.check_ins)],
        [plain(one) for one in said.during],
        said.signs,
        {key: replace(one, put_right_at=None) for key, one in said.of_exercises.items()},
        [felt.of(SESSION, ladder_id, side) for ladder_id, side in of],
        (felt.worst_of_session(SESSION), felt.warned(SESSION), felt.leg_further_down(SESSION)),
        in_session_on(said.check_ins, said.ratings, DAY),
        (days_moved_down(said.check_ins), further_down_on(said.check_ins, DAY)),
        leg_days(said.check_ins, ()),
    ]


def triggers(said: SaidInSession) -> list[tuple[str, int]]:
    found = alarms(said.check_ins, said.ratings, 7, lambda _day: None)
    return sorted((one.trigger.name, one.level or 0) for one in found)


def put_right(said: SaidInSession, place: int, answer: HurtAnswer, at: float) -> SaidInSession:
    wrong = said.during[place]
    return said.and_said(*hurt_put_right(said, wrong, answer, minute(at)))


@given(stories(), st.data())
def test_another_answer_reads_as_if_it_had_been_said_at_first(
    story: Story, data: st.DataObject
) -> None:
    places = [place for place, one in enumerate(story.told) if isinstance(one, Talk)]
    which = data.draw(st.integers(0, len(places) - 1))
    slip, right = data.draw(hurts()), story.told[places[which]]
    assert isinstance(right, Talk)
    wrong = list(story.told)
    wrong[places[which]] = replace(right, answer=slip)
    said = lived(replace(story, told=tuple(wrong)))

    put = put_right(said, which, right.answer, 60)

    assert read(put) == read(lived(story))
    assert put.check_ins[: len(said.check_ins)] == said.check_ins, "all that was said stays"
    assert put.ratings[: len(said.ratings)] == said.ratings
    if not slip.numb_or_weak:
        assert triggers(put) == triggers(lived(story))
    again = put_right(put, which, right.answer, 61)
    assert again == put, "the same again changes nothing"
    back = put_right(put, which, slip, 62)
    assert read(back) == read(said), "twice"


@given(stories(), numbers, numbers, st.none() | st.sampled_from(LegSite))
def test_the_pain_before_reads_as_if_it_had_been_said_at_first(
    story: Story, back: int | None, leg: int | None, site: LegSite | None
) -> None:
    said = lived(story)
    right = CheckIn(AskedWhen.BEFORE, minute(0), back, leg, site, SESSION)
    if not right.answered or not said.check_ins[0].answered:
        return
    put = said.and_said(*pain_put_right(said, right, minute(60)))
    assert read(put) == read(lived(replace(story, before=(back, leg, site))))


@given(stories(), numbers, st.sampled_from(Form), st.data())
def test_an_exercise_as_a_whole_reads_as_if_it_had_been_said_at_first(
    story: Story, worst: int | None, form: Form, data: st.DataObject
) -> None:
    places = [place for place, one in enumerate(story.told) if isinstance(one, Rated)]
    if not places:
        return
    place = data.draw(st.sampled_from(places))
    one = story.told[place]
    assert isinstance(one, Rated)
    said = lived(story)
    stands = said.of_exercises[one.of]
    put = said.and_said(rating_put_right(stands, worst, form, minute(60)))
    told = list(story.told)
    told[place] = replace(one, worst=worst, form=form)
    assert read(put) == read(lived(replace(story, told=tuple(told))))
    # And a "that hurt" that is put right afterwards leaves it as it is.
    if put.during and (answer := hurt_answer(put.during[0])) is not None:
        other = replace(answer, worst=4 if answer.worst != 4 else 5)
        assert put_right(put, 0, other, 61).of_exercises[one.of].form is form


@given(stories(), hurts())
def test_what_was_put_right_counts_no_more_and_tells_when(story: Story, right: HurtAnswer) -> None:
    said = lived(story)
    put = put_right(said, 0, right, 60)
    kept = [one for one in kept_answers(put.check_ins) if one.said.at == said.during[0].at]
    assert [one.counts for one in kept] == [False] * (len(kept) - 1) + [True]
    new = put.check_ins[len(said.check_ins) :]
    moments = {one.put_right_at for one in new}
    moments |= {one.put_right_at for one in put.ratings[len(said.ratings) :]}
    assert moments <= {minute(60)}
    assert {one.at for one in new} <= {one.at for one in said.during}, "at its own moment"


@given(stories(), hurts())
def test_numbness_that_is_taken_back_is_asked_about_all_the_same(
    story: Story, right: HurtAnswer
) -> None:
    said = lived(story)
    numb = replace(right, numb_or_weak=True)
    said = put_right(said, 0, numb, 60)
    put = put_right(said, 0, replace(numb, numb_or_weak=False), 61)
    told = alarms(put.check_ins, put.ratings, 7, lambda _day: None)
    assert "NUMB_OR_WEAK" in {one.trigger.name for one in told}
    others = [hurt_answer(one) for one in put.during]
    assert in_session_on(put.check_ins, put.ratings, DAY).numb_or_weak == any(
        one is not None and one.numb_or_weak for one in others
    ), "and costs the day no more"
