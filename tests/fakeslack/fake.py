"""The fake Slack as tests use it: `with FakeSlack() as slack:` and `slack.url` for the app."""

from typing import Any

from tests.fakeslack.deliveries import Delivery, Kind
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.faults import Fault, Faults
from tests.fakeslack.gestures import Done
from tests.fakeslack.messages import Message
from tests.fakeslack.rates import RateLimits
from tests.fakeslack.reading import Reading
from tests.fakeslack.windows import Window
from tests.fakeslack.workspace import Channel, User

Json = dict[str, Any]


class FakeSlack(Reading):
    """A Slack of the tests' own; it takes what `Setting` takes."""

    def post(self, user: str, channel: str, text: str, thread: str = "", client_msg_id: str = "") -> Done:
        """Write a message, in a thread where one is named; `channel` may be the person's own id for a DM."""
        return self.on_loop(self.slack.people.post, user, channel, text, thread, client_msg_id)

    def edit(self, channel: str, ts: str, text: str) -> Done:
        """Change what a person wrote."""
        return self.on_loop(self.slack.people.edit, channel, ts, text)

    def slash(self, user: str, channel: str, text: str, command: str = "/wegwijzer") -> Done:
        """Give a command; `done.delivery.wait().answer` is what it was acknowledged with."""
        return self.on_loop(self.slack.people.slash, user, channel, text, command)

    def press(
        self, user: str, where: Message | Ephemeral | Window, action_id: str, value: Any = None
    ) -> Done:
        """Press or choose something in a message, modal or Home tab; raises LookupError."""
        if isinstance(where, Window):
            return self.on_loop(self.slack.people.press_in, user, where, action_id, value)
        return self.on_loop(self.slack.people.press, user, where, action_id, value)

    def open_home(self, user: str, tab: str = "home") -> Done:
        """Open the app's Home (`home`) or Messages tab (`messages`)."""
        return self.on_loop(self.slack.people.open_home, user, tab)

    def submit(self, user: str, values: Json, window: Window | None = None) -> Done:
        """Fill in the modal on top ({action_id: value}), submit it; `wait()` until the answer is applied."""
        shown = window or self.modal(user)
        if shown is None:
            raise LookupError(f"no modal is open for {user}")
        return self.on_loop(self.slack.people.submit, user, shown, values)

    def close_modal(self, user: str, *, everything: bool = False) -> Done:
        """Close the modal on top, or all of them."""
        shown = self.modal(user)
        if shown is None:
            raise LookupError(f"no modal is open for {user}")
        return self.on_loop(self.slack.people.close, user, shown, everything=everything)

    def shortcut(self, user: str, callback_id: str) -> Done:
        """Choose a global shortcut."""
        return self.on_loop(self.slack.people.shortcut, user, callback_id)

    def message_shortcut(self, user: str, message: Message, callback_id: str) -> Done:
        """Choose a shortcut in the menu of a message."""
        return self.on_loop(self.slack.people.message_shortcut, user, message, callback_id)

    def uninstall(self) -> Done:
        """Remove the app: tokens_revoked and app_uninstalled are sent, then no token works."""
        return self.on_loop(self.slack.people.uninstall)

    def revoke(self) -> Done:
        """Revoke the bot token, and tell the app."""
        return self.on_loop(self.slack.people.revoke)

    def event(self, event: Json) -> Done:
        """Send any event that the app is subscribed to."""
        return Done(self.on_loop(self.slack.outbox.event, event))

    def deliver(self, kind: Kind, payload: Json) -> Delivery:
        """Send any payload as it is, as one from a workspace that nobody knows."""
        return self.on_loop(self.slack.outbox.send, kind, payload)

    def resend(self, delivery: Delivery) -> Delivery:
        """Send the same payload again, with the same event_id."""
        return self.on_loop(self.slack.resend, delivery)

    def add(self, *new: User | Channel) -> None:
        """Let people and channels exist, or be as given from now on."""
        for one in new:
            adding = self.slack.add_people if isinstance(one, User) else self.slack.add_channels
            self.on_loop(adding, one)

    def connect(self, app_url: str) -> None:
        """Send to the app at this URL from now on; empty: over Socket Mode."""
        self.run(self.slack.connect(app_url))

    def handshake(self) -> bool:
        """Send url_verification and return whether the app gave the challenge back."""
        return self.run(self.slack.handshake())

    @property
    def faults(self) -> Faults:
        """Return what may go wrong; set it to change that."""
        return self.slack.service.faults.faults

    @faults.setter
    def faults(self, faults: Faults) -> None:
        self.on_loop(self.slack.set_faults, faults)

    def inject(self, fault: Fault) -> None:
        """Let one more thing go wrong, as `Fault("answer_lost", "chat.postMessage", times=1)`."""
        self.on_loop(self.slack.service.faults.add, fault)

    def limit(self, limits: RateLimits | None) -> None:
        """Switch rate limits on, or off."""
        self.on_loop(self.slack.set_limits, limits)

    @property
    def latency(self) -> float:
        """Return the seconds that every Web API call takes; set it to change that."""
        return self.slack.service.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self.slack.service.latency = seconds

    @property
    def connections(self) -> int:
        """Return how many Socket Mode connections there are."""
        return len(self.slack.sockets.connections)

    def disconnect(self, reason: str = "refresh_requested", *, close: bool = True) -> None:
        """Announce the end of all connections (warning, refresh_requested, link_disabled), and close them."""
        self.run(self.slack.disconnect(reason, close=close))

    def half_open(self, number: int = 0, *, deaf: bool = True) -> None:
        """Let connections (0: all) go deaf and dumb while TCP stays."""
        self.on_loop(self.slack.half_open, number, deaf=deaf)

    def cut(self) -> None:
        """Cut all Socket Mode connections without a word."""
        self.on_loop(self.slack.cut_connections)

    def outage(self, seconds: float) -> None:
        """Be gone for so many seconds: connections are cut and refused. Returns at once."""
        self.begin(self.slack.outage(seconds))
