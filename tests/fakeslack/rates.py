"""Rate limits: how much Slack takes, and who asks again before the time it was told."""

import math
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RateLimits:
    """Messages a second in one channel with a burst, and calls a second over everything."""

    channel: float = 1.0
    burst: int = 5
    overall: float = 100.0


@dataclass(frozen=True, slots=True)
class Violation:
    """A call made before the Retry-After that the app had been told was over (seconds, epoch)."""

    method: str
    channel: str
    at: float
    allowed_from: float


class Bucket:
    """Tokens that come back at a rate, up to a burst."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate, self._burst = rate, burst
        self._tokens, self._at = burst, 0.0

    def wait(self, now: float) -> float:
        """Take one token and return 0, or return the seconds until there is one."""
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        if self._tokens >= 1:
            self._tokens -= 1
            return 0.0
        return (1 - self._tokens) / self._rate


class RateKeeper:
    """Decides on 429s, remembers them, and notes who did not keep to them."""

    def __init__(self, limits: RateLimits | None) -> None:
        self.limits = limits
        self.violations: list[Violation] = []
        self._channels: dict[str, Bucket] = {}
        self._overall = Bucket(limits.overall, limits.overall) if limits else None
        self._blocks: dict[tuple[str, str], tuple[float, float]] = {}

    def blocked(self, method: str, channel: str, now: float) -> float:
        """Return the seconds that a method is still blocked, for all or for this channel; 0 if it is not.

        A call is a violation once the answer that named the time had been sent.
        """
        for key in ((method, "*"), (method, channel)):
            known, until = self._blocks.get(key, (0.0, 0.0))
            if now < until:
                if now > known:
                    self.violations.append(Violation(method, channel, now, until))
                return until - now
        return 0.0

    def block(self, method: str, channel: str, now: float, seconds: float, told_after: float) -> float:
        """Block a method ("*": in every channel) and return the Retry-After, told after so many seconds."""
        retry_after = float(max(1, math.ceil(seconds)))
        self._blocks[method, channel] = (now + told_after, now + retry_after)
        return retry_after

    def wait(self, channel: str, now: float, *, posts: bool) -> tuple[str, float]:
        """Return for which channel ("*": any) and how long a call must wait; 0 seconds lets it pass."""
        if self.limits is None or self._overall is None:
            return "", 0.0
        if posts and channel:
            bucket = self._channels.setdefault(channel, Bucket(self.limits.channel, self.limits.burst))
            wait = bucket.wait(now)
            if wait:
                return channel, wait
        return "*", self._overall.wait(now)
