"""What every listener is handed: the assistant, and all that it takes to be of service in Slack."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from bot.assistant import Assistant
from bot.clock import Clock
from bot.corpus.corpus import Corpus
from bot.domain.region import Region
from bot.settings import Settings
from bot.slack.directory import Directory
from bot.slack.identity import Identity
from bot.slack.quick import Quick
from bot.storage.ports.store import Store


@dataclass(frozen=True, slots=True)
class Reception:
    """The services of a running app.

    `quick` runs what must happen while a trigger is valid (three seconds), and is lost with the
    process: opening a modal, a sign that work is under way. `scrub` takes out of a text what tells who it
    is about. `showing` is held by who shows a sign of work.
    """

    assistant: Assistant
    corpus: Corpus
    store: Store
    clock: Clock
    client: WebClient
    directory: Directory
    identity: Identity
    settings: Settings
    quick: Quick
    scrub: Callable[[str], str]
    showing: Lock = field(default_factory=Lock)

    def region(self, region_id: str) -> Region:
        """Return a region of the corpus; the default one where it is not known (any more)."""
        return self.corpus.region(region_id) or self._default

    @property
    def _default(self) -> Region:
        return self.corpus.region(self.settings.region) or self.corpus.regions[0]

    def today(self, region: Region) -> date:
        """Return the day it is in a region."""
        return self.clock.now().astimezone(ZoneInfo(region.profile.timezone)).date()
