"""A ladder as JSON types: a plan keeps those that came with it, so that it can be done for years.

The keys are part of the store: add, never rename. What is empty is left out, and
`ladder_from_plain(ladder_to_plain(ladder)) == ladder` holds for every ladder that a plan brought.
What always means stop is not kept: it is said of whatever ladder there is.
"""

from collections.abc import Mapping
from typing import Any

from coach.domain.dose import Dose
from coach.domain.ladder import Cue, Instructions, Ladder, Option, Release, Rung, Swap, Tag
from coach.domain.sides import Side, SideRule


def ladder_to_plain(ladder: Ladder) -> dict[str, Any]:
    """Return a ladder as dicts, lists, strings and numbers."""
    return {"id": ladder.id, "name": ladder.name} | _said(
        {
            "side_rule": ladder.side_rule.value,
            "rungs": [_rung_to_plain(rung) for rung in ladder.rungs],
            "reviewed_by": ladder.reviewed_by,
            "about": ladder.about,
            "options": [_option_to_plain(option) for option in ladder.options],
            "sources": list(ladder.sources),
            "own_pace": ladder.own_pace,
            "moved": ladder.moved,
        }
    )


def ladder_from_plain(plain: Mapping[str, Any]) -> Ladder:
    """Return the ladder that `ladder_to_plain` wrote, in this version or an earlier one.

    Raises:
        KeyError, TypeError, ValueError: it is not one.
    """
    moved = plain.get("moved", False)
    return Ladder(
        id=plain["id"],
        name=plain["name"],
        side_rule=SideRule(plain["side_rule"]),
        rungs=tuple(_rung_from_plain(rung, moved=moved) for rung in plain["rungs"]),
        reviewed_by=plain.get("reviewed_by", ""),
        about=plain.get("about", ""),
        options=tuple(_option_from_plain(option) for option in plain.get("options", ())),
        sources=tuple(plain.get("sources", ())),
        own_pace=plain.get("own_pace", False),
        own=True,
        moved=moved,
    )


def _said(plain: dict[str, Any]) -> dict[str, Any]:
    """Return a table without what is empty, which leaving out means too."""
    return {key: value for key, value in plain.items() if value not in ("", [], False, None)}


def _rung_to_plain(rung: Rung) -> dict[str, Any]:
    texts, dose = rung.instructions, rung.dose
    return {"id": rung.id, "name": rung.name} | _said(
        {
            "set_up": list(texts.set_up),
            "do": list(texts.do),
            "say": [[cue.say, cue.at_s] for cue in texts.say],
            "watch_for": list(texts.watch_for),
            "stop_when": list(texts.stop_when),
            "release": texts.release.value if texts.release is not Release.LOWER else "",
            "sets": list(dose.sets),
            "hold_s": dose.hold_s,
            "reset_s": dose.reset_s,
            "rest_s": dose.rest_s,
            "skip_when": list(rung.skip_when),
            "swaps": [[swap.when, swap.ladder_id, swap.rung_id] for swap in rung.swaps],
            "tags": [tag.value for tag in rung.tags],
            "sources": list(rung.sources),
            "figure": rung.figure,
            "on_side": rung.on_side,
            "midline": rung.midline,
            "standing": rung.standing,
            "with_pt": rung.with_pt,
        }
    )


def _rung_from_plain(plain: Mapping[str, Any], *, moved: bool) -> Rung:
    return Rung(
        id=plain["id"],
        name=plain["name"],
        instructions=Instructions(
            set_up=tuple(plain.get("set_up", ())),
            do=tuple(plain.get("do", ())),
            say=tuple(Cue(say, at_s) for say, at_s in plain.get("say", ())),
            watch_for=tuple(plain.get("watch_for", ())),
            stop_when=tuple(plain.get("stop_when", ())),
            release=Release(plain.get("release", Release.LOWER)),
        ),
        dose=Dose(tuple(plain["sets"]), plain["hold_s"], plain["reset_s"], plain["rest_s"], moved),
        skip_when=tuple(plain.get("skip_when", ())),
        swaps=tuple(Swap(*swap) for swap in plain.get("swaps", ())),
        tags=tuple(Tag(tag) for tag in plain.get("tags", ())),
        sources=tuple(plain.get("sources", ())),
        figure=plain.get("figure", ""),
        on_side=plain.get("on_side", False),
        midline=plain.get("midline", False),
        standing=plain.get("standing", False),
        with_pt=plain.get("with_pt", False),
    )


def _option_to_plain(option: Option) -> dict[str, Any]:
    return {"id": option.id, "name": option.name} | _said(
        {
            "rungs": list(option.rungs),
            "do": list(option.do),
            "sources": list(option.sources),
            "instead_of": list(option.instead_of),
            "midline": option.midline,
            "figures": [list(figure) for figure in option.figures],
            "drawn_with": option.drawn_with,
            "standing": option.standing,
            "say": option.say,
            "release": option.release.value if option.release is not None else None,
            "knee_bent": option.knee_bent.value if option.knee_bent is not None else None,
        }
    )


def _option_from_plain(plain: Mapping[str, Any]) -> Option:
    bent, release = plain.get("knee_bent"), plain.get("release")
    return Option(
        id=plain["id"],
        name=plain["name"],
        rungs=tuple(plain.get("rungs", ())),
        do=tuple(plain.get("do", ())),
        sources=tuple(plain.get("sources", ())),
        instead_of=tuple(plain.get("instead_of", ())),
        midline=plain.get("midline", False),
        figures=tuple((rung, figure) for rung, figure in plain.get("figures", ())),
        drawn_with=plain.get("drawn_with", ""),
        standing=plain.get("standing", False),
        say=plain.get("say", ""),
        knee_bent=Side(bent) if bent is not None else None,
        release=Release(release) if release is not None else None,
    )
