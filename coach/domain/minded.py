"""What a PT says in a program file that the patient's body minds, and what that makes true.

It is said with the profile flags that the patient could tick too, and taking the program up ticks
them. From then on they are the patient's: more can be ticked, and one that the PT set is taken out
only after that was told.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.domain.profile import ProfileFlag


@dataclass(frozen=True, slots=True)
class Minded:
    """One profile flag that a program sets, and the name that it had then.

    Attributes:
        id: of the flag; with an answer to what is asked of it, as `ProfileFlag.id_with` writes it.
    """

    id: str
    name: str

    @property
    def flag_id(self) -> str:
        """The flag, without the answer."""
        return self.id.partition(".")[0]


def named(ids: Iterable[str], flags: Sequence["ProfileFlag"]) -> tuple[Minded, ...]:
    """Return flags by their names.

    Raises:
        LookupError: there is no such flag or answer, or it is true of a day and not of a person.
    """
    names = minded_names(flags)
    return tuple(Minded(one, names[one]) for one in ids)


def minded_names(flags: Iterable["ProfileFlag"]) -> dict[str, str]:
    """Return all that a program may set: each id, and its name."""
    names: dict[str, str] = {}
    for flag in flags:
        if not flag.day_only:
            names[flag.id] = flag.name
            names |= {flag.id_with(one): f"{flag.name}: {one.name}" for one in flag.choices}
    return names


def ticked_with(on: Collection[str], minded: Iterable[Minded]) -> frozenset[str]:
    """Return what is true of the user once a program sets flags too.

    The PT's answer to what is asked of a flag takes the place of another.

    Args:
        on: ids of what is true so far, answers among them.
        minded: what the program sets.
    """
    ticked = set(on)
    for one in minded:
        if one.id != one.flag_id:
            ticked = {each for each in ticked if not each.startswith(f"{one.flag_id}.")}
        ticked |= {one.flag_id, one.id}
    return frozenset(ticked)


def taken_out(minded: Iterable[Minded], on: Collection[str]) -> tuple[Minded, ...]:
    """Return what a program sets and is not true of the user."""
    return tuple(one for one in minded if one.id not in on)
