"""The floor for cues: the sound library alone, with nothing of ours but the size of its buffer.

Prints for each tone its file and the moment at which its first sample was handed out.
"""

import json
import random
import time

import miniaudio

from coach.resources import shipped
from coach.system.sound_device import PERIOD_MILLISECONDS, decode_sound
from coach.system.tones import SAMPLE_RATE, SampleStream, first_heard, without_lead

TONES = 10


def _stream(waiting: list[memoryview]) -> SampleStream:
    sounding, silence = memoryview(b"").cast("h"), memoryview(bytes(2 * SAMPLE_RATE)).cast("h")
    wanted = yield silence[:0]
    while True:
        if waiting:
            sounding = waiting.pop()
        piece, sounding = sounding[:wanted], sounding[wanted:]
        wanted = yield piece if len(piece) == wanted else silence[:wanted]


def main() -> None:
    tone = shipped("assets/sounds/hold.wav")
    decoded = decode_sound(tone.read_bytes())
    samples = memoryview(without_lead(decoded, first_heard(decoded)))
    waiting: list[memoryview] = []
    stream = _stream(waiting)
    next(stream)
    with miniaudio.PlaybackDevice(
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=SAMPLE_RATE,
        buffersize_msec=PERIOD_MILLISECONDS,
    ) as device:
        device.start(stream)
        time.sleep(1.0)
        for _ in range(TONES):
            print(json.dumps([str(tone), time.monotonic()]), flush=True)
            waiting.append(samples)
            time.sleep(0.8 + random.random() / 20)


if __name__ == "__main__":
    main()
