"""What each profile flag does to rungs, as rows of the published table, made from the file."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from coach.resources import shipped


def rows() -> list[str]:
    """Return a row of the table for each flag."""
    text = (shipped("programs") / "profile_flags.toml").read_text("utf-8")
    return [_row(flag) for flag in tomllib.loads(text)["flags"]]


def _row(flag: Mapping[str, Any]) -> str:
    done = [*_swaps(flag), *_hides(flag), *_options(flag), *_limits(flag)]
    name = "" if flag.get("day_only") else f"`{flag['id']}`"
    return f"| {name} | {flag['name']} | {'; '.join(done) or 'nothing'} |"


def _swaps(flag: Mapping[str, Any]) -> Iterator[str]:
    for swap in flag.get("swaps", []):
        yield f"{_span(swap['rungs'])} → `{swap['to_rung']}`"


def _hides(flag: Mapping[str, Any]) -> Iterator[str]:
    for hide in flag.get("hides", []):
        what = _span(hide["rungs"]) if "rungs" in hide else f"`{hide.get('ladder')}`"
        if "movement" in hide:
            what = f"`{hide['movement']}`"
        yield f"{what} → `{hide['instead']}`" if "instead" in hide else f"no {what}"


def _options(flag: Mapping[str, Any]) -> Iterator[str]:
    for option in flag.get("options", []):
        yield f"`{option['ladder']}` in its way `{option['option']}`"


def _limits(flag: Mapping[str, Any]) -> Iterator[str]:
    limits = flag.get("limits", {})
    if "hold_max_s" in limits:
        yield f"holds of {limits['hold_max_s']} s at most"
    if "rest_min_s" in limits:
        yield f"rests of {limits['rest_min_s']} s at least"
    if "sets" in limits:
        yield f"sets {limits['sets']} at most"
    if "cycles_max" in limits:
        yield f"{limits['cycles_max']} cycles of a warm-up at most"
    if limits.get("first_rung"):
        yield "every ladder at its first rung"
    if flag.get("program"):
        yield f"the program `{flag['program']}`"
    if flag.get("ask_first"):
        yield "no session before a clinician who agrees is named"


def _span(rungs: list[str]) -> str:
    first, last = rungs[0], rungs[-1]
    between = [f"{first[:2]}{nth}" for nth in range(int(first[2]), int(last[2]) + 1)]
    if len(rungs) > 2 and rungs == between:
        return f"`{first}` to `{last}`"
    return ", ".join(f"`{rung}`" for rung in rungs)
