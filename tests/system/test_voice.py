"""The voice: every phrase is recorded, a tone always wins, and no speech program delays anybody."""

from __future__ import annotations

import importlib.util
import os
import sys
import threading
import tomllib
from array import array
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import numpy.typing as npt
import pytest

from coach.domain.ladder import Library
from coach.domain.prescribing import prescribe
from coach.domain.program import Item, Program
from coach.domain.sides import Side
from coach.engine.cue_words import fixed_phrases, phrase_key
from coach.engine.cues import CueSheet
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue
from coach.system.audio import MiniaudioTones
from coach.system.sound_device import SoundUnavailableError, decode_sound
from coach.system.speech import SpeechProgram, SystemSpeech, find_speech_program
from coach.system.texts import NO_CLIPS, NO_SPEECH, SPEECH_FAILED
from coach.system.tones import (
    FADE_FRAMES,
    FULL_GAIN,
    MURMUR,
    SAMPLE_RATE,
    SampleStream,
    ToneMixer,
    first_heard,
)
from coach.system.voice import LATE_S, RecordedVoice, SilentVoice, read_manifest
from tests.fakes.speakers import eventually
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "voice" / "en"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(ROOT / "programs")


@pytest.fixture(scope="module")
def manifest() -> list[dict[str, str]]:
    found: list[dict[str, str]] = tomllib.loads((FOLDER / "manifest.toml").read_text("utf-8"))[
        "clips"
    ]
    return found


def _every_rung(program: Program, library: Library) -> Iterator[Program]:
    """Yield a program once as it is, and with every other rung of its ladders."""
    from dataclasses import replace

    yield program
    for ladder in library.ladders:
        for rung in ladder.rungs:
            item = Item(ladder.id, rung.id, rung.id, rung.dose)
            yield replace(program, items=(item, replace(item, rung_left=ladder.rungs[0].id)))


class TestRecordedClips:
    def test_cover_everything_that_is_said_in_any_shipped_program_on_any_rung(
        self, catalogue: Catalogue
    ) -> None:
        library, recorded = catalogue.library(), read_manifest(FOLDER)
        missing: set[str] = set()
        for program in catalogue.programs():
            for variant in _every_rung(program, library):
                prescription = prescribe(variant, library)
                for leg in Side:
                    timeline = lay_out(prescription, leg)
                    sheet = CueSheet(timeline, prescription, library, lambda _: 0.1)
                    missing |= {p for p in sheet.phrases() if phrase_key(p) not in recorded}

        assert missing == set()

    def test_cover_the_names_and_cues_of_every_movement_and_all_fixed_words(
        self, catalogue: Catalogue
    ) -> None:
        recorded = read_manifest(FOLDER)
        phrases = [*fixed_phrases(), *(move.name for move in catalogue.library().movements)]
        for move in catalogue.library().movements:
            phrases += [cue.say for cue in move.instructions.say]

        assert {phrase for phrase in phrases if phrase_key(phrase) not in recorded} == set()

    def test_exist_decode_and_are_as_long_as_the_manifest_says(
        self, manifest: list[dict[str, str]]
    ) -> None:
        for clip in manifest:
            samples = np.array(decode_sound((FOLDER / clip["file"]).read_bytes()))
            assert len(samples) / SAMPLE_RATE == pytest.approx(float(clip["seconds"]), abs=0.005)

    def test_are_heard_first_where_the_manifest_says(self) -> None:
        for phrase, clip in read_manifest(FOLDER).items():
            heard = first_heard(decode_sound(clip.path.read_bytes()))
            assert clip.heard == pytest.approx(heard, abs=1), phrase

    def test_are_neither_cut_off_nor_clipped_nor_padded_with_silence(
        self, manifest: list[dict[str, str]]
    ) -> None:
        five_ms = SAMPLE_RATE * 5 // 1000
        for clip in manifest:
            samples = np.array(decode_sound((FOLDER / clip["file"]).read_bytes())) / 32768.0
            level = np.abs(samples)
            assert 0.2 < level.max() < 0.9, clip["text"]
            assert max(level[: five_ms // 5].max(), level[-five_ms // 5 :].max()) < 0.03, clip
            loud = np.flatnonzero(level > 0.02 * level.max())
            assert loud[0] < 0.25 * SAMPLE_RATE, clip["text"]
            assert len(level) - loud[-1] < 0.30 * SAMPLE_RATE, clip["text"]

    def test_no_clip_is_left_over_and_all_are_small(self, manifest: list[dict[str, str]]) -> None:
        files = {path.name for path in FOLDER.iterdir()} - {"manifest.toml"}

        assert files == {clip["file"] for clip in manifest}
        assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 3_000_000

    def test_carry_the_fingerprint_of_the_phrase_and_settings_that_made_them(
        self, manifest: list[dict[str, str]]
    ) -> None:
        maker = _script("make_voice")

        assert [clip["text"] for clip in manifest] == maker.all_phrases()
        assert {clip["text"]: clip["sha256"] for clip in manifest} == {
            phrase: maker.fingerprint(phrase) for phrase in maker.all_phrases()
        }


class TestMakingAClip:
    RATE = 16_000

    def _beep(self, seconds: float, level: float) -> npt.NDArray[np.float64]:
        wave: npt.NDArray[np.float64] = np.sin(np.arange(round(seconds * self.RATE)) * 0.3)
        return level * wave

    def test_keeps_the_last_sound_however_soft_it_opens(self) -> None:
        heat = np.concatenate(
            (self._beep(0.3, 0.5), np.zeros(1600), self._beep(0.02, 0.0025), np.zeros(4800))
        )
        clip = _script("make_voice").trimmed(heat, self.RATE, 0.42)

        assert np.abs(clip[-1500:]).max() == pytest.approx(0.0025, rel=0.1)

    def test_cuts_a_phrase_out_of_its_sentence_where_the_voice_is_silent(self) -> None:
        maker = _script("make_voice")
        ends = ["0.1 pau", "0.5 w", "0.7 pau", "0.9 ih", "1 n", "1.2 pau", "2 r", "2.1 pau"]
        phones = maker.phones_in("#\n" + "\n".join(end.replace(" ", " 100 ") for end in ends))

        assert maker.part_of(phones, "First {}; rest.") == pytest.approx((0.6, 1.1, 1.0))
        assert maker.part_of(phones, None) == pytest.approx((0.0, 2.1, 2.0))
        with pytest.raises(ValueError, match="did not pause"):
            maker.part_of([one for one in phones if one.end_s > 0.8], "First {}; rest.")


@pytest.mark.parametrize(
    ("said", "heard", "wrong"),
    [
        ("Heel tap", "He'll tap.", 0),
        ("On to hands and knees", "Onto hands and knees", 0),
        ("Eleven more", "11 more", 0),
        ("Heat", "heat heat heat", 0),
        ("Heat", "Here.", 1),
        ("Leg lift", "Like list", 2),
        ("and back", "back", 1),
        ("Rest", "Rest now", 1),
    ],
)
def test_a_clip_is_judged_by_its_words_and_not_by_their_spelling(
    said: str, heard: str, wrong: int
) -> None:
    assert _script("hear_voice").words_wrong(said, heard) == wrong


class TestTonesInPlaceOfWords:
    def test_making_them_again_gives_the_same_bytes(self, tmp_path: Path) -> None:
        maker, tones = _script("make_voice"), ROOT / "assets" / "voice" / "tones"
        maker.make_tones(tmp_path)

        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
            path.name: path.read_bytes() for path in tones.iterdir()
        }


def _script(name: str) -> ModuleType:
    """Load a script as a module; it finds its neighbours by itself."""
    path = ROOT / "packaging" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    before = sys.path[:]
    try:
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = before
    return module


def _sound(value: int, count: int) -> array[int]:
    return array("h", [value]) * count


class TestMixer:
    def test_speech_sounds_at_its_gain(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.say(_sound(1_000, 50), FULL_GAIN // 2, 0)
        assert stream.send(80).tolist() == [500] * 50 + [0] * 30

    def test_a_tone_ends_speech_with_a_fade(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.say(_sound(10_000, 5_000), FULL_GAIN // 2, 0)
        stream.send(100)
        mixer.hand_over(_sound(-3_000, 50))
        heard = stream.send(FADE_FRAMES + 100).tolist()
        assert 4_900 < heard[0] < 5_000
        assert heard[:FADE_FRAMES] == sorted(heard[:FADE_FRAMES], reverse=True)
        assert heard[FADE_FRAMES:] == [-3_000] * 50 + [0] * 50

    def test_speech_waits_for_the_end_of_a_tone_but_not_long(self) -> None:
        for patience, words in ((60, [7] * 20), (59, [])):
            mixer = ToneMixer(murmur=0)
            stream = mixer.stream(lambda: None)
            mixer.hand_over(_sound(-3_000, 100))
            stream.send(40)
            mixer.say(_sound(7, 20), FULL_GAIN, patience)
            heard = stream.send(100).tolist()
            assert heard == [-3_000] * 60 + words + [0] * (40 - len(words))

    def test_a_tone_and_speech_at_once_are_heard_one_after_the_other(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.say(_sound(10_000, 5_000), FULL_GAIN, 0)
        stream.send(10)
        mixer.say(_sound(7, 20), FULL_GAIN, SAMPLE_RATE)
        mixer.hand_over(_sound(-3_000, 50))
        heard = stream.send(FADE_FRAMES + 100).tolist()
        assert heard[FADE_FRAMES:] == [-3_000] * 50 + [7] * 20 + [0] * 30

    def test_newer_words_take_the_place_of_older_ones_with_a_fade(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.say(_sound(10_000, 5_000), FULL_GAIN, 0)
        stream.send(100)
        mixer.say(_sound(7, 20), FULL_GAIN, 0)
        heard = stream.send(FADE_FRAMES + 40).tolist()
        assert 9_900 < heard[0] < 10_000
        assert heard[FADE_FRAMES:] == [7] * 20 + [0] * 20

    def test_hushing_ends_words_and_leaves_tones_alone(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.say(_sound(10_000, 5_000), FULL_GAIN, 0)
        stream.send(100)
        mixer.hush()
        assert stream.send(FADE_FRAMES + 10).tolist()[FADE_FRAMES:] == [0] * 10
        mixer.hand_over(_sound(-3_000, 100))
        mixer.say(_sound(7, 20), FULL_GAIN, 100)
        stream.send(10)
        mixer.hush()
        assert stream.send(100).tolist() == [-3_000] * 90 + [0] * 10


class Outlet:
    """The device of the tones, which keeps what it was given."""

    def __init__(self) -> None:
        self.heard: list[tuple[list[int], float, float]] = []
        self.hushed = 0

    def say(self, samples: array[int], gain: float, patience_s: float) -> None:
        self.heard.append(([value for value in samples if value], gain, patience_s))

    def hush(self) -> None:
        self.hushed += 1


class Clock:
    """A clock that stands still until told."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class Desk:
    """Two clips, a speech program that may be missing, and all that is heard."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()
        self.outlet = Outlet()
        self.may_decode = threading.Event()
        self.may_decode.set()
        self.speech = SystemSpeech(lambda: None)
        lines = []
        for number, text in enumerate(("Left side", "Ready"), 1):
            (folder / f"{number}.ogg").write_bytes(bytes([number]))
            lines.append(
                f'[[clips]]\ntext = "{text}"\nfile = "{number}.ogg"\nseconds = 0.5\nheard_s = 0.0\n'
            )
        (folder / "manifest.toml").write_text("\n".join(lines), encoding="utf-8")
        self.voice = RecordedVoice(
            folder, self.outlet, self.speech, now=self.clock, decoder=self.decode
        )

    def decode(self, content: bytes) -> array[int]:
        assert self.may_decode.wait(PATIENCE_S)
        if content == b"rubbish":
            raise ValueError("not a sound file")
        return array("h", [content[0]] * 2)

    def settle(self) -> None:
        """Wait until everything that was begun in the background is done."""
        loader = self.voice._loader
        if loader is not None:
            loader.submit(lambda: None).result(5.0)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.may_decode.set()
    made.voice.close()
    assert not [one for one in threading.enumerate() if one.name.startswith(("voice", "speech"))]


class Unwalked(array):  # type: ignore[type-arg]
    """Samples that may be cut, and not be gone through one by one."""

    def __iter__(self) -> Iterator[int]:
        raise AssertionError("a loop over samples holds up the window")


class TestRecordedVoice:
    def test_no_loop_over_the_samples_of_a_clip_holds_up_the_page_being_built(self) -> None:
        outlet, decoded = Outlet(), []

        def decode(content: bytes) -> array[int]:
            decoded.append(Unwalked("h", decode_sound(content)))
            return decoded[-1]

        voice = RecordedVoice(
            FOLDER, outlet, SystemSpeech(lambda: None), now=Clock(), decoder=decode
        )
        voice.open()
        voice.prepare(["Ready"])
        assert voice._loader is not None
        voice._loader.submit(lambda: None).result(5.0)
        assert voice.speak(("Ready",))
        voice.close()
        assert len(decoded) == len(outlet.heard) == 1
        assert voice.problem is None

    def test_says_prepared_phrases_one_after_the_other_at_once(self, desk: Desk) -> None:
        desk.voice.open()
        desk.voice.prepare(["Ready.", "left  side", "unheard of"])
        desk.settle()
        desk.voice.set_volume(0.5)
        assert desk.voice.speak(("Ready", "Left side"), patience_s=1.0)
        assert desk.outlet.heard == [([2, 2, 1, 1], 0.25, 1.0)]

    def test_knows_how_long_each_recorded_phrase_takes(self, desk: Desk) -> None:
        assert desk.voice.seconds("Ready") is None
        desk.voice.open()
        desk.voice.open()
        assert (desk.voice.seconds(" ready."), desk.voice.seconds("Steady")) == (0.5, None)

    def test_a_phrase_that_is_not_loaded_yet_never_holds_up_the_session(self, desk: Desk) -> None:
        desk.voice.open()
        desk.may_decode.clear()
        assert desk.voice.speak(("Ready",))
        assert desk.outlet.heard == []
        desk.may_decode.set()
        desk.settle()
        assert [heard for heard, *_ in desk.outlet.heard] == [[2, 2]]

    def test_words_that_would_come_late_are_not_said(self, desk: Desk) -> None:
        desk.voice.open()
        desk.may_decode.clear()
        desk.voice.speak(("Ready",))
        desk.clock.seconds += LATE_S + 0.01
        desk.may_decode.set()
        desk.settle()
        assert desk.outlet.heard == []

    @pytest.mark.parametrize("newer", [["Left side"], []])
    def test_words_that_something_newer_overtook_are_not_said(
        self, desk: Desk, newer: list[str]
    ) -> None:
        desk.voice.open()
        desk.voice.prepare(["Left side"])
        desk.settle()
        desk.may_decode.clear()
        desk.voice.speak(("Ready",))
        desk.voice.speak(newer) if newer else desk.voice.hush()
        desk.may_decode.set()
        desk.settle()
        assert [heard for heard, *_ in desk.outlet.heard] == ([[1, 1]] if newer else [])

    def test_words_without_clip_or_speech_program_are_to_be_shown(self, desk: Desk) -> None:
        desk.voice.open()
        told = [desk.voice.problem]
        assert not desk.voice.speak(("Ready", "Plank of Anna"))
        assert [*told, desk.voice.problem] == [None, NO_SPEECH]
        assert desk.outlet.heard == []

    def test_a_missing_recording_is_said_in_words(self, desk: Desk) -> None:
        (desk.folder / "manifest.toml").write_text("clips = [1]", encoding="utf-8")
        desk.voice.open()
        assert desk.voice.problem == NO_CLIPS
        (desk.folder / "manifest.toml").unlink()
        desk.voice.open()
        assert desk.voice.problem == NO_CLIPS
        assert not desk.voice.speak(("Ready",))

    def test_a_damaged_clip_counts_as_none(self, desk: Desk) -> None:
        (desk.folder / "2.ogg").write_bytes(b"rubbish")
        desk.voice.open()
        desk.voice.prepare(["Ready"])
        desk.settle()
        assert desk.voice.seconds("Ready") is None
        assert desk.voice.problem == NO_CLIPS

    def test_can_be_opened_again_after_closing(self, desk: Desk) -> None:
        desk.voice.open()
        desk.voice.speak(("Ready",))
        desk.voice.close()
        desk.voice.close()
        desk.voice.open()
        desk.voice.speak(("Ready",))
        desk.settle()
        assert [2, 2] in [heard for heard, *_ in desk.outlet.heard]


def test_the_voice_sounds_through_the_device_of_the_tones(tmp_path: Path) -> None:
    streams: list[SampleStream] = []

    class Device:
        def close(self) -> None:
            streams.clear()

    def opened(stream: SampleStream, _stopped: object) -> Device:
        streams.append(stream)
        return Device()

    tones = MiniaudioTones({}, now=Clock(), device_factory=opened)
    tones.say(_sound(5, 10), 1.0, 0.0)
    tones.open()
    tones.say(_sound(1_000, 30), 0.5, 0.0)
    heard = np.array(streams[0].send(40))
    tones.say(_sound(1_000, 3_000), 1.0, 0.0)
    streams[0].send(10)
    tones.hush()
    after = np.array(streams[0].send(FADE_FRAMES + 5))[-5:]
    tones.close()

    assert heard[:30].tolist() == [500] * 30
    assert max(abs(heard[30:])) <= MURMUR
    assert max(abs(after)) <= MURMUR


def test_a_computer_without_sound_library_has_no_recorded_voice(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    def missing(_content: bytes) -> array[int]:
        raise SoundUnavailableError("Sound is not installed.")

    voice = RecordedVoice(tmp_path, desk.outlet, desk.speech, now=desk.clock, decoder=missing)
    voice.open()
    voice.prepare(["Ready"])
    voice.close()
    assert voice.problem == NO_CLIPS


# A speech program that tells through a pipe what it was given, then goes on "speaking" for ever.
_SPEAKS_ON = """
import sys, threading
text = sys.argv[2] if len(sys.argv) > 2 else sys.stdin.buffer.read().decode()
with open(sys.argv[1], "w", encoding="utf-8") as pipe:
    pipe.write(text)
if not text.startswith("brief"):
    threading.Event().wait()
"""


_FOR_EVER = (sys.executable, "-I", "-c", "import threading; threading.Event().wait()")


def _closes(speech: SystemSpeech) -> bool:
    """Close in a thread of its own, so that one that waits for ever fails and does not hang."""
    closing = threading.Thread(target=speech.close, daemon=True)
    closing.start()
    closing.join(PATIENCE_S)
    return not closing.is_alive()


class Speaking:
    """A real child process as speech program, and a pipe to hear it by."""

    def __init__(
        self, folder: Path, *, by_argument: bool = False, to_silence: tuple[str, ...] = ()
    ) -> None:
        self.pipe = folder / "pipe"
        os.mkfifo(self.pipe)
        (folder / "speak.py").write_text(_SPEAKS_ON, encoding="utf-8")
        command = (sys.executable, "-I", str(folder / "speak.py"), str(self.pipe))
        self.speech = SystemSpeech(lambda: SpeechProgram(command, by_argument, to_silence))

    def heard(self) -> str:
        """Wait for the next text that the program was given."""
        return self.pipe.read_text(encoding="utf-8")


@pytest.fixture
def speaking(tmp_path: Path) -> Iterator[Speaking]:
    made = Speaking(tmp_path)
    yield made
    made.speech.close()
    assert not [one for one in threading.enumerate() if one.name == "speech"]


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes of POSIX")
class TestSystemSpeech:
    def test_gives_the_text_as_it_is_and_no_shell_reads_it(self, speaking: Speaking) -> None:
        assert speaking.speech.say("brief; $(touch x) `y` --z \u00fc", 0.5)
        assert speaking.heard() == "brief; $(touch x) `y` --z \u00fc"
        assert speaking.speech.problem is None

    def test_a_text_may_be_an_argument(self, tmp_path: Path) -> None:
        folder = tmp_path / "argument"
        folder.mkdir()
        speaking = Speaking(folder, by_argument=True)
        speaking.speech.say("brief && false", 1.0)
        assert speaking.heard() == "brief && false"
        speaking.speech.close()

    def test_a_newer_text_ends_the_one_before(self, speaking: Speaking) -> None:
        speaking.speech.say("for ever", 1.0)
        assert speaking.heard() == "for ever"
        speaking.speech.say("for ever, too", 1.0)
        assert speaking.heard() == "for ever, too"
        assert speaking.speech.problem is None

    def test_hushing_ends_it(self, speaking: Speaking) -> None:
        speaking.speech.say("for ever", 1.0)
        assert speaking.heard() == "for ever"
        speaking.speech.hush()
        speaking.speech.hush()
        speaking.speech.say("brief", 1.0)
        assert speaking.heard() == "brief"
        assert speaking.speech.problem is None

    def test_closing_ends_it_and_it_may_speak_again(self, speaking: Speaking) -> None:
        speaking.speech.say("for ever", 1.0)
        assert speaking.heard() == "for ever"
        speaking.speech.close()
        speaking.speech.close()
        speaking.speech.say("brief", 1.0)
        assert speaking.heard() == "brief"

    def test_a_program_that_hangs_is_ended_and_taken_for_one_that_does_not_work(self) -> None:
        speech = SystemSpeech(lambda: SpeechProgram(_FOR_EVER), longest_s=0.05)
        assert speech.say("words", 1.0)
        worker = speech._worker
        assert worker is not None
        eventually(lambda: not speech.available)
        assert (speech.available, speech.problem) == (False, SPEECH_FAILED)
        assert not speech.say("more words", 1.0)
        speech.close()
        assert not worker.is_alive()

    def test_a_way_to_silence_it_that_hangs_holds_up_neither_closing_nor_new_words(
        self, tmp_path: Path
    ) -> None:
        made = Speaking(tmp_path, to_silence=_FOR_EVER)
        made.speech.say("for ever", 1.0)
        assert made.heard() == "for ever"
        worker = made.speech._worker
        assert worker is not None
        assert _closes(made.speech)
        made.speech.say("brief", 1.0)
        assert made.heard() == "brief"
        assert _closes(made.speech)
        worker.join(PATIENCE_S)
        assert not worker.is_alive()
        assert made.speech.problem is None

    def test_a_worker_that_does_not_come_back_is_left_behind_and_ends_by_itself(
        self, tmp_path: Path
    ) -> None:
        # A grandchild keeps the input open that nobody reads, even when the program is ended.
        os.mkfifo(tmp_path / "end")
        script = 'exec 3<&0; (read line < "$0") & wait'
        speech = SystemSpeech(lambda: SpeechProgram(("sh", "-c", script, str(tmp_path / "end"))))
        speech.say("words " * 50_000, 1.0)
        worker = speech._worker
        assert worker is not None
        with (tmp_path / "end").open("w"):  # waits until the grandchild reads
            assert _closes(speech)
            assert worker.is_alive()
        worker.join(PATIENCE_S)
        assert not worker.is_alive()

    @pytest.mark.parametrize("command", [("/nowhere/speak",), (sys.executable, "-c", "1/0")])
    def test_a_program_that_does_not_work_is_told_once_and_left_alone(
        self, command: tuple[str, ...]
    ) -> None:
        speech = SystemSpeech(lambda: SpeechProgram(command))
        assert speech.say("words", 1.0)
        worker = speech._worker
        assert worker is not None
        eventually(lambda: speech.problem is not None)
        assert speech.problem == SPEECH_FAILED
        assert not speech.say("more words", 1.0)
        speech.close()

    def test_a_missing_program_is_looked_for_once(self) -> None:
        looked: list[int] = []

        def nothing() -> SpeechProgram | None:
            looked.append(1)
            return None

        speech = SystemSpeech(nothing)
        told = [speech.problem]
        assert [speech.say("a", 1.0), speech.say("b", 1.0)] == [False, False]
        assert [*told, speech.problem] == [None, NO_SPEECH]
        assert looked == [1]
        speech.close()


@pytest.mark.parametrize(
    ("platform", "installed", "first", "last"),
    [
        ("linux", {"espeak-ng", "spd-say"}, "espeak-ng", "--stdin"),
        ("linux", {"spd-say"}, "spd-say", "Hold -- on"),
        ("darwin", {"say"}, "say", "-"),
        ("win32", {"powershell"}, "powershell", None),
        ("linux", set(), None, None),
        ("darwin", set(), None, None),
        ("win32", set(), None, None),
    ],
)
def test_each_system_has_its_speech_program(
    platform: str, installed: set[str], first: str | None, last: str | None
) -> None:
    program = find_speech_program(platform, lambda name: name if name in installed else None)

    if first is None:
        assert program is None
        return
    assert program is not None
    arguments = program.arguments("Hold -- on", 40)
    assert arguments[0] == first
    assert last is None or arguments[-1] == last
    assert "{percent}" not in " ".join(arguments)


def test_the_silent_voice_remembers_what_was_asked() -> None:
    voice = SilentVoice()
    voice.open()
    voice.prepare(["Ready"])
    voice.set_volume(0.3)
    assert voice.speak(("Ready",))
    voice.hush()
    voice.close()
    assert (voice.said, voice.volume) == ([("Ready",)], 0.3)
    assert (voice.seconds("Ready"), voice.problem) == (None, None)
