"""Holds of ten seconds through the real page, event loop, ticker and record: how late is each?

The session's clock may run faster than the real one; lateness is told in real milliseconds. Drift
is measured by a stopwatch of its own: from the first hold's beginning to the last one's end. With
`--sound` the real tones and voice play, and what should be heard is told with its moments.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coach.bootstrap import make_sound
from coach.domain.dose import Dose
from coach.domain.record import HoldOutcome
from coach.domain.sides import SideRule
from coach.engine.day_plan import plan_of_the_day
from coach.engine.events import HoldEnded, Interrupted, PhaseBegan
from coach.engine.timeline import PhaseKind
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.services.ports import Sound
from coach.services.session.announce import Announcer
from coach.services.session.hurt_report import HurtReport
from coach.services.session.run import SessionEvent, SessionRun
from coach.services.session.start import start_session
from coach.services.session.stay_awake import AwakeInSession
from coach.storage.opening import open_store
from coach.system.audio import SilentTones
from coach.system.clock import ScaledClock, SystemClock
from coach.system.sleep_inhibitor import RehearsedAwake
from coach.system.voice import SilentVoice
from coach.ui.app import make_application
from coach.ui.main_window import MainWindow
from coach.ui.session.page import SessionPage
from tests.bench.cue_moments import CueMoments
from tests.builders import a_prescription, an_exercise
from tests.fakes.been_here import been_here_with


class Stopwatch:
    """Listens to the session and reads its own clock."""

    def __init__(self, run: SessionRun, speed: float) -> None:
        self._run = run
        self._speed = speed
        self._began = 0.0
        self._busy_s = 0.0
        self.result: dict[str, object] = {}
        self.interrupted = 0

    def hear(self, event: SessionEvent) -> None:
        match event:
            case PhaseBegan(phase=phase) if phase.kind is PhaseKind.HOLD and phase.hold_no == 0:
                late_s = (self._run.now().mono - event.at.mono) / self._speed
                self._began, self._busy_s = time.monotonic() - late_s, time.process_time()
            case HoldEnded(hold=hold) if hold.hold_no == len(self._run.timeline.holds) - 1:
                self._end()
            case Interrupted():
                self.interrupted += 1
                QTimer.singleShot(0, self._run.resume)
            case _:
                pass

    def _end(self) -> None:
        took = time.monotonic() - self._began
        holds, dose = len(self._run.timeline.holds), self._run.prescription.exercises[0].dose
        planned = (holds * dose.hold_s + (holds - 1) * dose.reset_s) / self._speed
        completed = [hold for hold in self._run.holds if hold.outcome is HoldOutcome.COMPLETED]
        self.result = {
            "late_ms": [hold.late_s * 1000 / self._speed for hold in completed],
            "drift_ms": (took - planned) * 1000,
            "cpu": (time.process_time() - self._busy_s) / took,
            "interrupted": self.interrupted,
        }


def measure(folder: Path, dose: Dose, speed: float, sound: Sound) -> dict[str, object]:
    app, appearance = make_application()
    clock = SystemClock() if speed == 1.0 else ScaledClock(speed)
    exercise = an_exercise("curl_up", rung="CU2", side_rule=SideRule.MIDLINE, dose=dose)
    store = open_store(folder)
    been_here_with(store)
    run = start_session(clock, store, plan_of_the_day(a_prescription(exercise)), None)
    stopwatch = Stopwatch(run, speed)
    # Before the page listens: what it then draws is not the clock's error.
    run.listen(stopwatch.hear)
    library = Catalogue(shipped("programs")).library()
    sound.open()
    cues = CueMoments(run, library, sound)
    announcer = Announcer(sound.tones, sound.voice)
    announcer.follow(run, library)
    announcer.load_ahead()
    report = HurtReport(run, library)
    page = SessionPage(
        run,
        report,
        library,
        appearance.theme,
        announcer,
        AwakeInSession(RehearsedAwake()),
        speed=speed,
    )
    page.ended.connect(app.quit)
    window = MainWindow()
    window.furnish((), appearance.theme)
    window.fill(page)
    window.show()
    QApplication.processEvents()
    page.begin()
    page.skip()
    run.listen(cues.hear)
    app.exec()
    window.close()
    store.close()
    sound.close()
    return stopwatch.result | {"cues": cues.due, "sound_problem": sound.problem}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--holds", type=int, default=5)
    parser.add_argument("--hold", type=float, default=10.0)
    parser.add_argument("--reset", type=float, default=1.0)
    parser.add_argument("--speed", type=float, default=1.0)
    parser.add_argument("--sound", action="store_true")
    chosen = parser.parse_args()
    dose = Dose((chosen.holds,), chosen.hold, chosen.reset)
    sound = make_sound() if chosen.sound else Sound(SilentTones(), SilentVoice())
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), dose, chosen.speed, sound)))


if __name__ == "__main__":
    main()
