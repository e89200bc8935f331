"""A sound server that is killed while tones play: when is it noticed, and when does it play again?

Prints one object: seconds until the loss is told, seconds from the server's return until there is
no problem any more, and the longest call of the player's in milliseconds; or why it was not tried.
"""

import json
import os
import time
from collections.abc import Callable

from coach.bootstrap import make_sound
from coach.services.ports import Sound
from tests.bench.null_sink import NoSoundServer, null_sink

LOOK_S, TONE_S = 0.02, 1.0
SETTLED_S, GONE_S, PATIENCE_S = 4.0, 3.0, 10.0


class Player:
    """Looks and plays as a session does.

    Attributes:
        longest_ms: the longest call.
    """

    def __init__(self, sound: Sound) -> None:
        self.longest_ms = 0.0
        self._sound = sound
        self._tone_at = time.monotonic()

    def play_until(self, over: Callable[[float], bool]) -> float:
        """Play until it is over, by the seconds that passed; return them."""
        began = time.monotonic()
        while not over(passed := time.monotonic() - began) and passed < PATIENCE_S:
            self._time(self._sound.tones.tend)
            if time.monotonic() >= self._tone_at:
                self._time(lambda: self._sound.tones.play("hold"))
                self._tone_at += TONE_S
            time.sleep(LOOK_S)
        return passed

    def _time(self, call: Callable[[], None]) -> None:
        began = time.monotonic()
        call()
        self.longest_ms = max(self.longest_ms, (time.monotonic() - began) * 1000)


def measure() -> dict[str, object]:
    with null_sink() as sink:
        os.environ |= sink.environment
        sound = make_sound()
        sound.open()
        if sound.problem:
            raise NoSoundServer(sound.problem)
        player = Player(sound)
        player.play_until(lambda passed: passed > SETTLED_S)
        sink.stop()
        noticed_s = player.play_until(lambda _: sound.problem is not None)
        player.play_until(lambda passed: passed > GONE_S)
        sink.start()
        back_s = player.play_until(lambda _: sound.problem is None)
        sound.close()
    return {"noticed_s": noticed_s, "back_s": back_s, "longest_ms": player.longest_ms}


if __name__ == "__main__":
    try:
        print(json.dumps(measure()))
    except NoSoundServer as missing:
        print(json.dumps({"why": str(missing)}))
