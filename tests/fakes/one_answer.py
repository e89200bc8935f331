"""A service on a bus of the tests' own that is asked one thing, and always answers the same."""

import socket
import threading

from jeepney import HeaderFields, Message, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection

from tests.patience import PATIENCE_S


class OneAnswer:
    """Owns a name, and answers one question there.

    Args:
        address: of the bus.
        name: of the service.
        path: where it is asked.
        member: what is asked.
        asked: what else is said in the question.
        signature: of the answer.
        answer: what it says; to every other question it says that it does not know it.
    """

    def __init__(
        self,
        address: str,
        name: str,
        path: str,
        member: str,
        asked: tuple[object, ...],
        signature: str,
        answer: object,
    ) -> None:
        self._question = (path, member, asked)
        self._signature, self._answer = signature, answer
        self._bus = open_dbus_connection(address, auth_timeout=PATIENCE_S)
        self._bus.send_and_get_reply(message_bus.RequestName(name))
        self._worker = threading.Thread(target=self._serve, name=name, daemon=True)
        self._worker.start()

    def close(self) -> None:
        """Leave the bus."""
        self._bus.sock.shutdown(socket.SHUT_RDWR)
        self._worker.join()
        self._bus.close()

    def _serve(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except OSError:
                return
            if message.header.message_type is MessageType.method_call:
                self._bus.send(self._reply(message))

    def _reply(self, message: Message) -> Message:
        fields = message.header.fields
        question = (fields[HeaderFields.path], fields[HeaderFields.member], tuple(message.body))
        if question == self._question:
            return new_method_return(message, self._signature, (self._answer,))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
