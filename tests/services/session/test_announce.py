"""A session as it is heard: what is said when, and how quickly it falls silent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from coach.domain.dose import Dose
from coach.domain.ladder import Library
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.sides import SideRule
from coach.engine.cue_words import WHERE, Verbosity
from coach.engine.day_plan import plan_of_the_day
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.programs.catalogue import Catalogue
from coach.services.session.announce import LATE_S, Announcer
from coach.services.session.run import SessionRun
from coach.services.session.start import start_session
from coach.system.voice import read_manifest
from tests.builders import a_prescription, an_exercise
from tests.fakes.been_here import a_store
from tests.fakes.clock import FakeClock

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = Path(__file__).parent / "golden"
TICK_S = 1 / 16  # sums of it are exact
SHORT = a_prescription(an_exercise(dose=Dose((2, 1), 5.0)))


@dataclass
class Loudspeaker:
    """What is heard, with its time: tones in brackets, words as they are, and hushes.

    Attributes:
        speaking: the words that nothing has ended yet.
        mute_texts: whether no voice can say what is not recorded.
    """

    clock: FakeClock
    recorded: dict[str, float] = field(default_factory=dict)
    heard: list[tuple[float, str]] = field(default_factory=list)
    prepared: set[str] = field(default_factory=set)
    speaking: str = ""
    mute_texts: bool = False
    problem: str | None = None
    tended: int = 0

    def open(self) -> None: ...
    def tend(self) -> None:
        self.tended += 1

    def close(self) -> None: ...
    def set_volume(self, volume: float) -> None: ...

    def play(self, tone: str) -> None:
        self.speaking = ""
        self._hear(f"<{tone}>")

    def prepare(self, phrases: Iterable[str]) -> None:
        self.prepared |= set(phrases)

    def seconds(self, phrase: str) -> float | None:
        return self.recorded.get(phrase.casefold(), None if self.recorded else 0.5)

    def speak(self, words: Sequence[str], *, patience_s: float = 0.15) -> bool:
        assert set(words) <= self.prepared
        if self.mute_texts:
            return False
        self.speaking = ". ".join(words)
        self._hear(self.speaking)
        return True

    def hush(self) -> None:
        self.speaking = ""

    def _hear(self, what: str) -> None:
        self.heard.append((round(self.clock.read().mono - 1000.0, 2), what))


class Room:
    """A session, its clock, and a loudspeaker."""

    def __init__(
        self,
        prescription: Prescription = SHORT,
        library: Library | None = None,
        verbosity: Verbosity = Verbosity.FULL,
        recorded: dict[str, float] | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.loudspeaker = Loudspeaker(self.clock, recorded or {})
        self.announcer = Announcer(self.loudspeaker, self.loudspeaker, verbosity)
        self.run: SessionRun = start_session(
            self.clock, a_store(), plan_of_the_day(prescription), None
        )
        self.announcer.follow(self.run, library or Library(()))
        self.announcer.load_ahead()
        self.run.begin()

    def look(self) -> float | None:
        self.run.tick()
        return self.announcer.look(self.run.now())

    def pass_time(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_S)):
            self.clock.advance(TICK_S)
            if self.run.state.mode is not Mode.ENDED:
                self.look()

    def said(self) -> list[str]:
        """Return what was heard since the last call."""
        heard = [what for _, what in self.loudspeaker.heard]
        self.loudspeaker.heard.clear()
        return heard


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(ROOT / "programs")


@pytest.mark.parametrize("verbosity", [Verbosity.FULL, Verbosity.SHORT])
def test_a_whole_starter_session_sounds_as_written_down(
    catalogue: Catalogue, verbosity: Verbosity
) -> None:
    library = catalogue.library()
    (program,) = (one for one in catalogue.programs() if one.id == "starter")
    clips = read_manifest(ROOT / "assets" / "voice" / "en")
    recorded = {key: clip.seconds for key, clip in clips.items()}
    room = Room(prescribe(program, library), library, verbosity, recorded)

    room.pass_time(room.run.timeline.total_s + 1)

    script = "".join(
        f"{at // 60:2.0f}:{at % 60:05.2f}  {what}\n" for at, what in room.loudspeaker.heard
    )
    golden = GOLDEN / f"starter_{verbosity.value}.txt"
    assert script == golden.read_text(encoding="utf-8")


def test_everything_is_said_once_and_in_time() -> None:
    room = Room()
    planned = []
    for phase in room.run.timeline.phases:
        sheet = room.announcer._sheet
        assert sheet is not None
        planned += list(sheet.plan(phase, phase.duration_s))

    room.pass_time(room.run.timeline.total_s + 1)

    # After the last hold: the tone of the end, and the farewell.
    assert len(room.loudspeaker.heard) == len(planned) + 2
    assert room.loudspeaker.heard[-1][1] == "Down slow. Well done"


def test_what_cannot_be_said_in_time_is_not_said() -> None:
    room = Room()
    room.clock.advance(1.09 + LATE_S + 0.01)

    room.look()

    assert room.said() == ["<change_exercise>"]


def test_a_look_tells_when_the_next_thing_is_due() -> None:
    room = Room()

    first = room.look()
    room.clock.advance(1.09)
    second = room.look()

    assert first == pytest.approx(1.09)
    assert second == pytest.approx(0.5 + 0.2)
    assert Announcer(room.loudspeaker, room.loudspeaker).look(room.clock.read()) is None


def test_a_pause_in_mid_sentence_is_quiet_at_once() -> None:
    room = Room()
    room.pass_time(2.0)
    assert room.loudspeaker.speaking == "Side plank. The SB1 version. Left side"

    room.run.pause()
    room.pass_time(30)

    assert room.loudspeaker.speaking == ""
    assert room.said()[-1] == "<pause>"
    assert room.announcer.caption == ""


def test_a_hold_done_again_begins_with_its_side_and_a_count() -> None:
    room = Room()
    room.pass_time(12.5)
    room.run.pause()
    room.said()

    room.run.resume()
    room.pass_time(10.5)

    assert (
        room.said()
        == [
            "<get_ready>",
            "Left side",
            "Three",
            "Two",
            "One",
            "<hold>",
            "Breathe",
            "Two",
            "One",
            "<reset>",
            "Down slow",
        ][:10]
    )


def test_a_warm_up_gone_on_with_begins_with_its_name_and_a_count() -> None:
    room = Room(a_prescription(an_exercise(), warm_up=True))
    room.pass_time(10 + 6)
    room.run.pause()
    room.said()

    room.run.resume()
    room.pass_time(5)

    assert room.said() == ["<get_ready>", "Cat-camel", "Three", "Two", "One", "<warm_up>"]


def test_a_sleep_in_mid_sentence_is_quiet_at_once_and_says_nothing_of_the_past() -> None:
    room = Room()
    room.pass_time(1.0)
    room.said()

    room.clock.advance(3600, asleep=True)
    room.look()
    room.pass_time(5)

    assert room.said() == ["<pause>"]
    assert room.loudspeaker.speaking == ""


def test_skipping_says_what_comes_and_nothing_of_what_was() -> None:
    room = Room()
    room.pass_time(1.0)
    room.said()

    room.run.skip()
    room.run.skip()
    room.pass_time(3.2)

    assert room.said() == ["<get_ready>", "<hold>", "Breathe", "Two"]


def test_after_an_exercise_that_was_left_out_nobody_is_told_to_lower_anything() -> None:
    standing = replace(an_exercise("bird_dog", rung="R1"), standing=("R1",))
    room = Room(a_prescription(an_exercise("curl_up"), standing, an_exercise("side_brace")))
    while room.run.state.phase.kind is not PhaseKind.GET_UP:
        room.pass_time(1.0)
    room.said()

    room.run.skip_exercise()
    room.pass_time(5.0)

    assert room.said() == ["<change_exercise>", "Next. Side brace. The SB1 version. Left side"]


def test_stopping_is_quiet() -> None:
    room = Room()
    room.pass_time(1.0)
    room.said()

    room.run.stop()
    room.announcer.look(room.run.now())

    assert (room.said(), room.loudspeaker.speaking) == ([], "")


def test_muted_it_shows_its_words_and_catches_nothing_up() -> None:
    room = Room()
    room.pass_time(1.0)
    room.said()

    room.announcer.muted = True
    assert room.loudspeaker.speaking == ""
    room.pass_time(6.5)
    assert (room.said(), room.announcer.caption) == ([], "Three")
    room.announcer.muted = False
    room.pass_time(1.0)

    assert room.said() == ["Two"]
    assert not room.announcer.muted


def test_less_may_be_said_from_any_moment_on() -> None:
    room = Room()
    room.pass_time(1.0)
    room.said()

    room.announcer.verbosity = Verbosity.TONES
    room.pass_time(9.0)
    assert room.said() == ["<get_ready>", "<count>", "<count>", "<count>", "<hold>"]
    room.announcer.verbosity = Verbosity.SILENT
    room.pass_time(room.run.timeline.total_s)

    assert room.said() == []
    assert room.announcer.verbosity is Verbosity.SILENT


def test_tones_only_ends_with_its_tone() -> None:
    room = Room(verbosity=Verbosity.TONES)

    room.pass_time(room.run.timeline.total_s + 1)

    assert room.said()[-1] == "<done>"


def test_words_without_a_voice_are_shown_and_rung_for() -> None:
    room = Room()
    room.loudspeaker.mute_texts = True

    room.pass_time(1.5)

    assert room.said() == ["<change_exercise>", "<words>"]
    assert room.announcer.caption == "Down to the floor"
    assert room.announcer.unspoken


def test_a_new_verbosity_between_sessions_is_kept_for_the_next() -> None:
    loudspeaker = Loudspeaker(FakeClock())
    announcer = Announcer(loudspeaker, loudspeaker)

    announcer.verbosity = Verbosity.SHORT

    assert announcer.verbosity is Verbosity.SHORT


LADDERED = a_prescription(
    an_exercise("side_plank", rung="SB4", dose=Dose((2, 1), 5.0), side_rule=SideRule.EACH_SIDE)
)


def eased(room: Room, catalogue: Catalogue) -> None:
    assert room.run.easier(catalogue.library())


def test_an_easier_rung_in_a_hold_is_named_after_the_tone_of_its_lead_in(
    catalogue: Catalogue,
) -> None:
    room = Room(LADDERED, catalogue.library())
    room.pass_time(12)
    room.said()

    eased(room, catalogue)
    room.pass_time(6)

    assert room.said() == [
        "<get_ready>",
        "Easier version. Side plank. Knees with hand help. Left side",
    ]
    assert room.loudspeaker.speaking, "nothing has cut the words off"


def test_after_that_hurt_the_easier_rung_is_named_after_the_tone_of_its_lead_in(
    catalogue: Catalogue,
) -> None:
    room = Room(LADDERED, catalogue.library())
    room.pass_time(12)
    room.run.hurt()
    room.pass_time(5)
    room.said()

    eased(room, catalogue)
    room.run.resume()
    room.pass_time(6)

    assert room.said() == [
        "<get_ready>",
        "Easier version. Side plank. Knees with hand help. Left side",
    ]
    assert room.loudspeaker.speaking


def test_an_easier_rung_in_a_pause_is_named_at_once_and_not_again_as_easier(
    catalogue: Catalogue,
) -> None:
    room = Room(LADDERED, catalogue.library())
    room.pass_time(12)
    room.run.pause()
    room.said()

    eased(room, catalogue)
    room.pass_time(5)
    assert room.said() == ["Easier version. Knees with hand help"]
    room.run.resume()
    room.pass_time(6)

    assert room.said() == ["<get_ready>", "Side plank. Knees with hand help. Left side"]


def test_both_sides_made_easier_are_named_once(catalogue: Catalogue) -> None:
    room = Room(LADDERED, catalogue.library())
    room.pass_time(12)
    room.said()

    assert room.run.easier(catalogue.library(), both=True)
    room.pass_time(6)

    assert room.said()[1:] == ["Easier version. Side plank. Knees with hand help. Left side"]


@pytest.mark.parametrize("verbosity", [Verbosity.TONES, Verbosity.SILENT])
def test_who_wants_no_words_does_not_hear_of_an_easier_rung(
    catalogue: Catalogue, verbosity: Verbosity
) -> None:
    room = Room(LADDERED, catalogue.library(), verbosity)
    room.pass_time(12)
    room.said()

    eased(room, catalogue)
    room.pass_time(6)

    assert room.said() == ([] if verbosity is Verbosity.SILENT else ["<get_ready>"])


def test_an_easier_rung_in_a_rest_is_named_and_the_rest_goes_on_being_told(
    catalogue: Catalogue,
) -> None:
    room = Room(LADDERED, catalogue.library())
    while room.run.state.phase.kind is not PhaseKind.REST:
        room.pass_time(TICK_S)
    room.pass_time(2)
    room.said()

    eased(room, catalogue)
    room.pass_time(room.run.state.remaining_s(room.clock.read()) - TICK_S)

    heard = room.said()
    assert heard[0] == "Easier version. Knees with hand help"
    assert "Rest nearly over" in heard
    assert "<rest>" not in heard


def test_where_one_side_went_down_the_change_of_sides_names_the_version(
    catalogue: Catalogue,
) -> None:
    room = Room(LADDERED, catalogue.library())
    room.pass_time(12)
    eased(room, catalogue)
    while room.run.state.phase.kind is not PhaseKind.CHANGE_SIDES:
        room.pass_time(TICK_S)
    room.said()
    room.pass_time(6)

    assert "Change sides. Right side. The SB4 version" in room.said()


def test_a_question_is_said_after_the_tone_of_the_pause(catalogue: Catalogue) -> None:
    room = Room(LADDERED, catalogue.library())
    room.pass_time(12)
    room.said()
    room.run.hurt()
    room.announcer.ask(WHERE)

    assert room.said() == ["<pause>", "Where does it hurt?"]


@pytest.mark.parametrize("verbosity", [Verbosity.TONES, Verbosity.SILENT])
def test_who_wants_no_words_is_asked_on_the_screen_only(verbosity: Verbosity) -> None:
    room = Room(verbosity=verbosity)
    room.said()

    room.announcer.ask(WHERE)

    assert room.said() == []


def test_the_device_is_looked_after_at_every_look_also_in_a_pause() -> None:
    room = Room()
    room.pass_time(12)
    before = room.loudspeaker.tended
    room.run.pause()
    room.announcer.look(room.clock.read())
    room.announcer.look(room.clock.read())

    assert before > 100
    assert room.loudspeaker.tended == before + 2


def test_tells_why_nothing_is_heard_as_long_as_it_is_so() -> None:
    room = Room()
    told = []
    for problem in (None, "The sound device stopped.", None):
        room.loudspeaker.problem = problem
        told.append(room.announcer.sound_problem)

    assert told == [None, "The sound device stopped.", None]


def test_words_that_no_device_lets_be_heard_are_for_the_screen() -> None:
    room = Room()
    room.loudspeaker.problem = "The sound device stopped."
    room.pass_time(3)

    assert room.announcer.caption
    assert room.announcer.unspoken
