"""Describes the part of jeepney that Steadyback uses, because jeepney ships no types."""

from collections.abc import Mapping
from enum import Enum, IntEnum

class MessageType(Enum):
    method_call = ...
    method_return = ...
    error = ...
    signal = ...

class HeaderFields(IntEnum):
    path = ...
    interface = ...
    member = ...
    error_name = ...
    reply_serial = ...
    destination = ...
    sender = ...

class MessageFlag(IntEnum):
    no_auto_start = ...

class Header:
    message_type: MessageType
    flags: int
    fields: Mapping[HeaderFields, str]

class Message:
    header: Header
    body: tuple[object, ...]

class MatchRule:
    def __init__(
        self,
        *,
        type: str,
        interface: str,
        member: str | None = None,
        sender: str | None = None,
        path: str | None = None,
    ) -> None: ...
    def serialise(self) -> str: ...

class DBusAddress:
    object_path: str
    def __init__(
        self, object_path: str, bus_name: str | None = None, interface: str | None = None
    ) -> None: ...

class Properties:
    def __init__(self, obj: DBusAddress) -> None: ...
    def get(self, name: str) -> Message: ...

class MessageBus:
    def RequestName(self, name: str, flags: int = 0) -> Message: ...
    def AddMatch(self, rule: MatchRule) -> Message: ...

message_bus: MessageBus

def new_method_call(
    remote_obj: DBusAddress,
    method: str,
    signature: str | None = None,
    body: tuple[object, ...] = (),
) -> Message: ...
def new_signal(
    emitter: DBusAddress,
    signal: str,
    signature: str | None = None,
    body: tuple[object, ...] = (),
) -> Message: ...
def new_error(
    parent_msg: Message,
    error_name: str,
    signature: str | None = None,
    body: tuple[object, ...] = (),
) -> Message: ...
def new_method_return(
    parent_msg: Message, signature: str | None = None, body: tuple[object, ...] = ()
) -> Message: ...
