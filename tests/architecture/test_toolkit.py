"""The Qt binding must not lose references, which PySide6 6.12.0 does on Python 3.10 and 3.11.

Each call that returns nothing drops one reference to ``None`` there; after some twenty thousand the
interpreter aborts, in the middle of a session. Whoever lifts the pin sees this test pass first.
"""

import re
import subprocess
import sys
from importlib.metadata import version

from tests.architecture.checkout import ROOT
from tests.patience import PATIENCE_S

_REPRODUCER = """
from PySide6.QtCore import QRectF
for _ in range(21000):
    QRectF().setLeft(0)
"""


def test_the_binding_keeps_its_references() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _REPRODUCER],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )

    assert done.returncode == 0, done.stderr


def test_the_binding_is_one_that_was_tried() -> None:
    major, minor = (int(part) for part in version("PySide6-Essentials").split(".")[:2])

    assert (major, minor) == (6, 11)


def test_every_button_is_one_of_ours() -> None:
    """Qt's own buttons let the desktop say what Enter presses; `coach/ui/widgets/buttons` does."""
    made = re.compile(r"\bQ(?:PushButton|ToolButton|CheckBox|RadioButton|CommandLinkButton)\(")
    home = ROOT / "coach/ui/widgets/buttons.py"
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in (ROOT / "coach").rglob("*.py")
        if path != home
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if made.search(line)
    ]

    assert found == []
