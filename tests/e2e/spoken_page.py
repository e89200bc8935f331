"""What is wrong with a page for somebody who hears it alone, read from outside.

A page can be used by name alone where it has a heading, where each thing that the focus can come to
says what it is, what it is called and what it holds, and where what can be pressed can be pressed
by a reader.
"""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tests.e2e.accessible_tree import Gone, Node, State

_PRESSED = frozenset({"button", "check box", "radio button", "page tab"})
_HOLDING = frozenset({"text", "spin box"})
_READ = frozenset({"chart", "table", "label", "panel", "combo box", "cell", "graphic"})
_MOST_CELLS = 40
"""Of a table so many are looked at: years of them say no more."""


@dataclass(frozen=True)
class _Part:
    """Something on a page.

    Attributes:
        groups: the names of the groups that it stands in, from the outside in.
    """

    node: Node
    role: str
    groups: tuple[str, ...]
    state: State


def wrong_with(program: Node, patience_s: float) -> list[str]:
    """Return what is wrong with what a program shows; nothing where all is well.

    A page may still be changing while it is read: what is wrong is what is wrong twice.

    Raises:
        AssertionError: it never stood still.
    """
    deadline = time.monotonic() + patience_s
    before: list[str] | None = None
    while time.monotonic() < deadline:
        try:
            now = _wrong_with(program)
        except Gone:
            continue
        if not now or now == before:
            return now
        before = now
    raise AssertionError("the page never stood still")


def _wrong_with(program: Node) -> list[str]:
    parts = [part for window in program.children for part in _shown(window, ())]
    wrong = [] if any(part.role == "heading" for part in parts) else ["no heading"]
    heard: Counter[tuple[object, ...]] = Counter()
    for part in parts:
        if part.state.focusable and part.role != "cell":
            name, description = part.node.name, part.node.description
            heard[part.role, name, description, part.groups] += 1
            called = f"{part.role} {name!r} in {part.groups}"
            wrong += [f"{called} {what}" for what in _wrong_with_stop(part, name, description)]
    return wrong + [f"{n} times {what}" for what, n in heard.items() if n > 1]


def _shown(node: Node, groups: tuple[str, ...]) -> Iterator[_Part]:
    state = node.state
    if not state.showing:
        return
    part = _Part(node, node.role, groups, state)
    yield part
    inside = (*groups, name) if part.role == "panel" and (name := node.name) else groups
    children = node.children
    for child in children[:_MOST_CELLS] if part.role == "table" else children:
        yield from _shown(child, inside)


def _wrong_with_stop(part: _Part, name: str, description: str) -> Iterator[str]:
    """Return what is wrong with something that the focus can come to."""
    role = part.role
    if role not in _PRESSED | _HOLDING | _READ:
        yield "is nothing that a reader knows"
    if not name:
        yield "has no name"
    if role in _PRESSED and part.state.enabled and "Press" not in part.node.actions:
        yield "cannot be pressed"
    if role == "radio button" and not part.groups:
        yield "answers no question"
    if role in _HOLDING and part.node.value is None:
        yield "holds what cannot be read"
    if role == "chart" and not description:
        yield "says nothing of what it shows"
    if role == "table":
        cells = [(each.role, each.name) for each in part.node.children[:_MOST_CELLS]]
        heads = [words for kind, words in cells if kind == "column header"]
        if not heads or not all(heads):
            yield f"has the columns {heads}"
