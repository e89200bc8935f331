"""Opens a window for a moment, to see whether Qt can: it aborts the process where it cannot."""

import os


def opens(platform: str) -> bool:
    """Return whether a window opens on a platform, named as for `QT_QPA_PLATFORM`.

    Only for a process that may end here.
    """
    os.environ["QT_QPA_PLATFORM"] = platform
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    # A framebuffer that is not there leaves Qt without a screen, and without an error.
    if app.primaryScreen() is None:
        return False
    window = QWidget()
    window.show()
    app.processEvents()
    return True
