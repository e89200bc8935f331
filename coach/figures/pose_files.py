"""Reads pose files, where one may build on another and say only what differs."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from coach.figures import texts as words
from coach.figures.overlay import laid_over, poses
from coach.figures.pose import Channels, Contact, Emphasis, Figure, Keyframe, Prop
from coach.figures.pose_vocabulary import (
    EMPHASIS_KINDS,
    FACES,
    PROP_KINDS,
    THINGS,
    TOP_KEYS,
    FigureFault,
    flattened,
    triple,
)
from coach.resources import MissingAsset, shipped

_LONGEST_CHAIN = 8
_EMPHASIS = {"kind", "at", "offset", "way", "size", "since", "rep", "through"}


@cache
def shipped_figure(figure_id: str) -> Figure | None:
    """Return a shipped figure, or None where there is none of that name."""
    try:
        folder = shipped("assets/figures")
    except MissingAsset:
        return None
    if not has_figure(figure_id):
        return None
    try:
        return read_figure(folder, figure_id)
    except FigureFault:
        # A damaged picture must not stop a session; the checker fails on it before it ships.
        return None


@cache
def second_view(figure_id: str) -> Figure | None:
    """Return a shipped figure as its second camera sees it, or None where there is none."""
    figure = shipped_figure(figure_id)
    if figure is None or figure.second_camera is None:
        return None
    return replace(figure, camera=figure.second_camera, second_camera=None)


@cache
def has_figure(figure_id: str) -> bool:
    """Return whether a figure of that name is shipped. Names with `_` first are no figures."""
    drawn, *laid_on = figure_id.split("+")
    if not all(name.isidentifier() for name in (drawn, *laid_on)) or drawn.startswith("_"):
        return False
    try:
        folder = shipped("assets/figures")
    except MissingAsset:
        return False
    names = (drawn, *map(_laid_on_name, laid_on))
    return all((folder / f"{name}.toml").is_file() for name in names)


def figure_names(folder: Path) -> list[str]:
    """Return the names of all figures of a folder, without those that others only build on."""
    return sorted(path.stem for path in folder.glob("*.toml") if not path.stem.startswith("_"))


def read_figure(folder: Path, figure_id: str) -> Figure:
    """Read one figure, such as `bd5` or, with what options lay on it, `bd5+fists+knee_pad`.

    Raises:
        FigureFault: the file, or one that it builds on, has a mistake.
    """
    drawn, *laid_on = figure_id.split("+")
    tables = _gathered(folder, drawn, 0)
    for name in laid_on:
        tables = laid_over(tables, _gathered(folder, _laid_on_name(name), 0))
    return _figure(figure_id, tables)


def _laid_on_name(name: str) -> str:
    return f"_with_{name}"


def _gathered(folder: Path, figure_id: str, depth: int) -> dict[str, Any]:
    """Return a file's tables on top of those it builds on."""
    if depth > _LONGEST_CHAIN:
        raise FigureFault(words.CIRCLE.format(figure_id=figure_id))
    try:
        own = tomllib.loads((folder / f"{figure_id}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise FigureFault(words.FIGURE_MISSING.format(figure_id=figure_id)) from error
    except tomllib.TOMLDecodeError as error:
        raise FigureFault(f"{figure_id}: {error}") from error
    if unknown := sorted(set(own) - TOP_KEYS):
        raise FigureFault(f"{figure_id}: unknown key {unknown[0]}")
    base = own.get("based_on")
    if base is None:
        return own
    under = _gathered(folder, str(base), depth + 1)
    for name in own.get("without", ()):
        _drop(under, str(name))
    return _merged(under, own)


def _drop(tables: dict[str, Any], name: str) -> None:
    """Forget a prop, a limb of the pose, or a list such as `keyframes`."""
    tables.pop(name, None)
    tables.get("props", {}).pop(name, None)
    for pose in (
        tables.get("pose", {}),
        *(key.get("pose", {}) for key in tables.get("keyframes", ())),
        *(key.get("pose", {}) for key in tables.get("every_second", ())),
        *(key.get("pose", {}) for key in tables.get("loop", ())),
        *(key.get("pose", {}) for key in tables.get("back", ())),
    ):
        pose.pop(name, None)


def _merged(under: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    result = dict(under)
    for key, value in own.items():
        if key == "pose":
            result[key] = poses(under.get(key, {}), value)
        elif key == "keyframes":
            result[key] = _keyframes(under.get(key, []), value)
        elif key in {"props", "foot_points", "held", "camera", "second_camera"}:
            result[key] = {**under.get(key, {}), **value}
        elif key not in {"based_on", "without"}:
            result[key] = value
    return result


def _keyframes(under: list[dict[str, Any]], own: list[dict[str, Any]]) -> list[dict[str, Any]]:
    by_time = {float(key["t"]): key for key in under}
    for key in own:
        earlier = by_time.get(float(key["t"]), {})
        by_time[float(key["t"])] = {
            **key, "pose": poses(earlier.get("pose", {}), key.get("pose", {}))
        }  # fmt: skip
    return [by_time[t] for t in sorted(by_time)]


def _motions(figure_id: str, tables: dict[str, Any]) -> list[tuple[Keyframe, ...]]:
    """Return the poses of the four stretches of a motion, each with all channels."""
    base = flattened(tables.get("pose", {}), f"{figure_id}: pose")
    keyframes = [Keyframe(0.0, base)]
    keyframes += [_keyframe(figure_id, key, "t", base) for key in tables.get("keyframes", ())]
    if keyframes[-1].t != 1.0:
        keyframes.append(Keyframe(1.0, keyframes[-1].pose))
    second = [_keyframe(figure_id, key, "t", base) for key in tables.get("every_second", ())]
    if second:
        second.insert(0, Keyframe(0.0, base))
    held = keyframes[-1].pose
    loop = [_keyframe(figure_id, key, "s", held) for key in tables.get("loop", ())]
    if loop:
        loop.insert(0, Keyframe(0.0, held))
    back = [_keyframe(figure_id, key, "s", base) for key in tables.get("back", ())]
    if back:
        back.insert(0, Keyframe(0.0, base))
    motions = (keyframes, second, loop, back)
    still = dict.fromkeys((name for keys in motions for key in keys for name in key.pose), 0.0)
    return [tuple(Keyframe(key.t, {**still, **key.pose}) for key in keys) for keys in motions]


def _figure(figure_id: str, tables: dict[str, Any]) -> Figure:
    keyframes, every_second, loop, back = _motions(figure_id, tables)
    second = tables.get("second_camera")
    optional = {
        name: tables[name]
        for name in (
            "place",
            "closes",
            "held",
            "sided",
            "turned",
            "breath",
            "swell",
            "cycle_s",
            "still_at",
            "rolls_over",
            "hidden_hands_under_back",
        )
        if name in tables
    }
    return Figure(
        id=figure_id,
        shows=str(tables.get("shows", "")),
        keyframes=keyframes,
        every_second=every_second,
        loop=loop,
        back=back,
        rests=tuple(tables.get("rests", ())),
        foot_points=tables.get("foot_points", {}),
        contacts=tuple(_contact(figure_id, table) for table in tables.get("contacts", ())),
        props=tuple(_prop(figure_id, *item) for item in tables.get("props", {}).items()),
        emphasis=tuple(_emphasis(figure_id, table) for table in tables.get("emphasis", ())),
        camera=_camera(tables.get("camera", {})),
        second_camera=None if second is None else _camera(second),
        layers=tuple(tables.get("layers", ())),
        beside=_beside(figure_id, tables.get("beside", ())),
        **optional,
    )


def _camera(table: Mapping[str, Any]) -> tuple[float, float]:
    return float(table.get("turn", 0)), float(table.get("above", 6))


def _keyframe(figure_id: str, table: dict[str, Any], clock: str, base: Channels) -> Keyframe:
    _known(figure_id, "keyframe", table, {clock, "pose"})
    where = f"{figure_id}: {clock} = {table.get(clock)}"
    changes = flattened(table.get("pose", {}), where)
    vectors = {name for name in changes if name not in base and name[-2:] in {".x", ".y", ".z"}}
    if vectors:
        raise FigureFault(words.PINNED_HERE_ONLY.format(where=where, part=min(vectors)))
    return Keyframe(float(table[clock]), {**base, **changes})


def _known(figure_id: str, what: str, table: Mapping[str, Any], keys: set[str]) -> None:
    if unknown := sorted(set(table) - keys):
        raise FigureFault(words.UNKNOWN_KEY.format(figure_id=figure_id, key=unknown[0], table=what))


def _contact(figure_id: str, table: dict[str, Any]) -> Contact:
    _known(figure_id, "contact", table, {"part", "on", "since", "until"})
    return Contact(**table)


def _beside(figure_id: str, names: Iterable[str]) -> tuple[str, ...]:
    names = tuple(names)
    if unknown := sorted(set(names) - set(THINGS)):
        raise FigureFault(words.NO_PROP.format(figure_id=figure_id, kind=unknown[0]))
    return names


def _prop(figure_id: str, name: str, table: dict[str, Any]) -> Prop:
    _known(figure_id, "prop", table, {"kind", "at", "size", "ends", "front", "faces"})
    kind = table.get("kind", name)
    if kind not in PROP_KINDS:
        raise FigureFault(words.NO_PROP.format(figure_id=figure_id, kind=kind))
    return Prop(
        name,
        kind,
        triple(table.get("at", [0, 0, 0]), f"{figure_id}: {name}.at"),
        triple(table.get("size", [0, 0, 0]), f"{figure_id}: {name}.size"),
        tuple(table.get("ends", ())),
        bool(table.get("front", False)),
        _faces(figure_id, table.get("faces", "right")),
    )


def _faces(figure_id: str, way: str) -> str:
    if way not in FACES:
        raise FigureFault(words.FACES_NOWHERE.format(figure_id=figure_id, way=way))
    return way


def _emphasis(figure_id: str, table: dict[str, Any]) -> Emphasis:
    _known(figure_id, "emphasis", table, _EMPHASIS)
    if table.get("kind") not in EMPHASIS_KINDS:
        raise FigureFault(words.NO_EMPHASIS.format(figure_id=figure_id, kind=table.get("kind")))
    return Emphasis(
        table["kind"],
        str(table["at"]),
        triple(table.get("offset", [0, 0, 0]), f"{figure_id}: offset"),
        triple(table.get("way", [0, 0, 0]), f"{figure_id}: way"),
        float(table.get("size", 0.1)),
        float(table.get("since", 0.3)),
        int(table.get("rep", 0)),
        tuple(table.get("through", ())),
    )
