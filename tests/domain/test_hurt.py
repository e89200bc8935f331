"""After "that hurt": zones and ways on."""

import pytest

from coach.domain.hurt import Aftermath, Gravest, HurtAnswer, Offer, Sign, after_hurt
from coach.domain.hurt_said import Where
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.pain_zones import Zone
from coach.domain.rules import PainZones
from tests.builders import a_check_in, an_instant

EASIER, SKIP, GO_ON, STOP, SIGNS = (
    Offer.EASIER,
    Offer.SKIP_EXERCISE,
    Offer.GO_ON,
    Offer.STOP,
    Offer.WARNING_SIGNS,
)
BACK, LEG, OTHER = Where.BACK, Where.LEG, Where.OTHER
ZONES = PainZones()


def meant(answer: HurtAnswer, back: int | None = 1, *, easier: bool = True) -> Aftermath:
    before = a_check_in(back=back, leg=2, leg_site=LegSite.THIGH)
    return after_hurt(answer, before, ZONES, easier=easier)


@pytest.mark.parametrize(
    ("answer", "zone", "offers"),
    [
        (HurtAnswer(where=BACK, worst=2), Zone.GREEN, (EASIER, SKIP, GO_ON, STOP)),
        (HurtAnswer(where=BACK, worst=4), Zone.AMBER, (EASIER, SKIP, GO_ON, STOP)),
        (HurtAnswer(where=BACK, worst=5), Zone.RED, (EASIER, SKIP, STOP)),
        (HurtAnswer(where=BACK), None, (EASIER, SKIP, GO_ON, STOP)),
        (HurtAnswer(where=OTHER, worst=5), None, (EASIER, SKIP, GO_ON, STOP)),
        (HurtAnswer(where=BACK, worst=6), Zone.RED, (EASIER, SKIP, STOP)),
        (HurtAnswer(where=BACK, worst=7), Zone.RED, (STOP, SIGNS, EASIER, SKIP)),
        (HurtAnswer(where=OTHER, worst=8), Zone.RED, (STOP, SIGNS, EASIER, SKIP)),
        (HurtAnswer(where=LEG, worst=7, leg_site=LegSite.FOOT), Zone.RED, (STOP, SIGNS, SKIP)),
        (
            HurtAnswer(where=LEG, worst=2, leg_site=LegSite.THIGH),
            Zone.GREEN,
            (EASIER, SKIP, GO_ON, STOP),
        ),
        (HurtAnswer(where=LEG, worst=1, leg_site=LegSite.KNEE), Zone.RED, (SKIP, STOP, SIGNS)),
        (HurtAnswer(where=BACK, worst=0, further_down=True), Zone.RED, (SKIP, STOP, SIGNS)),
        (HurtAnswer(where=BACK, worst=0, sharp=True), Zone.RED, (STOP, SIGNS, EASIER, SKIP)),
        (
            HurtAnswer(where=LEG, worst=1, leg_site=LegSite.FOOT, sharp=True),
            Zone.RED,
            (STOP, SIGNS, SKIP),
        ),
        (HurtAnswer(where=BACK, worst=0, numb_or_weak=True), Zone.RED, (STOP, SIGNS)),
        (HurtAnswer(where=LEG, sharp=True, numb_or_weak=True), Zone.RED, (STOP, SIGNS)),
    ],
)
def test_each_answer_has_its_zone_and_its_ways_on(
    answer: HurtAnswer, zone: Zone | None, offers: tuple[Offer, ...]
) -> None:
    aftermath = meant(answer)

    assert (aftermath.zone, aftermath.offers) == (zone, offers)


def test_at_the_lowest_rung_easier_is_not_offered() -> None:
    assert meant(HurtAnswer(where=BACK, worst=3), easier=False).offers == (SKIP, GO_ON, STOP)
    assert meant(HurtAnswer(where=BACK, worst=6), easier=False).offers == (SKIP, STOP)


@pytest.mark.parametrize(
    ("answer", "with_more", "at_the_end"),
    [
        (HurtAnswer(where=BACK, worst=3), (GO_ON, STOP), (GO_ON, STOP)),
        (HurtAnswer(where=BACK, worst=6), (SKIP, STOP), (STOP,)),
        (HurtAnswer(where=BACK, worst=9), (STOP, SIGNS, SKIP), (STOP, SIGNS)),
        (
            HurtAnswer(where=LEG, worst=1, leg_site=LegSite.FOOT),
            (SKIP, STOP, SIGNS),
            (STOP, SIGNS),
        ),
        (HurtAnswer(where=BACK, sharp=True), (STOP, SIGNS, SKIP), (STOP, SIGNS)),
        (HurtAnswer(where=BACK, numb_or_weak=True), (STOP, SIGNS), (STOP, SIGNS)),
    ],
)
def test_pain_at_the_end_of_an_exercise_ends_no_session_that_goes_on(
    answer: HurtAnswer, with_more: tuple[Offer, ...], at_the_end: tuple[Offer, ...]
) -> None:
    before = a_check_in(back=1, leg=2, leg_site=LegSite.THIGH)
    told = [
        after_hurt(answer, before, ZONES, easier=False, left=False, more=more)
        for more in (True, False)
    ]

    assert [one.offers for one in told] == [with_more, at_the_end]
    assert all(one.exercise_over for one in told)


def test_the_last_exercise_can_be_left_out_while_something_of_it_is_left() -> None:
    answer = HurtAnswer(where=BACK, worst=9)
    told = after_hurt(answer, None, ZONES, easier=False, left=True, more=False)

    assert (told.offers, told.exercise_over) == ((STOP, SIGNS, SKIP), False)


def test_whether_it_went_further_down_is_asked_of_the_leg_alone() -> None:
    """Sharp, and new numbness or weakness, are asked of every place (rule R8)."""
    for where in Where:
        of_leg = [Sign.FURTHER_DOWN] if where is LEG else []
        asked = HurtAnswer(where=where, sharp=True, further_down=True).signs_asked
        assert [sign for sign, _ in asked] == [*of_leg, Sign.SHARP, Sign.NUMB_OR_WEAK]
        assert [sign for sign, true in asked if true] == [*of_leg, Sign.SHARP]


def test_someone_who_came_with_pain_is_measured_from_there() -> None:
    for worst, zone, gravest in (
        (5, Zone.GREEN, None),
        (6, Zone.AMBER, Gravest.AMBER),
        (7, Zone.RED, Gravest.MUCH_PAIN),
    ):
        told = meant(HurtAnswer(where=BACK, worst=worst), back=4)
        assert (told.zone, told.gravest) == (zone, gravest)


def test_who_came_with_six_and_says_seven_is_told_to_stop() -> None:
    """By the zones it is one more; the plan proposes no session from there on all the same."""
    told = meant(HurtAnswer(where=BACK, worst=7), back=6)
    assert (told.offers, told.gravest) == ((STOP, SIGNS, EASIER, SKIP), Gravest.MUCH_PAIN)


def test_below_the_knee_the_warning_signs_are_offered_with_nothing_to_compare_it_with() -> None:
    answer = HurtAnswer(where=LEG, worst=2, leg_site=LegSite.FOOT)
    told = after_hurt(answer, None, ZONES, easier=True)
    assert told.offers == (EASIER, SKIP, GO_ON, STOP, SIGNS)


def test_whatever_is_answered_there_is_a_way_out() -> None:
    for where in Where:
        for worst in (None, *range(11)):
            for flags in range(8):
                answer = HurtAnswer(
                    where=where,
                    worst=worst,
                    leg_site=LegSite.FOOT if where is LEG else None,
                    sharp=bool(flags & 1),
                    further_down=bool(flags & 2),
                    numb_or_weak=bool(flags & 4),
                )
                aftermath = meant(answer)
                assert STOP in aftermath.offers
                assert len(set(aftermath.offers)) == len(aftermath.offers)
                if aftermath.zone is Zone.RED:
                    assert GO_ON not in aftermath.offers
                if aftermath.signs.leg_moved_down:
                    assert not {GO_ON, EASIER} & set(aftermath.offers)


@pytest.mark.parametrize("before", [None, a_check_in(back=None, leg=None, leg_site=None)])
def test_what_was_not_asked_before_is_never_further_down(before: None) -> None:
    answer = HurtAnswer(where=LEG, worst=2, leg_site=LegSite.FOOT)

    aftermath = after_hurt(answer, before, ZONES, easier=True)

    assert not aftermath.signs.leg_moved_down
    assert aftermath.zone is Zone.GREEN


@pytest.mark.parametrize("before", [None, a_check_in(back=None, leg=None, leg_site=None)])
@pytest.mark.parametrize("where", [BACK, LEG])
def test_where_nothing_was_rated_before_the_plain_limits_stand(
    before: CheckIn | None, where: Where
) -> None:
    """With pain at the start they would be more lenient: that has to be said, not assumed."""
    five = after_hurt(HurtAnswer(where=where, worst=5), before, ZONES, easier=True)
    two = after_hurt(HurtAnswer(where=where, worst=2), before, ZONES, easier=True)

    assert (five.zone, two.zone) == (Zone.RED, Zone.GREEN)
    assert GO_ON not in five.offers


def test_a_leg_without_pain_before_is_a_place_to_move_from() -> None:
    before = a_check_in(leg=0, leg_site=None)

    answer = HurtAnswer(where=LEG, leg_site=LegSite.BUTTOCK)

    assert after_hurt(answer, before, ZONES, easier=True).signs.leg_moved_down


def said_of(site: LegSite | None, leg: int | None = 2) -> CheckIn:
    return CheckIn(AskedWhen.DURING, an_instant(), leg=leg, leg_site=site)


@pytest.mark.parametrize(
    ("said", "site", "down"),
    [
        ([LegSite.BUTTOCK], LegSite.THIGH, True),
        ([LegSite.BUTTOCK, LegSite.KNEE], LegSite.THIGH, True),
        ([LegSite.KNEE], LegSite.THIGH, False),
        ([LegSite.THIGH], LegSite.THIGH, False),
        ([None], LegSite.THIGH, False),
        ([LegSite.THIGH], None, False),
    ],
)
def test_further_down_is_against_the_nearest_place_said_so_far(
    said: list[LegSite | None], site: LegSite | None, down: bool
) -> None:
    before = a_check_in(leg=2, leg_site=LegSite.THIGH)
    answer = HurtAnswer(where=LEG, worst=1, leg_site=site)

    aftermath = after_hurt(
        answer, before, ZONES, easier=True, said_before=[said_of(one) for one in said]
    )

    assert aftermath.signs.leg_moved_down is down


def test_what_was_said_in_the_session_stands_where_nobody_asked_before() -> None:
    answer = HurtAnswer(where=LEG, leg_site=LegSite.KNEE)
    back = CheckIn(AskedWhen.DURING, an_instant(), back=3)

    for said, down in (([said_of(LegSite.THIGH)], True), ([back], False), ([], False)):
        found = after_hurt(answer, None, ZONES, easier=True, said_before=said)
        assert found.signs.leg_moved_down is down


def test_only_the_back_rates_the_exercise() -> None:
    assert meant(HurtAnswer(where=BACK, worst=4)).back_worst == 4
    assert meant(HurtAnswer(where=OTHER, worst=4)).back_worst is None
    assert meant(HurtAnswer(where=LEG, worst=4)).back_worst is None
