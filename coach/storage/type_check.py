"""Whether a value that was read from text has the types that it promises, all the way down.

A dataclass takes whatever it is given: a word where seconds belong would come out in the middle
of a session.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

_LARGEST = 1e9
"""No number of a plan is larger: neither seconds nor minutes, nor a version that is a date."""

Fits = Callable[[object], bool]


@cache
def fits(kind: Any) -> Fits:  # noqa: ANN401 - types are of any type
    """Return a test of values for a type: plain ones, dataclasses, tuples of one, unions."""
    if kind is float:
        return lambda value: _is_number(value, (int, float))
    if kind is int:
        return lambda value: _is_number(value, (int,))
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = [(field.name, fits(hints[field.name])) for field in fields(kind)]
        return lambda value: (
            isinstance(value, kind) and all(test(getattr(value, name)) for name, test in parts)
        )
    if get_origin(kind) is tuple:
        return _fits_tuple(get_args(kind))
    if isinstance(kind, UnionType):
        tests = [fits(one) for one in get_args(kind)]
        return lambda value: any(test(value) for test in tests)
    plain = NoneType if kind is None else kind
    return lambda value: isinstance(value, plain)


def _fits_tuple(kinds: tuple[Any, ...]) -> Fits:
    if kinds[-1] is ...:
        test = fits(kinds[0])
        return lambda value: isinstance(value, tuple) and all(test(one) for one in value)
    tests = [fits(kind) for kind in kinds]
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(tests)
        and all(test(one) for test, one in zip(tests, value, strict=True))
    )


def _is_number(value: object, kinds: tuple[type, ...]) -> bool:
    # To Python a `bool` is an `int`. Not-a-number fails both comparisons, so it is refused too.
    if isinstance(value, bool) or not isinstance(value, kinds):
        return False
    return isinstance(value, (int, float)) and -_LARGEST <= value <= _LARGEST
