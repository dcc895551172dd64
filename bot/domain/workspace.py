"""A workspace and its people: what they chose, and nothing more."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.text import Language


@dataclass(frozen=True, slots=True)
class Workspace:
    """What an administrator set for a workspace; ids are Slack's.

    `contact` is the channel or person that "Ask a person" goes to, `curators` the channel that gets
    the weekly list of gaps. With `follow_threads`, a reply in a thread that was answered in is read
    as a question, without a new mention.
    """

    team: str
    region: str = ""
    contact: str = ""
    curators: str = ""
    follow_threads: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """What a person chose: language, the party they work for, and their role, empty where not chosen."""

    team: str
    user: str
    language: Language | None = None
    municipality: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a thread was last about, so that a follow-up is understood; it holds no message text."""

    team: str
    channel: str
    thread: str
    region: str
    entry: str
    language: Language
    updated: datetime
