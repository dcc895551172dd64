"""The app and the senders at any moment that a test names."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.subscription import Subscription
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import subscription as form
from bot.storage.sql.rows import moment
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import DUTCH, GENERAL
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.messages import Message
from tests.faults.posting import AMSTERDAM, Hands, Post
from tests.slack.conftest import Running, running

_WAITING = "SELECT id FROM outbox WHERE state IN ('planned', 'sending', 'unknown') AND due <= :now"
CONCEPT = "oncept-eindafrekening"


class Ticking(Hands):
    """A clock that a test sets and that goes on from there: what is put off for a second must be sent."""

    @property
    def moment(self) -> datetime:
        """Return the moment that was set, and the time since."""
        return self._moment + timedelta(seconds=monotonic() - self._since)

    @moment.setter
    def moment(self, moment: datetime) -> None:
        self._moment, self._since = moment, monotonic()


class Later:
    """The app on a clock that a test sets; `post` makes the rounds at a moment."""

    def __init__(self, app: Running, post: Post, hands: Hands) -> None:
        self.app, self.post, self.hands = app, post, hands
        self.slack, self.store = app.slack, app.store

    def settle(self) -> None:
        """Wait until nothing is left to be worked off or sent at this moment."""
        self.slack.wait_for(self._idle)

    def _idle(self) -> bool:
        now = self.hands.now()
        with self.store.reading() as unit:
            # What is in hand counts too, what is planned for later does not.
            sent = unit.session.rows(_WAITING, now=moment(now))
            return unit.inbox.backlog(now + timedelta(days=1)).waiting == len(sent) == 0

    def at(self, when: str) -> None:
        """Set the clock, plan, and wait until all that is due is sent."""
        self.post.at(when)
        self.settle()

    def clock(self, when: str) -> None:
        """Set the clock and nothing else."""
        self.hands.moment = datetime.fromisoformat(when).replace(tzinfo=AMSTERDAM)

    def told(self, where: str = GENERAL, of: str = CONCEPT) -> list[Message]:
        """Return what was told of a matter in a channel, or to a person."""
        return [message for message in self.slack.answers(where) if of in message.text]

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Return all subscriptions that have not ended."""
        with self.store.reading() as unit:
            return unit.subscriptions.all()

    def command(self, user: str, text: str, channel: str = GENERAL) -> Ephemeral:
        """Give a command and return the answer."""
        before = len(self.slack.ephemerals(user))
        self.slack.slash(user, channel, text).wait()
        self.slack.wait_for(lambda: len(self.slack.ephemerals(user)) > before)
        self.settle()
        return self.slack.ephemeral(user)

    def form(self, user: str, where: Any, action: str, value: str | None = None) -> dict[str, Any]:
        """Press a button that opens a form, and return the form."""
        self.slack.press(user, where, action, value).wait()
        window = self.slack.wait_for(lambda: self.slack.modal(user))
        assert window is not None
        return dict(window.shown)

    def submit(self, user: str, values: dict[str, Any]) -> None:
        """Submit the form that is open, and wait for what comes of it."""
        self.slack.submit(user, values).wait()
        self.settle()

    def subscribe(self, user: str = DUTCH.id, channel: str = GENERAL, **filled: Any) -> None:
        """Subscribe the channel, or in the direct message the person, to deadlines a week before."""
        is_person = channel == user
        listed = self.command(user, "herinner", channel)
        action = names.SUBSCRIPTION_NEW if is_person else f"{names.SUBSCRIPTION_NEW}.1"
        self.form(user, listed, action)
        self.submit(user, {form.TOPICS: ["deadlines"], form.LEAD: ["7", "2"], **filled})

    def press(self, user: str, where: Message, action: str, value: str | None = None) -> None:
        """Press in a message, and wait for what comes of it."""
        self.slack.press(user, where, action, value).wait()
        self.settle()

    def again(self, message: Message) -> Message:
        """Return a message as it is now."""
        found = [item for item in self.slack.messages(message.channel) if item.ts == message.ts]
        return found[0]

    def changed(self, message: Message, holds: Callable[[Message], bool]) -> Message:
        """Wait until a message is as it should be, and return it."""
        self.slack.wait_for(lambda: holds(self.again(message)))
        return self.again(message)


@contextmanager
def later_on(
    slack: FakeSlack, mode: str, folder: Path, corpus: Corpus, assistant: Assistant
) -> Iterator[Later]:
    """Run the app on a clock that stands at the middle of February 2027."""
    hands = Ticking()
    with running(slack, mode, folder, corpus, assistant, clock=hands) as app:
        yield Later(app, Post(hands, slack, app.store, (corpus, assistant)), hands)
