"""Who asks, and where: read from any payload of Slack, and from what they chose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.message import Address, Way
from bot.domain.region import Region
from bot.domain.text import Language
from bot.domain.workspace import Person, Workspace
from handlers.reception import Reception

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asker:
    """A person in a conversation.

    `thread` is the thread to answer in, empty for none; `language` is theirs, for all that is no
    answer to a question; `response_url` is where a private answer can be sent without a call.
    """

    user: str
    channel: str
    thread: str
    response_url: str
    region: Region
    language: Language
    person: Person
    workspace: Workspace

    @property
    def here(self) -> Address:
        """The conversation, for all in it to see."""
        return Address(Way.POST, channel=self.channel, thread=self.thread, user=self.user)

    @property
    def privately(self) -> Address:
        """The same conversation, for the asker alone to see.

        An address that came with a command or a button puts what one person sees in the channel, never
        in a thread: there it is used only where the app is no member.
        """
        if self.channel and self.thread:
            where = (self.channel, self.thread, self.user)
            return Address(Way.EPHEMERAL, *where, response_url=self.response_url)
        if self.response_url:
            return Address(Way.RESPOND, channel=self.channel, user=self.user, response_url=self.response_url)
        if self.channel:
            return Address(Way.EPHEMERAL, channel=self.channel, user=self.user)
        return Address(Way.POST, user=self.user)

    @property
    def directly(self) -> Address:
        """The conversation between the asker and the app."""
        return Address(Way.POST, user=self.user)


def asker(reception: Reception, body: Body) -> Asker:
    """Read who asks from a payload; the region is the channel's, else the workspace's."""
    event = body.get("event") or {}
    user, channel = _user(body, event), _channel(body, event)
    team = reception.identity.team
    with reception.store.reading() as unit:
        person = unit.people.get(team, user)
        workspace = unit.workspaces.get(team)
        own_region = unit.workspaces.channel_region(team, channel) if channel else ""
    language = person.language or reception.directory.profile(user).language or Language.NL
    return Asker(
        user=user,
        channel=channel,
        thread=_thread(body, event),
        response_url=str(body.get("response_url") or ""),
        region=reception.region(own_region or workspace.region),
        language=language,
        person=person,
        workspace=workspace,
    )


def _user(body: Body, event: Body) -> str:
    user = body.get("user")
    return str(event.get("user") or body.get("user_id") or (user or {}).get("id") or "")


def _channel(body: Body, event: Body) -> str:
    channel = body.get("channel")
    own = channel.get("id") if isinstance(channel, Mapping) else channel
    container = body.get("container") or {}
    return str(event.get("channel") or body.get("channel_id") or own or container.get("channel_id") or "")


def _thread(body: Body, event: Body) -> str:
    """Return the thread that is answered in: the one it was said in, or in a channel a new one.

    Who presses in the message that a thread began with is looking at the channel.
    """
    if event:
        own = "" if event.get("channel_type") == "im" else event.get("ts", "")
        return str(event.get("thread_ts") or own)
    message = body.get("message") or {}
    container = body.get("container") or {}
    thread = message.get("thread_ts") or container.get("thread_ts") or ""
    return "" if thread in {message.get("ts"), container.get("message_ts")} else str(thread)
