"""What can be seen in a fake Slack from a test."""

from dataclasses import replace
from typing import Any

from tests.fakeslack.deliveries import Delivery
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.messages import Message
from tests.fakeslack.rates import Violation
from tests.fakeslack.running import Running
from tests.fakeslack.state import Call
from tests.fakeslack.windows import Window
from tests.fakeslack.workspace import Workspace

Json = dict[str, Any]


class Reading(Running):
    """What can be seen in a fake Slack."""

    @property
    def url(self) -> str:
        """Return the address of the Web API, for `SLACK_API_URL`; ends in /api/."""
        return self.slack.url

    @property
    def workspace(self) -> Workspace:
        """Return ids, tokens and secrets."""
        return self.setting.workspace

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Return the calls made before their Retry-After was over."""
        return self.on_loop(lambda: tuple(self.slack.service.rates.violations))

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """Return all that was sent to the app, in order."""
        return self.on_loop(lambda: tuple(self.slack.outbox.deliveries))

    def calls(self, method: str = "") -> tuple[Call, ...]:
        """Return the Web API calls that came in, of one method where named."""
        known = self.on_loop(lambda: tuple(self.slack.state.calls))
        return tuple(call for call in known if not method or call.method == method)

    def dm(self, user: str) -> str:
        """Return the id of the direct message of a person with the bot."""
        return self.on_loop(lambda: self.slack.state.direct(user).id)

    def messages(self, channel: str, thread: str = "") -> tuple[Message, ...]:
        """Return the messages in a channel (a person's id: the DM), or the replies in a thread."""
        return self.on_loop(self._messages, channel, thread)

    def _messages(self, channel: str, thread: str) -> tuple[Message, ...]:
        log = self.slack.state.logs[self.slack.state.channel(channel).id]
        return tuple(log.replies(thread)) if thread else tuple(log)

    def answers(self, channel: str, thread: str = "") -> tuple[Message, ...]:
        """Return what the bot wrote in a channel, or in a thread."""
        return tuple(message for message in self.messages(channel, thread) if message.bot)

    def ephemerals(self, user: str) -> tuple[Ephemeral, ...]:
        """Return the messages that only one person sees now."""
        known = self.on_loop(lambda: [replace(one) for one in self.slack.state.ephemerals])
        return tuple(one for one in known if one.user == user and not one.deleted)

    def ephemeral(self, user: str, number: int = -1) -> Ephemeral:
        """Return one such message, the last unless another is meant; pressing in it works on this one."""
        return self.on_loop(
            lambda: [one for one in self.slack.state.ephemerals if one.user == user and not one.deleted][
                number
            ]
        )

    def home(self, user: str) -> Window | None:
        """Return the Home tab published for a person; its content is `shown`."""
        return self.on_loop(lambda: self.slack.state.windows.homes.get(user))

    def modal(self, user: str) -> Window | None:
        """Return the modal on top for a person; its content is `shown`, the app's complaints `errors`."""
        return self.on_loop(lambda: next(iter(self.slack.state.windows.stacks.get(user, [])[-1:]), None))

    def prompts(self, user: str) -> Json | None:
        """Return the prompts suggested to a person: a title and a list of title and message."""
        return self.on_loop(lambda: self.slack.state.prompts.get(self.slack.state.direct(user).id))

    def status(self, channel: str, thread: str) -> str:
        """Return the status that shows in a thread now."""
        told = self.on_loop(lambda: self.slack.state.statuses.get((channel, thread), {}))
        return str(told.get("status", ""))

    def title(self, channel: str, thread: str) -> str:
        """Return the title of a thread."""
        return self.on_loop(lambda: self.slack.state.titles.get((channel, thread), ""))
