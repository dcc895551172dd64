"""What the knowledge lacks: questions that were not answered, or not helpfully."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.text import Language


class GapKind(StrEnum):
    """Why a question is on the list."""

    UNANSWERED = "unanswered"
    UNHELPFUL = "unhelpful"


@dataclass(frozen=True, slots=True)
class Gap:
    """A question for curators, scrubbed of persons' names, addresses and numbers.

    `entry` is what was answered, empty when nothing was. `asker` is kept so that one person's
    questions can be erased; it is never shown.
    """

    id: str
    team: str
    region: str
    kind: GapKind
    text: str
    language: Language
    entry: str
    asked: datetime
    asker: str


class HandoverState(StrEnum):
    """How far a question to a person is."""

    OPEN = "open"
    CLAIMED = "claimed"
    ANSWERED = "answered"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Handover:
    """A question that was handed to a person.

    `channel` and `thread` are where it was asked, `place` and `stamp` where the request was posted
    for the contact; `found` is what Wegwijzer had found, `helper` who claimed it, `reply` their answer.
    """

    id: str
    team: str
    region: str
    asker: str
    language: Language
    question: str
    found: str
    channel: str
    thread: str
    place: str
    stamp: str
    state: HandoverState
    helper: str
    reply: str
    opened: datetime
    changed: datetime
