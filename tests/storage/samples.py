"""Values to keep in tests of stores."""

from datetime import UTC, datetime, timedelta

from bot.domain.arrival import Arrival
from bot.domain.message import Address, Message, Parcel, Way

NOW = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)
LEASE = timedelta(seconds=60)


def after(seconds: float) -> datetime:
    """Return a moment some seconds after now."""
    return NOW + timedelta(seconds=seconds)


def arrival(name: str, *keys: str, received: float = 0) -> Arrival:
    """Return an arrival with keys, one of its own where none are given."""
    return Arrival(name, keys or (f"key/{name}",), "answer", f'{{"text": "{name}"}}', after(received))


def parcel(
    name: str, channel: str = "C1", *, due: float = 0, deadline: float = 3600, **more: object
) -> Parcel:
    """Return a parcel for a channel, due and to be there some seconds after now."""
    return Parcel(
        id=f"id-{name}",
        cause=f"cause/{name}",
        team="T1",
        address=more.get("address") or Address(Way.POST, channel),  # type: ignore[arg-type]
        message=Message(f"bericht {name}", ({"type": "section", "text": {"text": "één ’regel’"}},)),
        due=after(due),
        deadline=after(deadline),
    )
