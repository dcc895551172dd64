"""Trigger ids: the short-lived right to open a window for whoever just did something."""

import secrets
from itertools import count

from tests.fakeslack.refusal import RefusedError

LIFE = 3.0


class Triggers:
    """Hands out trigger ids, each good for one use within three seconds."""

    def __init__(self, life: float = LIFE) -> None:
        self.life = life
        self._made: dict[str, tuple[str, float]] = {}
        self._used: set[str] = set()
        self._numbers = count(1000)

    def make(self, user: str, now: float) -> str:
        """Return a new trigger id for what a person did just now."""
        trigger = f"{next(self._numbers)}.{next(self._numbers)}.{secrets.token_hex(16)}"
        self._made[trigger] = (user, now)
        return trigger

    def take(self, trigger: str, now: float) -> str:
        """Use a trigger id and return whose it was; raises RefusedError with Slack's names."""
        if trigger not in self._made:
            raise RefusedError("invalid_trigger_id")
        user, made = self._made[trigger]
        if now - made > self.life:
            raise RefusedError("expired_trigger_id")
        if trigger in self._used:
            raise RefusedError("exchanged_trigger_id")
        self._used.add(trigger)
        return user
