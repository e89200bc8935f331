"""How two accounts of the same thing become one, with nothing doubled and nothing changed.

An account is what was said of one thing, in its order; what was said last counts. So what comes
from elsewhere may stand before all that is here, where it was said earlier, or go on after it,
where it begins with it. In between there is no place: what is here is kept then.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Joined(Generic[One]):
    """What comes of an account from elsewhere.

    Attributes:
        before: goes before all that is here, in order.
        after: goes after it, in order.
        there: how many are here already.
        differ: how many are left out, because what is here says something else.
    """

    before: tuple[One, ...] = ()
    after: tuple[One, ...] = ()
    there: int = 0
    differ: int = 0


def join(
    here: Sequence[One],
    told: Sequence[One],
    same: Callable[[One], Hashable],
    when: Callable[[One], Any],
) -> Joined[One]:
    """Return where each entry of an account from elsewhere goes.

    Args:
        here: the account that is kept, in order.
        told: the one from elsewhere, in order.
        same: what of an entry is equal where two are the same.
        when: its moment, which can be compared with others.
    """
    left = Counter(map(same, here))
    missing: list[One] = []
    for one in told:
        if left[same(one)]:
            left[same(one)] -= 1
        else:
            missing.append(one)
    there = len(told) - len(missing)
    if not missing:
        return Joined(there=there)
    if _goes_on([same(one) for one in here], [same(one) for one in told], there):
        return Joined(after=tuple(missing), there=there)
    earliest = min(when(one) for one in here)
    if all(when(one) < earliest for one in missing):
        return Joined(before=tuple(missing), there=there)
    return Joined(there=there, differ=len(missing))


def _goes_on(here: Sequence[Hashable], told: Sequence[Hashable], there: int) -> bool:
    """Return whether `told` begins with the end of `here`, and goes on where that ends."""
    if not here:
        return True
    return there > 0 and list(told[:there]) == list(here[-there:])
