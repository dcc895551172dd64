"""What a person does in channels and direct messages: write, mention, edit, command, press, uninstall."""

import secrets
from dataclasses import dataclass, replace
from typing import Any

from tests.fakeslack.answering import after_command, response_url
from tests.fakeslack.deliveries import Delivery
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.messages import Message
from tests.fakeslack.outbox import Outbox
from tests.fakeslack.payloads import channel_name, command, interaction, message_event, rich
from tests.fakeslack.payloads_messages import message_json
from tests.fakeslack.pressing import action, find
from tests.fakeslack.state import State
from tests.fakeslack.workspace import Channel, User

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a gesture: what was sent to the app, and the message it made."""

    deliveries: tuple[Delivery, ...] = ()
    message: Message | None = None
    trigger_id: str = ""

    @property
    def ts(self) -> str:
        """Return the time stamp of the message that was made."""
        if self.message is None:
            raise LookupError("this gesture makes no message")
        return self.message.ts

    @property
    def channel(self) -> str:
        """Return the channel of the message that was made."""
        if self.message is None:
            raise LookupError("this gesture makes no message")
        return self.message.channel

    @property
    def delivery(self) -> Delivery:
        """Return the first payload that was sent; raises LookupError where none was."""
        if not self.deliveries:
            raise LookupError("nothing was sent to the app: not installed, not a member or not subscribed")
        return self.deliveries[0]

    def wait(self, timeout: float = 5.0) -> "Done":
        """Wait until all that was sent is acknowledged or given up; raises TimeoutError."""
        for delivery in self.deliveries:
            delivery.wait(timeout)
        return self


class Gestures:
    """People at work; `base` is where the app reaches this Slack."""

    def __init__(self, state: State, outbox: Outbox, base: str) -> None:
        self.state, self.outbox, self.base = state, outbox, base

    def person(self, user: str) -> User:
        """Return a person by id; raises LookupError."""
        if user not in self.state.users:
            raise LookupError(f"no user {user!r}; there are {sorted(self.state.users)}")
        return self.state.users[user]

    def place(self, user: str, channel: str) -> Channel:
        """Return a channel in which a person is; naming the person means the direct message with the bot."""
        person, found = self.person(user), self.state.channel(channel)
        if person.id not in found.members:
            raise LookupError(f"{user} is not in {found.id}")
        return found

    def post(self, user: str, channel: str, text: str, thread: str = "", client_msg_id: str = "") -> Done:
        """Write a message; one that mentions the bot in a channel sends two events, as at Slack."""
        place = self.place(user, channel)
        message = Message(
            place.id, self.state.stamps.next(), user, text, self.state.now(), thread_ts=thread,
            blocks=(rich(text),), client_msg_id=client_msg_id or secrets.token_hex(16),
        )  # fmt: skip
        self.state.logs[place.id].add(message)
        return Done(self._tell(message, place), message)

    def _tell(self, message: Message, place: Channel) -> tuple[Delivery, ...]:
        bot = self.state.workspace.bot_user
        if bot not in place.members:
            return ()
        told = self.outbox.event(message_event(self.state, message, place))
        if f"<@{bot}" in message.text and place.kind != "im":
            told += self.outbox.event(message_event(self.state, message, place, "app_mention"))
        return told

    def edit(self, channel: str, ts: str, text: str) -> Done:
        """Change what a person wrote."""
        place, log = self.state.channel(channel), self.state.logs[self.state.channel(channel).id]
        before = log.get(ts)
        if before is None:
            raise LookupError(f"no message {ts} in {channel}")
        after = log.change(ts, text=text, blocks=(rich(text),), edited=self.state.stamps.next())
        event = {
            "type": "message", "subtype": "message_changed", "hidden": True, "channel": place.id,
            "channel_type": place.kind, "ts": after.edited, "event_ts": after.edited,
            "message": message_json(self.state, after), "previous_message": message_json(self.state, before),
        }  # fmt: skip
        return Done(self.outbox.event(event), after)

    def slash(self, user: str, channel: str, text: str, command_name: str = "/wegwijzer") -> Done:
        """Give a command; what the app acknowledges with is shown to the person."""
        person, place = self.person(user), self.place(user, channel)
        trigger = self.state.triggers.make(user, self.state.now())
        url = response_url(self.state, place.id, user)
        given = {
            "command": command_name, "text": text, "trigger_id": trigger,
            "response_url": f"{self.base}commands/{self.state.workspace.team}/{url.key}",
        }  # fmt: skip
        payload = command(self.state, person, place, given)

        def shown(delivery: Delivery) -> None:
            after_command(self.state, delivery, url)

        return Done((self.outbox.send("slash_commands", payload, shown),), trigger_id=trigger)

    def press(self, user: str, where: Message | Ephemeral, action_id: str, value: Any = None) -> Done:
        """Press or choose something in a message that the person sees."""
        person, place = self.person(user), self.state.channel(where.channel)
        found = find(where.blocks, action_id, value if isinstance(value, str) else None)
        trigger = self.state.triggers.make(user, self.state.now())
        url = response_url(self.state, place.id, user, where)
        payload = interaction(self.state, person, "block_actions") | {
            "container": self._container(where), "trigger_id": trigger, "channel": channel_name(place),
            "response_url": f"{self.base}actions/{self.state.workspace.team}/{url.key}",
            "state": {"values": {}}, "actions": [action(found, value, self.state.stamps.next())],
        }  # fmt: skip
        if isinstance(where, Message):
            payload["message"] = message_json(self.state, where, metadata=True)
        return Done((self.outbox.send("interactive", payload),), trigger_id=trigger)

    def _container(self, where: Message | Ephemeral) -> Json:
        thread = {"thread_ts": where.thread_ts} if where.thread_ts else {}
        return {
            "type": "message", "message_ts": where.ts, "channel_id": where.channel,
            "is_ephemeral": isinstance(where, Ephemeral), **thread,
        }  # fmt: skip

    def message_shortcut(self, user: str, where: Message, callback_id: str) -> Done:
        """Choose a shortcut in the menu of a message."""
        person, place = self.person(user), self.place(user, where.channel)
        trigger = self.state.triggers.make(user, self.state.now())
        url = response_url(self.state, place.id, user, where)
        payload = interaction(self.state, person, "message_action") | {
            "callback_id": callback_id, "trigger_id": trigger, "channel": channel_name(place),
            "message_ts": where.ts, "message": message_json(self.state, where), "action_ts": where.ts,
            "response_url": f"{self.base}app/{self.state.workspace.team}/{url.key}",
        }  # fmt: skip
        return Done((self.outbox.send("interactive", payload),), trigger_id=trigger)

    def shortcut(self, user: str, callback_id: str) -> Done:
        """Choose a global shortcut."""
        trigger = self.state.triggers.make(user, self.state.now())
        payload = interaction(self.state, self.person(user), "shortcut") | {
            "callback_id": callback_id, "trigger_id": trigger, "action_ts": self.state.stamps.next(),
        }  # fmt: skip
        return Done((self.outbox.send("interactive", payload),), trigger_id=trigger)

    def uninstall(self) -> Done:
        """Remove the app: its tokens are told to be gone, then itself."""
        gone = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.state.workspace.bot_user]}}
        told = self.outbox.event(gone) + self.outbox.event({"type": "app_uninstalled"})
        self.state.uninstalled = self.state.revoked = True
        return Done(told)

    def revoke(self) -> Done:
        """Make the bot token useless, and tell the app."""
        gone = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.state.workspace.bot_user]}}
        told = self.outbox.event(gone)
        self.state.revoked = True
        return Done(told)

    def join(self, channel: str, *users: str) -> Channel:
        """Let people, or the bot, into a channel."""
        place = self.state.channel(channel)
        return self.state.add_channel(replace(place, members=place.members | set(users)))
