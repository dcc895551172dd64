"""Who asks what, and where: the same for the same seed."""

import random
import time
from dataclasses import dataclass
from itertools import count

from bench.quality.rows import read
from bench.setting import CALIBRATION, ROUTE_CALIBRATION
from bench.slack.control import Control

USERS = 200
CHANNELS = 100
_LANGUAGES = ("nl-NL", "en-GB")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was put: `thread` is where its answer stands, empty in a direct message.

    A mention is sent twice, as a message and as a mention; the last of `deliveries` is what is answered.
    """

    channel: str
    ts: str
    thread: str
    deliveries: tuple[str, ...]

    @property
    def moment(self) -> float:
        """When it was said, in seconds since the epoch."""
        return float(self.ts)


class Crowd:
    """The people of a workspace, who ask at random: half in direct messages, half in channels."""

    def __init__(self, control: Control, seed: int) -> None:
        self._control = control
        self._random = random.Random(seed)
        self._texts = [row.q for path in (CALIBRATION, ROUTE_CALIBRATION) for row in read(path)]
        self._bot = control.do("workspace")["workspace"]["bot_user"]
        self._users = [f"U0CROWD{number:03}" for number in range(USERS)]
        self._channels = [f"C0CROWD{number:03}" for number in range(CHANNELS)]
        self._number = count()

    def settle_in(self) -> None:
        """Let them exist."""
        for number, user in enumerate(self._users):
            locale = _LANGUAGES[number % 2]
            self._control.do("add_user", id=user, name=user.lower(), real_name=user, locale=locale)
        for channel in self._channels:
            self._control.do(
                "add_channel", id=channel, name=channel.lower(), members=[*self._users, self._bot]
            )

    def ask(self) -> Asked:
        """Have the next one ask; every person and every channel in turn, so that none asks too fast."""
        number = next(self._number)
        text, user = self._random.choice(self._texts), self._users[number % USERS]
        direct = number % 2 == 0
        channel = user if direct else self._channels[number // 2 % CHANNELS]
        said = text if direct else f"<@{self._bot}> {text}"
        done = self._control.do("post", user=user, channel=channel, text=said)
        message = done["message"]
        deliveries = tuple(delivery["id"] for delivery in done["deliveries"])
        return Asked(message["channel"], message["ts"], "" if direct else message["ts"], deliveries)

    def ask_for(self, seconds: float, rate: float) -> list[Asked]:
        """Ask at a steady rate; return all that was asked."""
        begun = time.monotonic()
        asked = []
        for number in range(int(seconds * rate)):
            pause = begun + number / rate - time.monotonic()
            if pause > 0:
                time.sleep(pause)
            asked.append(self.ask())
        return asked
