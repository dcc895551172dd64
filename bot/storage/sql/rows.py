"""Values as columns hold them, and back."""

import json
from datetime import UTC, datetime
from typing import Any

from bot.storage.sql.session import Value


def moment(value: datetime) -> str:
    """Return a moment in UTC as text of one width, so that the order of text is that of time."""
    if value.tzinfo is None:
        raise ValueError(f"the moment {value} has no time zone; give it in UTC")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def moment_or_none(value: datetime | None) -> str | None:
    """Return a moment as text, or None."""
    return None if value is None else moment(value)


def as_moment(text: str) -> datetime:
    """Return the moment that a column holds."""
    return datetime.fromisoformat(text)


def as_moment_or_none(text: str | None) -> datetime | None:
    """Return the moment that a column holds, or None."""
    return None if text is None else datetime.fromisoformat(text)


def packed(value: object) -> str:
    """Return a list or mapping as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Any:  # noqa: ANN401 - JSON can be anything
    """Return what a column holds as JSON."""
    return json.loads(text)


def storable(value: Value) -> Value:
    """Return a value that both sides can keep, signs that cannot be kept replaced by U+FFFD.

    PostgreSQL refuses the sign NUL, SQLite's functions stop at it, and neither can keep half of a
    surrogate pair, which Slack's JSON may hold.
    """
    if not isinstance(value, str):
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value.replace("\0", "\ufffd")
