"""What happens in a story."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """What happens at a moment: a `kind` of the story, and what it is about."""

    moment: datetime
    kind: str
    what: Any
