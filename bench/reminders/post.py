"""The senders of a simulated year, each pass a process that has just started."""

from contextlib import nullcontext, suppress
from datetime import datetime, timedelta
from typing import cast

from bench.reminders.world import FullDisk, Hands, full_disk, restarted_in_hand
from bench.setting import corpus as the_corpus
from bench.setting import knowledge
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import Shelf
from bot.running.parts import Parts
from bot.running.sending import Sending
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.identity import identify
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store
from tests.fakeslack import FakeSlack

_AFTERWARDS = 2  # passes, a minute apart, after a restart


class Post:
    """Sends what is due; `restarted` is the pass in which the database server was restarted."""

    def __init__(self, slack: FakeSlack, hands: Hands, side: str) -> None:
        self.restarted: datetime | None = None
        self._slack, self._hands = slack, hands
        self._on_server = side == "postgresql"
        self._assistant = Assistant(the_corpus(), Shelf(knowledge()))
        self._client = web_client(slack.workspace.bot_token, slack.url)
        self._identity = identify(self._client)

    def send(self, store: Store, corpus: Corpus) -> None:
        """Make one pass."""
        made = (Settings.from_environment({}), store, lambda: self._assistant)
        sending = Sending(Parts(*made, corpus, self._client, self._identity, self._hands))
        try:
            sending.once()
        finally:
            sending.dispatcher.close()

    def without_room(self, store: Store, corpus: Corpus) -> None:
        """Make one pass in which nothing can be written: by this process, or by the server."""
        with nullcontext() if self._on_server else full_disk(), suppress(StoreError):
            self.send(cast(Store, FullDisk(store)) if self._on_server else store, corpus)

    def with_restart(self, store: Store, corpus: Corpus) -> None:
        """Restart the server while messages are on their way, and go on when claims have passed."""
        self.restarted = self._hands.moment
        with restarted_in_hand(self._slack), suppress(StoreError):
            self.send(store, corpus)
        for _ in range(_AFTERWARDS):
            self._hands.moment += timedelta(minutes=1)
            self.send(store, corpus)

    def passed(self, received: datetime) -> datetime:
        """Return the moment of the pass that brought a message, or brought it after the restart."""
        began = self.restarted
        after = timedelta(minutes=_AFTERWARDS + 1)
        return began if began is not None and began <= received < began + after else received
