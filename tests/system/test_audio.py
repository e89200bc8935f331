"""Sound must never hold up a session, and every tone must be told from the others by ear."""

from __future__ import annotations

import functools
import importlib.util
import sys
import threading
import wave
from array import array
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from types import ModuleType

import numpy as np
import numpy.typing as npt
import pytest

from coach.system.audio import MiniaudioTones, SilentTones
from coach.system.device_link import REOPEN_SECONDS
from coach.system.sound_device import decode_sound, open_device
from coach.system.texts import NO_DEVICE
from coach.system.tones import (
    AUDIBLE,
    FADE_FRAMES,
    MURMUR,
    SAMPLE_RATE,
    SampleStream,
    ToneMixer,
    first_heard,
    without_lead,
)
from tests.fakes.speakers import Clock, Speakers, device_threads, eventually
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
SOUNDS = ROOT / "assets" / "sounds"
NAMES = (
    "get_ready",
    "hold",
    "reset",
    "rest",
    "change_sides",
    "change_exercise",
    "warm_up",
    "pause",
    "done",
)

Wave = npt.NDArray[np.float64]


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "make_sounds", ROOT / "packaging" / "make_sounds.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_sounds"] = module
    spec.loader.exec_module(module)
    return module


def _read(name: str) -> Wave:
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as sound:
        shape = (sound.getnchannels(), sound.getsampwidth(), sound.getframerate())
        assert shape == (1, 2, SAMPLE_RATE)
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2") / 32768.0


def _decibels(ratio: float) -> float:
    return float(20 * np.log10(max(ratio, 1e-12)))


def _power(samples: Wave, low: float, high: float) -> float:
    spectrum = np.abs(np.fft.rfft(samples)) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    return float(spectrum[(hertz >= low) & (hertz < high)].sum())


def _contour(samples: Wave) -> Wave:
    """Gives loudness by semitone band (rows of 30 ms), the way an ear would tell tones apart."""
    edges = 233.0 * 2 ** (np.arange(0, 25) / 12)
    step = SAMPLE_RATE * 30 // 1000
    rows = np.zeros((30, len(edges) - 1))
    for row in range(30):
        piece = samples[row * step : row * step + 2 * step]
        if len(piece) < step:
            break
        spectrum = np.abs(np.fft.rfft(piece * np.hanning(len(piece)), 8192))
        hertz = np.fft.rfftfreq(8192, 1 / SAMPLE_RATE)
        for band in range(len(edges) - 1):
            inside = (hertz >= edges[band]) & (hertz < edges[band + 1])
            rows[row, band] = spectrum[inside].sum()
    return rows


class TestBundledTones:
    def test_every_phase_has_its_tone_and_nothing_else_is_bundled(self) -> None:
        assert {path.stem for path in SOUNDS.iterdir()} == set(NAMES)

    def test_making_them_again_gives_the_same_bytes(self, tmp_path: Path) -> None:
        _maker().write_all(tmp_path)
        for name in NAMES:
            made = (tmp_path / f"{name}.wav").read_bytes()
            assert made == (SOUNDS / f"{name}.wav").read_bytes(), name

    def test_every_fundamental_is_below_1_khz(self) -> None:
        tones = _maker().TONES
        assert max(max(n.hertz, n.to_hertz) for notes in tones.values() for n in notes) < 1000.0

    @pytest.mark.parametrize("name", NAMES)
    def test_is_short_but_outlasts_a_waking_output(self, name: str) -> None:
        assert 0.250 <= len(_read(name)) / SAMPLE_RATE <= 0.900

    @pytest.mark.parametrize("name", NAMES)
    def test_begins_almost_silent_but_not_at_zero(self, name: str) -> None:
        lead = np.abs(_read(name)[: SAMPLE_RATE * 55 // 1000])
        assert 0.0 < lead.max() < 0.002

    @pytest.mark.parametrize("name", NAMES)
    def test_fades_at_both_ends(self, name: str) -> None:
        samples = np.abs(_read(name))
        five = SAMPLE_RATE * 5 // 1000
        assert samples[0] == samples[-1] == 0.0
        assert samples[-five:].max() < 0.02 * samples.max()
        assert samples[-five // 2 :].max() <= samples[-five:].max()

    @pytest.mark.parametrize("name", NAMES)
    def test_has_no_click_anywhere(self, name: str) -> None:
        samples = _read(name)
        piece = SAMPLE_RATE * 10 // 1000
        # A click is a burst of high frequencies in one short piece, lost in the whole.
        for start in range(0, len(samples) - piece, piece // 2):
            windowed = samples[start : start + piece] * np.hanning(piece)
            assert _power(windowed, 4_000, 22_051) < 1e-5 * piece

    @pytest.mark.parametrize("name", NAMES)
    def test_is_soft(self, name: str) -> None:
        samples = _read(name)
        whole = _power(samples, 0, 22_051)
        assert _power(samples, 2_000, 22_051) < 1e-6 * whole
        assert _power(samples, 1_000, 22_051) < 0.05 * whole

    def test_no_two_are_alike(self) -> None:
        contours = {name: _contour(_read(name)) for name in NAMES}
        for first, second in combinations(NAMES, 2):
            one, two = contours[first], contours[second]
            alike = float((one * two).sum() / np.sqrt((one**2).sum() * (two**2).sum()))
            assert alike < 0.70, (first, second, alike)


def _tone(value: int, count: int) -> array[int]:
    return array("h", [value]) * count


class TestLead:
    @pytest.mark.parametrize("name", NAMES)
    def test_a_tone_is_heard_5_ms_after_it_starts_and_is_the_same_from_there(
        self, name: str
    ) -> None:
        whole = decode_sound((SOUNDS / f"{name}.wav").read_bytes())
        cut = np.array(without_lead(whole, first_heard(whole)))
        first = int(np.argmax(np.abs(cut) > AUDIBLE * np.abs(cut).max()))
        assert 0 <= first <= FADE_FRAMES
        assert cut[FADE_FRAMES:].tolist() == whole[-(len(cut) - FADE_FRAMES) :].tolist()

    def test_it_is_cut_without_a_step(self) -> None:
        murmuring = _tone(90, 3_000) + _tone(10_000, 500)
        cut = without_lead(murmuring, first_heard(murmuring))
        assert len(cut) == FADE_FRAMES + 500
        assert cut[0] <= 1
        assert max(np.diff(np.array(cut[:FADE_FRAMES]))) <= 1

    @pytest.mark.parametrize("samples", [_tone(9, 400), _tone(0, 400), array("h")])
    def test_a_sound_without_a_lead_stays_as_it_is(self, samples: array[int]) -> None:
        assert without_lead(samples, first_heard(samples)) == samples


class TestMixer:
    def test_what_sounds_between_tones_is_never_zero_for_long_nor_ever_heard(self) -> None:
        stream = ToneMixer().stream(lambda: None)
        for wanted in (2_000, 20_000):
            silence = np.array(stream.send(wanted))
            assert np.abs(silence).max() == MURMUR
            assert max(np.diff(np.flatnonzero(silence))) < 20

    def test_is_silent_until_a_tone_comes(self) -> None:
        stream = ToneMixer(murmur=0).stream(lambda: None)
        assert stream.send(300).tolist() == [0] * 300

    def test_a_tone_sounds_whole_across_requests_and_then_ends(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.hand_over(array("h", range(1, 251)))
        heard = [sample for _ in range(3) for sample in stream.send(100).tolist()]
        assert heard == [*range(1, 251), *[0] * 50]
        assert mixer.frames == 300

    def test_a_newer_tone_waits_for_the_fade_of_the_older_one(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.hand_over(_tone(10_000, 5_000))
        stream.send(100)
        mixer.hand_over(_tone(-3_000, 50))
        heard = stream.send(FADE_FRAMES + 100).tolist()
        fade = heard[:FADE_FRAMES]
        assert fade == sorted(fade, reverse=True)
        assert (fade[0], fade[-1]) == (int(10_000 * (1 - 1 / FADE_FRAMES)), 0)
        assert heard[FADE_FRAMES:] == [-3_000] * 50 + [0] * 50

    def test_a_third_tone_within_the_fade_drops_the_second_without_a_jump(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.hand_over(_tone(10_000, 5_000))
        stream.send(100)
        mixer.hand_over(_tone(-3_000, 500))
        before = stream.send(FADE_FRAMES // 2).tolist()[-1]
        mixer.hand_over(_tone(7, 500))
        heard = stream.send(FADE_FRAMES + 20).tolist()
        assert 0 <= before - heard[0] < 150
        assert -3_000 not in heard
        assert heard[FADE_FRAMES:] == [7] * 20

    def test_of_two_tones_between_requests_only_the_newer_sounds(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.hand_over(_tone(1, 10))
        mixer.hand_over(_tone(2, 10))
        assert stream.send(20).tolist() == [2] * 10 + [0] * 10

    def test_a_very_large_request_is_met(self) -> None:
        mixer = ToneMixer(murmur=0)
        stream = mixer.stream(lambda: None)
        mixer.hand_over(_tone(5, 30_000))
        heard = stream.send(40_000)
        assert len(heard) == 40_000
        assert (heard[29_999], heard[30_000]) == (5, 0)

    def test_a_new_stream_forgets_the_tone_of_the_old_one(self) -> None:
        mixer = ToneMixer(murmur=0)
        first = mixer.stream(lambda: None)
        mixer.hand_over(_tone(5, 1_000))
        first.send(10)
        first.close()
        assert set(mixer.stream(lambda: None).send(2_000).tolist()) == {0}

    def test_tells_when_a_stream_ends(self) -> None:
        ended: list[str] = []
        ToneMixer(murmur=0).stream(lambda: ended.append("ended")).close()
        assert ended == ["ended"]


def _decode(content: bytes) -> array[int]:
    if not content.startswith(b"tone "):
        raise ValueError("not a tone")
    return _tone(int(content[5:]), 100)


class Desk:
    """A player with two tones, its speakers and its clock."""

    def __init__(self, folder: Path) -> None:
        self.files = {"hold": folder / "hold", "rest": folder / "rest"}
        self.files["hold"].write_bytes(b"tone 1000")
        self.files["rest"].write_bytes(b"tone -2000")
        self.clock = Clock()
        self.speakers = Speakers()
        self.player = self.build()

    def build(self) -> MiniaudioTones:
        return MiniaudioTones(
            self.files, now=self.clock, device_factory=self.speakers, decoder=_decode
        )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.player.close()
    eventually(lambda: not device_threads())
    assert made.speakers.open_now == 0


class TestPlayer:
    def test_plays_what_it_is_asked(self, desk: Desk) -> None:
        desk.player.open()
        assert desk.player.problem is None
        desk.player.play("rest")
        assert desk.speakers.hear() == [-2000] * 100 + [0] * 100

    def test_opening_twice_opens_one_device(self, desk: Desk) -> None:
        desk.player.open()
        desk.player.open()
        assert desk.speakers.opened == 1

    def test_an_unknown_tone_is_silent(self, desk: Desk) -> None:
        desk.player.open()
        desk.player.play("fanfare")
        assert set(desk.speakers.hear()) == {0}

    @pytest.mark.parametrize(
        ("volume", "loudest"),
        [(0.0, 0), (0.5, 250), (1.0, 1000), (7.0, 1000), (-1.0, 0), (float("nan"), 0)],
    )
    def test_volume_follows_the_ear_and_stays_in_bounds(
        self, desk: Desk, volume: float, loudest: int
    ) -> None:
        desk.player.open()
        desk.player.set_volume(volume)
        desk.player.play("hold")
        assert max(desk.speakers.hear()) == loudest

    def test_a_changed_volume_holds_for_a_tone_played_before(self, desk: Desk) -> None:
        desk.player.open()
        for volume, loudest in ((1.0, 1000), (0.5, 250), (1.0, 1000)):
            desk.player.set_volume(volume)
            desk.player.play("hold")
            assert max(desk.speakers.hear()) == loudest

    def test_without_a_device_it_says_so_and_stays_quiet(self, desk: Desk) -> None:
        desk.speakers.plugged_in = False
        desk.player.open()
        assert desk.player.problem == NO_DEVICE
        desk.player.play("hold")
        assert desk.player.problem == NO_DEVICE

    def test_a_driver_that_fails_in_its_own_way_counts_as_no_device(self) -> None:
        def broken(_stream: SampleStream, _stopped: Callable[[], None]) -> Speakers:
            raise RuntimeError("driver")

        player = MiniaudioTones({}, now=Clock(), device_factory=broken, decoder=_decode)
        player.open()
        player.play("hold")
        assert player.problem == NO_DEVICE
        player.close()

    def test_names_the_sounds_that_cannot_be_read(self, desk: Desk) -> None:
        desk.files["change_sides"] = desk.files["hold"].with_name("missing")
        desk.files["rest"].write_bytes(b"rubbish")
        player = desk.build()
        player.open()
        assert player.problem == (
            "These sounds cannot be read: rest, change sides. The screen still shows every change."
        )
        player.play("rest")
        player.play("change_sides")
        assert set(desk.speakers.hear()) == {0}
        player.play("hold")
        assert max(desk.speakers.hear()) == 1000
        player.close()

    def test_a_tone_has_a_lost_device_opened_again_but_not_too_often(self, desk: Desk) -> None:
        desk.player.open()
        desk.speakers.break_off()
        desk.speakers.plugged_in = True
        desk.clock.seconds += REOPEN_SECONDS - 0.1
        desk.player.play("hold")
        eventually(lambda: desk.player._link.settled)
        assert desk.speakers.opened == 1
        desk.clock.seconds += 0.1
        desk.player.play("hold")
        eventually(lambda: desk.speakers.opened == 2)

    def test_a_tone_that_waited_too_long_for_its_device_is_dropped(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path)

        def slow(stream: SampleStream, stopped: Callable[[], None]) -> Speakers:
            desk.clock.seconds += 0.6
            return desk.speakers(stream, stopped)

        player = MiniaudioTones(desk.files, now=desk.clock, device_factory=slow, decoder=_decode)
        player.open()
        desk.speakers.break_off()
        desk.speakers.plugged_in = True
        desk.clock.seconds += REOPEN_SECONDS
        player.play("hold")
        eventually(lambda: player.problem is None)
        eventually(lambda: player._waiting is None)
        assert set(desk.speakers.hear()) == {0}
        player.close()

    def test_closing_waits_for_a_device_being_opened(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path)
        may_finish = threading.Event()
        begun = threading.Event()

        def slow(stream: SampleStream, stopped: Callable[[], None]) -> Speakers:
            if desk.speakers.opened:
                begun.set()
                assert may_finish.wait(PATIENCE_S)
            return desk.speakers(stream, stopped)

        player = MiniaudioTones(desk.files, now=desk.clock, device_factory=slow, decoder=_decode)
        player.open()
        desk.speakers.break_off()
        desk.speakers.plugged_in = True
        desk.clock.seconds += REOPEN_SECONDS
        player.play("hold")
        assert begun.wait(PATIENCE_S)
        may_finish.set()
        player.close()
        eventually(lambda: not device_threads())
        assert desk.speakers.open_now == 0

    def test_is_silent_before_opening_and_after_closing(self, desk: Desk) -> None:
        desk.player.play("hold")
        assert desk.speakers.opened == 0
        desk.player.open()
        desk.player.close()
        desk.clock.seconds += 60.0
        desk.player.play("hold")
        assert desk.speakers.opened == 1
        assert desk.player.problem is None

    def test_can_be_opened_again_after_closing(self, desk: Desk) -> None:
        desk.player.open()
        desk.player.close()
        desk.player.open()
        desk.player.play("hold")
        assert max(desk.speakers.hear()) == 1000


class TestRealLibrary:
    """Runs the library itself, with its device that plays into nothing."""

    null_device = staticmethod(functools.partial(open_device, backend="NULL"))

    def test_decodes_every_bundled_tone_exactly(self) -> None:
        for name in NAMES:
            samples = decode_sound((SOUNDS / f"{name}.wav").read_bytes())
            assert np.array_equal(np.array(samples), np.rint(_read(name) * 32768.0)), name

    def test_refuses_what_is_not_a_sound(self) -> None:
        with pytest.raises(ValueError, match="not a sound file"):
            decode_sound(b"rubbish")

    def test_the_device_asks_for_samples_and_stops_asking_when_closed(self) -> None:
        mixer = ToneMixer(murmur=0)
        ended = threading.Event()
        asked = threading.Event()

        def watched() -> SampleStream:
            inner = mixer.stream(ended.set)
            piece = memoryview(array("h"))
            while True:
                wanted = yield piece
                piece = inner.send(wanted)
                if mixer.frames > 3_000:
                    asked.set()

        stream = watched()
        next(stream)
        device = self.null_device(stream, lambda: None)
        assert asked.wait(PATIENCE_S)
        device.close()
        device.close()
        frames = mixer.frames
        del stream
        assert ended.wait(PATIENCE_S)
        assert mixer.frames == frames

    def test_plays_all_tones_and_leaves_no_thread(self) -> None:
        files = {name: SOUNDS / f"{name}.wav" for name in NAMES}
        player = MiniaudioTones(files, now=Clock(), device_factory=self.null_device)
        for _ in range(3):
            player.open()
            assert player.problem is None
            for name in NAMES:
                player.play(name)
            player.close()
        assert not device_threads()

    def test_the_default_device_never_raises(self) -> None:
        files = {name: SOUNDS / f"{name}.wav" for name in NAMES}
        player = MiniaudioTones(files, now=Clock())
        player.open()
        player.play("hold")
        assert player.problem in (None, NO_DEVICE)
        player.close()


def test_silent_tones_remember_what_was_asked() -> None:
    tones = SilentTones()
    tones.open()
    tones.set_volume(0.3)
    tones.play("hold")
    tones.play("rest")
    tones.close()
    assert tones.played == ["hold", "rest"]
    assert tones.volume == 0.3
    assert tones.problem is None
