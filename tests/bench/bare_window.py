"""The floor for start-up: a bare QMainWindow with a label, in a process of its own.

Prints the seconds from the moment its parent started it to the end of its first paint.
"""

import sys
import time

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Bare(QMainWindow):
    def __init__(self, launched: float) -> None:
        super().__init__()
        self._launched = launched
        self.setCentralWidget(QLabel("Steadyback"))
        self.resize(1280, 800)

    def event(self, event: QEvent) -> bool:
        """Notice the first frame."""
        handled = super().event(event)
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)
        return handled

    def _painted(self) -> None:
        print(time.monotonic() - self._launched, flush=True)
        QApplication.exit()


def main(launched: float) -> None:
    app = QApplication([])
    window = Bare(launched)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]))
