"""The senders on a store, one pass at a time, as at any moment."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.message import Delivery
from bot.domain.subscription import Subscription, Topic
from bot.domain.text import Language
from bot.reminders.keys import PREFIX
from bot.running.parts import Parts
from bot.running.sending import Sending
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.identity import identify
from bot.storage.sql.store import SqlStore
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import ADMIN, DUTCH, GENERAL
from tests.fakeslack.messages import Message

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SINCE = datetime(2027, 2, 15, tzinfo=AMSTERDAM)


class Hands:
    """A clock that a test sets, for the senders and for Slack."""

    def __init__(self) -> None:
        self.moment = SINCE

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)

    def seconds(self) -> float:
        return self.moment.timestamp()


class Post:
    """The senders; every pass is made by a process that has just started, as far as it can remember."""

    def __init__(
        self, hands: Hands, slack: FakeSlack, store: SqlStore, made: tuple[Corpus, Assistant]
    ) -> None:
        self.hands, self.slack, self.store = hands, slack, store
        self.corpus, self._assistant = made
        self._client = web_client(slack.workspace.bot_token, slack.url)
        self._identity = identify(self._client)
        self._settings = Settings.from_environment({"WEGWIJZER_ADMINISTRATORS": ADMIN.id})

    def parts(self, open_assistant: Callable[[], Any] | None = None) -> Parts:
        """Return what a worker is made of."""
        opened = open_assistant or (lambda: self._assistant)
        made = (self._settings, self.store, opened, self.corpus, self._client, self._identity)
        return Parts(*made, self.hands)

    def at(self, moment: str) -> None:
        """Make one pass as at a moment in Amsterdam."""
        self.hands.moment = datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)
        sending = Sending(self.parts())
        try:
            sending.once()
        finally:
            sending.dispatcher.close()

    def subscribe(self, **changed: object) -> Subscription:
        """Keep a subscription of the channel to deadlines seven days before, or a changed one."""
        usual = Subscription(
            id="S1",
            team=self.slack.workspace.team,
            receiver=GENERAL,
            owner=DUTCH.id,
            region="flevoland",
            topics=(Topic.DEADLINES,),
            language=Language.NL,
            lead_days=(7,),
            since=SINCE,
        )
        made = replace(usual, **changed)  # type: ignore[arg-type]
        with self.store.writing() as unit:
            unit.subscriptions.put(made)
        return made

    def told(self, channel: str = GENERAL) -> tuple[Message, ...]:
        """Return what was told to a channel or person."""
        return self.slack.answers(channel)

    def deliveries(self) -> tuple[Delivery, ...]:
        """Return what became of every reminder."""
        with self.store.reading() as unit:
            return unit.outbox.deliveries(PREFIX)
