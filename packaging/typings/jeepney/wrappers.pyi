"""Describes how an answer is told from an error."""

from typing import Any

from jeepney import Message

class DBusErrorResponse(Exception): ...

def unwrap_msg(msg: Message) -> tuple[Any, ...]: ...
