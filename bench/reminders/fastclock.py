"""A clock that several processes share and that runs faster than the real one, so that leases pass soon."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class FastClock:
    """At the real moment `origin` (epoch, seconds) it is `base`; then `factor` seconds pass in each."""

    base: datetime
    origin: float
    factor: float = 20.0

    @classmethod
    def at(cls, moment: str, factor: float = 20.0) -> "FastClock":
        """Return a clock that begins now, at a moment such as 2027-02-19T07:59:50+00:00."""
        return cls(datetime.fromisoformat(moment), time.time(), factor)

    def now(self) -> datetime:
        """Return the moment it is by this clock, in UTC."""
        passed = (time.time() - self.origin) * self.factor
        return self.base.astimezone(UTC) + timedelta(seconds=passed)

    def seconds(self) -> float:
        """Return the same in seconds since the epoch, as a fake Slack has it."""
        return self.now().timestamp()
