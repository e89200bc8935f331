"""Since when a log counts, and which of several words about a visit stands."""

from datetime import date, timedelta

from coach.domain.visits import VisitSaid, last_of_each, last_visit, visits
from tests.builders import an_instant

TODAY = date(2026, 11, 29)


def said(number: int, day: date | None, who: str = "") -> VisitSaid:
    """Return what was said of a visit."""
    return VisitSaid(number, an_instant(), day, who)


def test_the_last_word_of_a_visit_counts_and_one_taken_out_is_gone() -> None:
    told = [said(1, TODAY, "Ann"), said(2, TODAY), said(1, TODAY, "Anna"), said(2, None)]

    assert [(one.number, one.who) for one in visits(told)] == [(1, "Anna")]


def test_a_log_counts_since_the_latest_visit_before_today() -> None:
    days = [TODAY - timedelta(days=age) for age in (40, 3, 12)]
    standing = visits([said(1 + nth, day) for nth, day in enumerate(days)])

    last = last_visit(standing, TODAY)
    assert last is not None
    assert last.day == TODAY - timedelta(days=3)


def test_a_visit_of_today_or_planned_counts_from_the_next_day_on() -> None:
    standing = visits([said(1, TODAY), said(2, TODAY + timedelta(days=9))])

    assert last_visit(standing, TODAY) is None
    last = last_visit(standing, TODAY + timedelta(days=1))
    assert last is not None
    assert last.number == 1


def test_since_the_last_visit_of_each_is_told_the_latest_first() -> None:
    """A name in other letters is the same one; whom nobody named is nobody in particular."""
    ago = [TODAY - timedelta(days=age) for age in (40, 30, 20, 10, 5, 0)]
    names = ("Anna", "Dr. Kern", "anna", "Dr. Kern", "", "Anna")
    standing = visits([said(1 + nth, *one) for nth, one in enumerate(zip(ago, names, strict=True))])

    found = [(one.who, (TODAY - one.day).days) for one in last_of_each(standing, TODAY)]
    assert found == [("Dr. Kern", 10), ("anna", 20)]
