"""What can be asked over /control, by name."""

from collections.abc import Callable
from typing import Any

from tests.fakeslack.slack import Slack

Json = dict[str, Any]


def messages(slack: Slack, channel: str, thread: str = "", after: str = "") -> list[Any]:
    """Return the messages of a channel or thread, only those later than a time stamp where one is given."""
    log = slack.state.logs[slack.state.channel(channel).id]
    return [message for message in (log.replies(thread) if thread else log) if message.ts > after]


def answers(slack: Slack, after: str = "") -> list[Any]:
    """Return what the bot wrote in any channel."""
    logs = slack.state.logs.values()
    found = [one for log in logs for one in log if one.bot and one.ts > after]
    return sorted(found, key=lambda one: one.ts)


def ephemerals(slack: Slack, user: str) -> list[Any]:
    """Return the messages that only one person sees."""
    return [one for one in slack.state.ephemerals if one.user == user and not one.deleted]


def home(slack: Slack, user: str) -> Any:
    """Return the Home tab published for a person."""
    return slack.state.windows.homes.get(user)


def modal(slack: Slack, user: str) -> Any:
    """Return the modal on top for a person."""
    stack = slack.state.windows.stacks.get(user)
    return stack[-1] if stack else None


def prompts(slack: Slack, user: str) -> Any:
    """Return the questions suggested to a person in the agent view."""
    return slack.state.prompts.get(slack.state.direct(user).id)


def deliveries(slack: Slack, kind: str = "", since: float | str = 0) -> list[Any]:
    """Return what was sent to the app, of one kind where named, made since a moment (epoch)."""
    known = slack.outbox.deliveries
    return [one for one in known if one.made >= float(since) and kind in {"", one.kind}]


def calls(slack: Slack, method: str = "") -> list[Any]:
    """Return the Web API calls that came in."""
    return [call for call in slack.state.calls if method in {"", call.method}]


def violations(slack: Slack) -> list[Any]:
    """Return the calls made before their Retry-After was over."""
    return slack.service.rates.violations


def counts(slack: Slack) -> Json:
    """Return how much there is of everything, cheap to ask often."""
    state, sent = slack.state, slack.outbox.deliveries
    return {
        "messages": sum(1 for log in state.logs.values() for _ in log),
        "answers": sum(1 for log in state.logs.values() for one in log if one.bot),
        "ephemerals": len(state.ephemerals), "calls": len(state.calls), "deliveries": len(sent),
        "acked": sum(one.acked for one in sent), "open": sum(not one.done.is_set() for one in sent),
        "violations": len(slack.service.rates.violations), "connections": len(slack.sockets.connections),
    }  # fmt: skip


def workspace(slack: Slack) -> Json:
    """Return ids, tokens, people and channels."""
    state = slack.state
    return {
        "workspace": state.workspace, "url": slack.url, "users": list(state.users.values()),
        "channels": list(state.channels.values()),
    }  # fmt: skip


READS: dict[str, Callable[..., Any]] = {
    read.__name__: read
    for read in (
        answers, calls, counts, deliveries, ephemerals, home, messages, modal, prompts, violations,
        workspace,
    )
}  # fmt: skip
