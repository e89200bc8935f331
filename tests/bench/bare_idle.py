"""The floor for waiting: a bare window that was seen once and is hidden, in a process of its own.

The same QApplication with the same modules of Qt as ours, a label, a first frame: less is no
program with a window. It says a word when it waits, and waits until it is killed.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

_SEEN_MS = 500


def main() -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Steadyback"))
    window.resize(1280, 800)

    def hide() -> None:
        window.hide()
        print("waits", flush=True)

    QTimer.singleShot(_SEEN_MS, hide)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
