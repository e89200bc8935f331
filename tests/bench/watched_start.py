"""The real program, started as a person does, that tells how far its start has come.

Prints a line of JSON at the first paint, when Today can be used and, when asked, after Trends was
opened: which it is, the seconds since the parent started the process, and what is imported by
then. The program is started by its own command line; only its navigation is watched.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from coach import bootstrap, command_line
from coach.bootstrap import Launch

if TYPE_CHECKING:
    from coach.services.ports import Clock

_chosen = argparse.Namespace()
_make_clock = bootstrap.make_clock


def _say(what: str) -> None:
    seconds = time.monotonic() - _chosen.launched
    print(json.dumps({"what": what, "s": seconds, "modules": sorted(sys.modules)}), flush=True)


def _watch(launch: Launch) -> "Clock":
    """Be called when the window's modules are imported, before the window is made."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from coach.ui import app
    from coach.ui.navigation import Navigation

    class Watched(Navigation):
        def open_record(self) -> None:
            _say("painted")
            super().open_record()
            QTimer.singleShot(0, self._usable)

        def _usable(self) -> None:
            if self.window.current is not self.today or not self.today.start_button.isEnabled():
                raise RuntimeError("Today is not in view")
            _say("usable")
            if _chosen.trends:
                self.show_trends()
                QApplication.processEvents()
                _say("trends")
            self.window.close()
            QApplication.quit()

    vars(app)["Navigation"] = Watched
    return _make_clock(launch)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--launched", type=float, default=0.0)
    parser.add_argument("--trends", action="store_true")
    parser.add_argument("data_dir", type=Path)
    parser.parse_args(namespace=_chosen)
    vars(bootstrap)["make_clock"] = _watch
    return command_line.run(["--data-dir", str(_chosen.data_dir)])


if __name__ == "__main__":
    sys.exit(main())
