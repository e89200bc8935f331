"""Makes the classes of values as `dataclasses` does, in a quarter of the time.

A start makes more than two hundred before the record is open. Until Python 3.13 `dataclasses`
compiles each of the six functions of a frozen class by itself, which takes half a millisecond a
class. Here only `__init__` is compiled; all else is made of functions that are there already.
What is made is a dataclass to everybody: `replace`, `fields`, pattern matching and mypy.
"""

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from types import FunctionType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["dataclass"]

Made = TypeVar("Made")
_Fields = Sequence[Field[Any]]

_LEFT_OUT = object()
"""Stands for an argument that was not given, where its default is made anew each time."""


def _value(
    *, frozen: bool, slots: bool, kw_only: bool = False
) -> Callable[[type[Made]], type[Made]]:
    """Return what makes a class of values; it stands for `dataclasses.dataclass`.

    Args:
        frozen: that nothing of a value can be changed, which has to be said.
        slots: that it has no room for more, likewise.
        kw_only: whether its parts are given by name.

    Raises:
        TypeError: it could be changed, or has room for more: `dataclasses` makes these.
    """
    if not (frozen and slots):
        raise TypeError("frozen, slots")
    return lambda plain: _made(plain, kw_only=kw_only)


def _made(plain: type[Made], *, kw_only: bool) -> type[Made]:
    own = dict(vars(plain))
    if own.get("__hash__") is None:
        # Python says so of a class that only says when two are equal.
        own.pop("__hash__", None)
    bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
    made: Any = bare(plain)
    made.__dataclass_params__.frozen = made.__dataclass_params__.eq = True
    parts = dataclasses.fields(made)
    for name, function in _functions(made, parts).items():
        if name not in own:
            setattr(made, name, function)
    finished: type[Made] = made
    return finished


def _functions(made: type, parts: _Fields) -> dict[str, Callable[..., Any]]:
    same = _taking(part.name for part in parts if part.compare)
    told_apart = (part.compare if part.hash is None else part.hash for part in parts)
    hashed = _taking(part.name for part, is_in in zip(parts, told_apart, strict=True) if is_in)
    shown = [part.name for part in parts if part.repr]

    def equals(value: object, other: object) -> bool:
        return same(value) == same(other) if other.__class__ is value.__class__ else NotImplemented

    @recursive_repr()
    def show(value: object) -> str:
        told = ", ".join([f"{name}={getattr(value, name)!r}" for name in shown])
        return f"{value.__class__.__qualname__}({told})"

    return {
        "__init__": _init(made, parts),
        "__eq__": equals,
        "__hash__": lambda value: hash(hashed(value)),
        "__repr__": show,
        "__setattr__": _refuse_to_change,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _state,
        "__setstate__": _take_state,
    }


def _taking(names: Iterable[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what takes these parts out of a value, always as a tuple."""
    names = tuple(names)
    if not names:
        return lambda _value: ()
    take = attrgetter(*names)
    return take if len(names) > 1 else lambda value: (take(value),)


def _init(made: type, parts: _Fields) -> FunctionType:
    """Compile what fills a new value: the one function that has to know the parts by name."""
    knows: dict[str, Any] = {"keep": object.__setattr__, "given_or_made": _given_or_made}
    lines = []
    for part in parts:
        given = part.name
        if part.default_factory is not MISSING:
            knows[f"make_{part.name}"] = part.default_factory
            given = f"given_or_made({part.name}, make_{part.name})"
        lines.append(f" keep(self, {part.name!r}, {given})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    by_place = [part.name for part in parts if not part.kw_only]
    by_name = [part.name for part in parts if part.kw_only]
    taken = ", ".join(["self", *by_place, *(["*", *by_name] if by_name else [])])
    written = compile("\n".join([f"def __init__({taken}):", *lines, " pass"]), "<value>", "exec")
    code = next(each for each in written.co_consts if hasattr(each, "co_code"))
    init = FunctionType(code, knows, "__init__")
    defaults = {part.name: _default(part) for part in parts}
    usual = [defaults[name] for name in by_place]
    needed = usual.count(MISSING)
    if MISSING in usual[needed:]:
        raise TypeError(f"default missing: {made.__name__}")
    init.__defaults__ = tuple(usual[needed:])
    init.__kwdefaults__ = {
        name: defaults[name] for name in by_name if defaults[name] is not MISSING
    }
    init.__annotations__ = {part.name: part.type for part in parts} | {"return": None}
    init.__qualname__, init.__module__ = f"{made.__qualname__}.__init__", made.__module__
    return init


def _given_or_made(given: object, make: Callable[[], object]) -> object:
    return make() if given is _LEFT_OUT else given


def _default(part: Field[Any]) -> object:
    return part.default if part.default_factory is MISSING else _LEFT_OUT


def _refuse_to_change(_value: object, name: str, _to: object) -> NoReturn:
    raise FrozenInstanceError(f"frozen: {name}")


def _refuse_to_delete(_value: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"frozen: {name}")


def _state(value: "DataclassInstance") -> list[object]:
    return [getattr(value, part.name) for part in dataclasses.fields(value)]


def _take_state(value: "DataclassInstance", state: list[object]) -> None:
    for part, kept in zip(dataclasses.fields(value), state, strict=True):
        object.__setattr__(value, part.name, kept)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _value
