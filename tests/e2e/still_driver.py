"""The real program on a clock that stands still, on the evening of the day of made-up records.

Its one argument is the folder of the record.
"""

import sys

from coach import bootstrap, command_line
from coach.domain.instant import Instant
from coach.system.clock import SteppedClock
from tests.screens.review_scenes import LATE

if __name__ == "__main__":
    vars(bootstrap)["make_clock"] = lambda _launch: SteppedClock(Instant(0.0, LATE))
    sys.exit(command_line.run(["--data-dir", sys.argv[-1]]))
