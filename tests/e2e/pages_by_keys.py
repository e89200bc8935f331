"""Presses keys on the pages that ask, under the desktop of the environment, and tells the answers.

Its own process, because Qt chooses the desktop's manners when it starts. One line of JSON.
"""

import json
import sys
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from coach.domain.feedback import Form
from coach.domain.ladder import Library
from coach.domain.pain import AskedWhen
from coach.domain.pain_answer import PainAnswer, SaidBefore, answer_to
from coach.domain.pain_zones import ZoneLimits
from coach.domain.profile import ProfileFlag
from coach.domain.rules import PainZones
from coach.services.check_in import Answers
from coach.services.profile_flags import FlagEffect
from coach.services.session.after_session import ExerciseFelt
from coach.ui.app import make_application
from coach.ui.plan.profile_page import ProfilePage
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.theme import LIGHT
from coach.ui.widgets.question_page import QuestionPage
from tests.builders import an_instant
from tests.patience import PATIENCE_MS

Key = Qt.Key


def press(page: QWidget, *keys: Qt.Key) -> None:
    """Show a page alone and press keys where its focus is."""
    page.show()
    page.activateWindow()
    page.setFocus()
    # Without the focus of the desktop no widget has any, and keys would go to the page itself.
    if not QTest.qWaitForWindowActive(page, PATIENCE_MS):
        raise RuntimeError("the page never got the focus")
    for key in keys:
        inside = QApplication.focusWidget()
        QTest.keyClick(page if inside is None else inside, key)
    page.hide()


def _answering(felt: Answers) -> PainAnswer:
    said = felt.check_in(AskedWhen.BEFORE, an_instant())
    return answer_to(said, SaidBefore(PainZones()))


def check_in(*keys: Qt.Key) -> list[Any]:
    """Return [what it answered at the end, what stands on the page]."""
    told: list[object] = []
    page = CheckInPage(AskedWhen.BEFORE, LIGHT, answering=_answering)
    page.answered.connect(told.append)
    press(page, *keys)
    site = page.answers.leg_site
    shown = [page.answers.back, page.answers.leg, site.name if site is not None else None]
    return [len(told), shown]


def ratings(*keys: Qt.Key) -> list[Any]:
    """Return how often it was answered, and with what."""
    told: list[object] = []
    fine = {"curl_up": ExerciseFelt("curl_up", None, Form.CLEAN)}
    page = ExerciseRatingsPage(
        [("curl_up", "Curl-up")], LIGHT, fine=fine, limits=ZoneLimits(2, 4), no_session_from=7
    )
    page.answered.connect(told.append)
    press(page, *keys)
    felt = page.cards[0].felt
    return [len(told), [felt.worst, felt.form.name if felt.form is not None else None]]


def comparing(*keys: Qt.Key) -> list[str]:
    """Return what was pressed on a page that decides something."""
    told: list[str] = []
    choices = [("Take it", lambda: told.append("taken")), ("Leave it", lambda: told.append("left"))]
    press(QuestionPage("Change it?", ["3 to 4"], choices, decides=True), *keys)
    return told


def profile(*keys: Qt.Key) -> list[Any]:
    """Return which flags were chosen in the end."""
    flag = ProfileFlag("shoulder", "Shoulder", "Does a shoulder hurt?", ())
    told: list[object] = []
    page = ProfilePage([flag], (), lambda _: FlagEffect((), asks_first=False), Library(()))
    page.chosen.connect(lambda flags: told.append(sorted(flags)))
    press(page, *keys)
    return told


def hint() -> bool:
    """Return whether Enter presses a button of Qt's own here."""
    plain = QPushButton()
    plain.setCheckable(True)
    press(plain, Key.Key_Return)
    return plain.isChecked()


def main() -> int:
    make_application()
    enter = (Key.Key_Return, Key.Key_Enter)
    told = {
        "enter_presses": hint(),
        "nothing_said": [check_in(key) for key in enter],
        "three": [check_in(Key.Key_3, key) for key in enter],
        "back": check_in(Key.Key_3, Key.Key_Tab, Key.Key_1, Key.Key_Tab, Key.Key_2, Key.Key_Return),
        "space": check_in(Key.Key_Space, Key.Key_Return),
        "nothing_rated": [ratings(key) for key in enter],
        "rated": ratings(Key.Key_1, Key.Key_4, Key.Key_Down, Key.Key_2, Key.Key_Return),
        "compared": [comparing(key) for key in enter],
        "compared_and_taken": [comparing(Key.Key_Tab, key) for key in (*enter, Key.Key_Space)],
        "no_flag": [profile(key) for key in enter],
        "a_flag": profile(Key.Key_Space, Key.Key_Return),
    }
    sys.stdout.write(json.dumps(told) + "\n")
    QApplication.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
