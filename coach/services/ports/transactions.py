"""One transaction over whatever is kept: what only makes sense together is on disk together."""

from contextlib import AbstractContextManager
from typing import Protocol


class Transactions(Protocol):
    """What every part of the record can do, for all parts of one record share its transactions.

    Every method of a part is one transaction: when it returns, it is on disk. All raise
    `StoreProblem` when the disk, the file or its permissions stand in the way.
    """

    def together(self) -> AbstractContextManager[None]:
        """Keep all that is written inside the block, or nothing: it is on disk when the block ends.

        An error that leaves the block takes everything back, and so does one of a method inside it
        that the block goes on after. Inside another `together` it is part of that one. What is read
        inside sees what was written inside. A block belongs to the thread that began it.
        """
