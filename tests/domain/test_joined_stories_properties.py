"""Two accounts of one thing become one: nothing doubled, nothing changed, the last word kept."""

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.joined_stories import Joined, join

Said = tuple[int, str]

said = st.tuples(st.integers(0, 6), st.sampled_from("abc"))
accounts = st.lists(said, max_size=6)


def joined(here: list[Said], told: list[Said]) -> Joined[Said]:
    return join(here, told, lambda one: one, lambda one: one[0])


def whole(here: list[Said], told: list[Said]) -> list[Said]:
    found = joined(here, told)
    return [*found.before, *here, *found.after]


@given(accounts, accounts)
def test_what_is_here_stays_together_and_everything_told_is_counted(
    here: list[Said], told: list[Said]
) -> None:
    found = joined(here, told)
    assert len(found.before) + len(found.after) + found.there + found.differ == len(told)
    assert not (found.differ and (found.before or found.after))


@given(accounts, accounts)
def test_told_twice_it_adds_nothing(here: list[Said], told: list[Said]) -> None:
    once = whole(here, told)
    again = joined(once, told)
    assert again.before == again.after == ()


@given(accounts, st.integers(0, 6), st.integers(0, 6))
def test_of_a_part_the_whole_becomes_what_it_was(account: list[Said], begin: int, end: int) -> None:
    part = account[:begin]
    assert whole(part, account) == account
    assert joined(account, account[begin : begin + end]).there == len(account[begin : begin + end])


@given(accounts, accounts)
def test_no_earlier_word_takes_the_place_of_the_last_one(
    here: list[Said], told: list[Said]
) -> None:
    """Only an account that begins with what was said here last goes on after it."""
    found = joined(here, told)
    if here and found.after:
        assert told[found.there - 1] == here[-1]
        assert list(told[found.there :]) == list(found.after)


def test_by_example() -> None:
    a, b, c = (1, "a"), (2, "b"), (3, "c")
    assert joined([b], [a]) == Joined(before=(a,))
    assert joined([a], [a, b]) == Joined(after=(b,), there=1)
    assert joined([a, b], [b, c]) == Joined(after=(c,), there=1)
    assert joined([a, b], [a, c]) == Joined(there=1, differ=1)
    assert joined([b], [a, b, c]) == Joined(there=1, differ=2)
    assert joined([], [c, a]) == Joined(after=(c, a))
