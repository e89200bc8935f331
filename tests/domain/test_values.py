"""A class of values is what `dataclasses` makes of it, seen from every side."""

import copy
import dataclasses
import inspect
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, field
from typing import Any, Generic, TypeVar

import pytest

from coach.domain import values

One = TypeVar("One")

Maker = Callable[..., Callable[[type], Any]]


def shapes(make: Maker) -> dict[str, Any]:
    """Return classes made by a decorator, one of each kind that the program has."""

    @make(frozen=True, slots=True)
    class Nothing:
        """Has no part."""

    @make(frozen=True, slots=True)
    class Alone:
        """Has one part."""

        first: float

    @make(frozen=True, slots=True)
    class Some(Generic[One]):
        """Has defaults, and one that is made anew."""

        first: One
        then: "str" = "then"
        told: Mapping[str, int] = field(default_factory=dict, hash=False)
        beside: int = field(default=0, compare=False, repr=False)

        @property
        def twice(self) -> tuple[One, One]:
            """What is worked out of it."""
            return (self.first, self.first)

    @make(frozen=True, slots=True, kw_only=True)
    class Named:
        """Is given by name."""

        then: int = 1
        first: float

    @make(frozen=True, slots=True)
    class Checked:
        """Looks at what it is given."""

        first: float
        last: float = 9.0

        def __post_init__(self) -> None:
            if self.first > self.last:
                raise ValueError("the wrong way round")

    @make(frozen=True, slots=True)
    class Own:
        """Says itself when two are the same, and how it is shown."""

        first: float

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own)

        def __hash__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return "own"

    return {made.__name__: made for made in (Nothing, Alone, Some, Named, Checked, Own)}


@values.dataclass(frozen=True, slots=True)
class Kept:
    """Is known to mypy."""

    first: int
    then: tuple[str, ...] = ()


OURS, THEIRS = shapes(values.dataclass), shapes(dataclasses.dataclass)

GIVEN: dict[str, list[dict[str, Any]]] = {
    "Nothing": [{}],
    "Alone": [{"first": 1.0}, {"first": float("nan")}, {"first": 2.0}],
    "Some": [{"first": 1}, {"first": 1, "beside": 3}, {"first": 1, "told": {"a": 1}}],
    "Named": [{"first": 1.0}, {"first": 1.0, "then": 2}],
    "Checked": [{"first": 1.0}, {"first": 1.0, "last": 2.0}],
    "Own": [{"first": 1.0}, {"first": 2.0}],
}


@pytest.mark.parametrize("name", OURS)
def test_values_look_and_compare_as_those_of_dataclasses(name: str) -> None:
    ours, theirs = ([made[name](**one) for one in GIVEN[name]] for made in (OURS, THEIRS))
    assert [repr(one) for one in ours] == [repr(one) for one in theirs]
    assert [[a == b for b in ours] for a in ours] == [[a == b for b in theirs] for a in theirs]
    assert [hash(one) for one in ours] == [hash(one) for one in theirs]
    assert ours != theirs
    for mine, other in zip(ours, theirs, strict=True):
        assert str(dataclasses.asdict(mine)) == str(dataclasses.asdict(other))


@pytest.mark.parametrize("shape", OURS)
def test_classes_say_of_themselves_what_those_of_dataclasses_say(shape: str) -> None:
    ours, theirs = OURS[shape], THEIRS[shape]
    mine, others = (inspect.signature(made).parameters for made in (ours, theirs))
    assert list(mine) == list(others)
    for name, part in mine.items():
        assert (part.kind, part.annotation) == (others[name].kind, others[name].annotation)
    assert inspect.get_annotations(ours.__init__) == inspect.get_annotations(theirs.__init__)
    assert ours.__init__.__qualname__ == theirs.__init__.__qualname__
    assert (ours.__match_args__, ours.__slots__) == (theirs.__match_args__, theirs.__slots__)
    assert [str(part) for part in dataclasses.fields(ours)] == [
        str(part) for part in dataclasses.fields(theirs)
    ]
    assert str(ours.__dataclass_params__).replace("init=False", "init=True").replace(
        "repr=False", "repr=True"
    ) == str(theirs.__dataclass_params__)


@pytest.mark.parametrize("name", [name for name in OURS if name != "Nothing"])
def test_nothing_of_a_value_can_be_changed(name: str) -> None:
    value = OURS[name](**GIVEN[name][0])
    with pytest.raises(FrozenInstanceError, match="first"):
        value.first = 3
    with pytest.raises(FrozenInstanceError, match="more"):
        value.more = 3
    with pytest.raises(FrozenInstanceError, match="first"):
        del value.first


def test_what_is_made_anew_is_no_others() -> None:
    one, other = (OURS["Some"](first=1) for _ in range(2))
    assert one.told == {}
    assert one.told is not other.told


def test_what_is_given_wrongly_is_refused_as_by_dataclasses() -> None:
    for wrong in ({}, {"first": 1, "unknown": 2}):
        for made in (OURS, THEIRS):
            with pytest.raises(TypeError, match="__init__"):
                made["Some"](**wrong)
    with pytest.raises(ValueError, match="wrong way round"):
        dataclasses.replace(OURS["Checked"](1.0), first=10.0)
    with pytest.raises(TypeError, match="positional"):
        OURS["Named"](1.0)


def test_a_part_without_a_default_may_not_follow_one_with_a_default() -> None:
    wrong = type("Wrong", (), {"__annotations__": {"first": int, "then": str}, "first": 1})
    with pytest.raises(TypeError, match="default"):
        values.dataclass(frozen=True, slots=True)(wrong)


@pytest.mark.parametrize("wish", [{"frozen": True}, {"slots": True}])
def test_only_values_are_made(wish: dict[str, bool]) -> None:
    with pytest.raises(TypeError):
        values.dataclass(**wish)


def test_a_value_can_be_copied_and_taken_apart() -> None:
    value = Kept(1, ("a", "b"))
    assert copy.copy(value) == copy.deepcopy(value) == value
    assert copy.copy(value) is not value
    match value:
        case Kept(first, then):
            assert Kept(first, then) == dataclasses.replace(value)
