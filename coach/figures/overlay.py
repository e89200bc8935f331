"""Lays on a figure what an option adds, so that a pad need not be drawn once for each rung.

What is laid on is a file of its own, `_with_NAME.toml`: a bit of pose, things, marks and words that
suit every figure of one posture.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from coach.figures.pose_vocabulary import flattened


def laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return a figure's tables with those of what is laid on it.

    Its words and marks come after the figure's own; its pose counts wherever the figure says
    nothing else; numbers under `added` are added in every pose that has a number for that channel.

    Raises:
        FigureFault: it adds to a channel that does not exist.
    """
    added = over.get("added", {})
    flattened(added, "added")
    result = {**under, **{key: value for key, value in over.items() if key not in _JOINED}}
    result["shows"] = " ".join(text for t in (under, over) if (text := str(t.get("shows", ""))))
    result["pose"] = poses(under.get("pose", {}), over.get("pose", {}))
    result["props"] = {**under.get("props", {}), **over.get("props", {})}
    result["emphasis"] = [*under.get("emphasis", ()), *over.get("emphasis", ())]
    result["beside"] = [*under.get("beside", ()), *over.get("beside", ())]
    result["pose"] = _added(result["pose"], added)
    for stretch in _STRETCHES:
        if stretch in under:
            result[stretch] = list(_each_added(under[stretch], added))
    return result


def poses(under: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a pose that says only what differs, on top of the one it is built on."""
    return {
        joint: {**under.get(joint, {}), **own.get(joint, {})}
        for joint in dict.fromkeys((*under, *own))
    }


_STRETCHES = ("keyframes", "every_second", "loop", "back")
_JOINED = frozenset(("shows", "pose", "props", "emphasis", "beside", "added", *_STRETCHES))


def _each_added(
    keys: list[dict[str, Any]], added: Mapping[str, Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    for key in keys:
        yield {**key, "pose": _added(key.get("pose", {}), added)}


def _added(
    pose: Mapping[str, Mapping[str, Any]], added: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    return {
        joint: {
            name: _sum(value, added[joint][name]) if name in added.get(joint, {}) else value
            for name, value in fields.items()
        }
        for joint, fields in pose.items()
    }


def _sum(value: object, more: object) -> object:
    """Return two numbers of a file added up, or two vectors; anything else as it was."""
    if isinstance(value, list) and isinstance(more, list):
        return [one + other for one, other in zip(value, more, strict=True)]
    if isinstance(value, int | float) and isinstance(more, int | float):
        return value + more
    return value
