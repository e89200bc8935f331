"""A computer that refuses to be kept awake."""

from coach.system.sleep_inhibitor import RehearsedAwake
from coach.system.texts import NOT_KEPT_AWAKE


class RefusedAwake(RehearsedAwake):
    """Its desktop has no such thing, which is known once it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self._asked = False

    def hold(self) -> None:
        """Ask in vain."""
        self._asked = True

    @property
    def problem(self) -> str | None:
        """Say so."""
        return NOT_KEPT_AWAKE if self._asked else None
