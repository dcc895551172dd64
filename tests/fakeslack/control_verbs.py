"""What can be done over /control, by name; arguments are those of the Python interface."""

import asyncio
from collections.abc import Callable
from typing import Any

from tests.fakeslack.control_reading import modal
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.faults import Fault, Faults
from tests.fakeslack.gestures import Done
from tests.fakeslack.messages import Message
from tests.fakeslack.rates import RateLimits
from tests.fakeslack.slack import Slack
from tests.fakeslack.windows import Window
from tests.fakeslack.workspace import Channel, User

Json = dict[str, Any]


def where(slack: Slack, channel: str, ts: str) -> Message | Ephemeral:
    """Return the message with a time stamp, for everybody or for one person; raises LookupError."""
    found = slack.state.logs[slack.state.channel(channel).id].get(ts)
    seen = [one for one in slack.state.ephemerals if one.ts == ts and not one.deleted]
    if found is None and not seen:
        raise LookupError(f"no message {ts} in {channel}")
    return found or seen[0]


def press(slack: Slack, user: str, action_id: str, *, value: Any = None, **place: str) -> Done:
    """Press in a message (channel, ts) or a window (view_id)."""
    if "view_id" in place:
        return slack.people.press_in(user, slack.state.windows.get(place["view_id"]), action_id, value)
    return slack.people.press(user, where(slack, place["channel"], place["ts"]), action_id, value)


def _modal(slack: Slack, user: str) -> Window:
    found = modal(slack, user)
    if not isinstance(found, Window):
        raise LookupError(f"no modal is open for {user}")  # noqa: TRY004 - the name is wrong, not the type
    return found


def message_shortcut(slack: Slack, user: str, channel: str, ts: str, callback_id: str) -> Done:
    """Choose a shortcut in the menu of a message."""
    found = where(slack, channel, ts)
    if not isinstance(found, Message):
        raise LookupError(f"{ts}: an ephemeral message has no shortcuts")  # noqa: TRY004
    return slack.people.message_shortcut(user, found, callback_id)


def faults(slack: Slack, text: str = "") -> None:
    """Let things go wrong from now on, written as for `--faults`."""
    slack.set_faults(Faults.parse(text))


def latency(slack: Slack, seconds: float) -> None:
    """Let every Web API call take so long."""
    slack.service.latency = seconds


async def outage(slack: Slack, seconds: float) -> None:
    """Be gone for so many seconds, a moment after this is answered."""
    loop = asyncio.get_running_loop()
    slack.background.add(task := loop.create_task(_later(slack, seconds)))
    task.add_done_callback(slack.background.discard)


async def _later(slack: Slack, seconds: float) -> None:
    await asyncio.sleep(0.1)
    await slack.outage(seconds)


VERBS: dict[str, Callable[..., Any]] = {
    "post": lambda slack, **given: slack.people.post(**given),
    "edit": lambda slack, **given: slack.people.edit(**given),
    "slash": lambda slack, **given: slack.people.slash(**given),
    "press": press,
    "open_home": lambda slack, **given: slack.people.open_home(**given),
    "submit": lambda slack, user, values: slack.people.submit(user, _modal(slack, user), values),
    "close_modal": lambda slack, user: slack.people.close(user, _modal(slack, user)),
    "shortcut": lambda slack, **given: slack.people.shortcut(**given),
    "message_shortcut": message_shortcut,
    "uninstall": lambda slack: slack.people.uninstall(),
    "revoke": lambda slack: slack.people.revoke(),
    "event": lambda slack, event: slack.outbox.event(event),
    "deliver": lambda slack, kind, payload: slack.outbox.send(kind, payload),
    "add_user": lambda slack, **given: slack.add_people(User(**given)),
    "add_channel": lambda slack, members=(), **given: slack.add_channels(
        Channel(members=frozenset(members), **given)
    ),
    "join": lambda slack, channel, users: slack.people.join(channel, *users),
    "connect": lambda slack, app_url: slack.connect(app_url),
    "handshake": lambda slack: slack.handshake(),
    "faults": faults,
    "inject": lambda slack, **given: slack.service.faults.add(Fault(**given)),
    "limit": lambda slack, **given: slack.set_limits(RateLimits(**given) if given else None),
    "latency": latency,
    "disconnect": lambda slack, **given: slack.disconnect(**given),
    "half_open": lambda slack, **given: slack.half_open(**given),
    "cut": lambda slack: slack.cut_connections(),
    "outage": outage,
}
