"""What is said in the middle of a session, and how it goes on: keys and buttons lead here.

What was said after "that hurt" is kept as soon as the last question about it is answered, and on
every way out: stopping, reading the warning signs or closing the window loses none of it.
"""

from PySide6.QtCore import QObject, Signal

from coach.domain.feedback import Form
from coach.domain.hurt import Offer
from coach.engine.state import Mode
from coach.services.session.announce import Announcer
from coach.services.session.form import FormRating
from coach.services.session.hurt_report import HurtReport
from coach.services.session.run import SessionRun
from coach.ui.session.key_map import KeyMap
from coach.ui.session.questions.hurt_dialog import HurtDialog, Way
from coach.ui.session.questions.question_controller import No, QuestionController
from coach.ui.session.views.stack import SessionViews
from coach.ui.texts import session as words
from coach.ui.theme import Theme

SAID_FOR_S = 8.0
"""How long a sentence stands that asks for nothing."""


class SessionDialogs(QObject):
    """That hurt, easier now, was it clean, stop here.

    Signals:
        changed: another view is to be shown, and the session looked at.
        warning_signs: the user asked for them.

    Attributes:
        asking: the question that is open, if any.
    """

    changed = Signal()
    warning_signs = Signal()

    def __init__(
        self,
        run: SessionRun,
        report: HurtReport,
        form: FormRating,
        theme: Theme,
        keys: KeyMap,
        announcer: Announcer,
    ) -> None:
        super().__init__()
        self._run = run
        self._report = report
        self._form = form
        self._views: SessionViews | None = None
        self._was_paused = False
        self.asking = QuestionController(theme, keys, announcer.ask)
        self.asking.setParent(self)
        self.asking.decided.connect(self._decide)
        self.asking.said.connect(report.keep)
        self.asking.declined.connect(self._go_on)

    def show_in(self, views: SessionViews) -> None:
        """Show sentences and questions in these views."""
        self._views = views

    def hurt(self) -> None:
        """Stop at once and ask where it hurts."""
        self._run.hurt()
        self._report.begin_talk()
        self.changed.emit()
        if self._run.state.mode is not Mode.ENDED:
            rung = self._report.easier_rung
            talk = HurtDialog(
                self._report.after_hurt, rung.name if rung else "", kept=not self._run.unwritten
            )
            self.asking.ask_hurt(talk, self._turn)
            self.changed.emit()

    def easier(self) -> None:
        """Go on with the rung below, if there is one."""
        side = self._side()
        rung = self._report.make_easier()
        self.changed.emit()
        if self._run.unwritten:
            return
        sentence = words.NO_EASIER
        if rung is not None:
            what = ", ".join(part for part in (rung.name, side) if part)
            sentence = words.NOW_EASIER.format(what=what)
        self._say_for_a_while(sentence)

    def answer_form(self, form: Form) -> None:
        """Keep how clean the form of the set just done was."""
        self._form.keep(form)
        self.changed.emit()

    def answers_form(self, key: str) -> bool:
        """Take a key as the answer about form; return whether it was one."""
        said = [form for form, answer, _ in words.FORM_KEYS if answer == key]
        if not said or self._form.about is None:
            return False
        self.answer_form(said[0])
        return True

    def ask_stop(self) -> None:
        """Pause and ask whether to stop; where only getting up is left, stop without asking."""
        if self._run.state.phase.is_last_way_up:
            self._run.stop()
            self.changed.emit()
            return
        self._was_paused = self._run.state.mode is Mode.PAUSED
        self._run.pause()
        self.changed.emit()
        if self._run.state.mode is not Mode.ENDED:
            no = No.STAY_PAUSED if self._was_paused else No.GO_ON
            self.asking.ask_stop(self._turn, no, kept=not self._run.unwritten)
            self.changed.emit()

    def look(self) -> None:
        """Ask whether a session was left, where only a clock that can be set says so."""
        left = self._run.state.mode is Mode.PAUSED and self._run.left_open
        if left and not self.asking.open:
            self._was_paused = False
            self.asking.ask_left(self._turn)
            self.changed.emit()
        elif self.asking.about_being_away and not left:
            # The clock was set back: nobody was away.
            self.asking.close()
            self.changed.emit()

    def leave(self) -> None:
        """Keep what was said so far, because the page goes."""
        if (said := self.asking.said_so_far) is not None:
            self._report.keep(said)

    def _side(self) -> str:
        """Return the side that alone gets easier; nothing where the exercise does as a whole."""
        phase, exercises = self._run.state.phase, self._run.prescription.exercises
        if phase.exercise_no < 0:
            return ""
        exercise = exercises[phase.exercise_no]
        return words.side_name(exercise, phase.side).lower() if exercise.each_side else ""

    @property
    def _turn(self) -> int:
        return self._views.question_turn if self._views is not None else 0

    def _decide(self, way: Way) -> None:
        """Keep what was said, and go on the way that was taken."""
        if way.answer is not None:
            self._report.keep(way.answer)
        match way.offer:
            case Offer.WARNING_SIGNS:
                self.warning_signs.emit()
                return
            case Offer.EASIER:
                self._report.make_easier()
                self._run.resume()
            case Offer.SKIP_EXERCISE:
                self._run.skip_exercise()
                self._run.resume()
            case Offer.GO_ON if way.answer is None:
                self._run.take_back_hurt()
            case Offer.GO_ON:
                self._run.resume()
            case Offer.STOP:
                self._run.stop()
        self.changed.emit()

    def _go_on(self) -> None:
        """Go on after "stop here?"; what was paused before stays so."""
        if not self._was_paused:
            self._run.resume()
        self.changed.emit()

    def _say_for_a_while(self, sentence: str) -> None:
        if self._views is not None:
            self._views.say(sentence, until_s=self._run.now().mono + SAID_FOR_S)
