"""Carries parcels to Slack, one call each: the client's own repeats are off, since they post twice."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.delivery.courier import CannotLookError, ImpossibleError, RefusedForNowError, UnclearError
from bot.domain.message import Address, Message, Parcel, Way
from bot.health import Finding
from bot.slack.faults import guarded, wait_of
from bot.slack.history import find

EVENT_TYPE = "wegwijzer"
# Slack's words for blocks that it does not draw; an older server or a newer rule may refuse a table.
_UNDRAWN = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
_OK, _TOO_MANY, _SERVER_FAULT = 200, 429, 500

log = logging.getLogger("wegwijzer.slack")


class SlackCourier:
    """A courier that speaks Slack's Web API; see `Courier` for what it promises."""

    def __init__(self, client: WebClient) -> None:
        self._client = client
        self._revoked = ""
        self._direct: dict[str, str] = {}  # the conversation with each person, once opened
        self._ways: dict[Way, Callable[[Parcel], str]] = {
            Way.POST: self._post,
            Way.EPHEMERAL: self._whisper,
            Way.RESPOND: self._respond,
            Way.UPDATE: self._update,
            Way.HOME: self._publish,
        }

    def send(self, parcel: Parcel) -> str:
        """Deliver a parcel with one call and return the timestamp of the message, if it has one."""
        try:
            stamp = guarded(lambda: self._ways[parcel.address.way](parcel))
        except ImpossibleError as fault:
            if fault.revoked:
                self._revoked = fault.reason
            if fault.reason not in _UNDRAWN or not parcel.message.text or parcel.address.way is Way.HOME:
                raise
            log.warning("parcel %s: drawn as text, Slack refused its blocks (%s)", parcel.id, fault.reason)
            stamp = self._plainly(parcel)
        self._revoked = ""
        return stamp

    def _plainly(self, parcel: Parcel) -> str:
        """Deliver the text alone, which holds all that the blocks show; nothing was posted before."""
        text = replace(parcel, message=replace(parcel.message, blocks=()))
        return guarded(lambda: self._ways[parcel.address.way](text))

    def finding(self) -> Finding:
        """Tell whether Slack still takes the token."""
        if not self._revoked:
            return Finding("token", well=True, what="taken by Slack")
        what, mend = f"refused by Slack ({self._revoked})", "install the app again and set SLACK_BOT_TOKEN"
        return Finding("token", well=False, what=what, mend=mend)

    def find(self, parcel: Parcel) -> str | None:
        """Return the timestamp of a parcel that was posted, or None when it was not."""
        try:
            return guarded(lambda: find(self._client, self._place(parcel.address), parcel))
        except ImpossibleError as fault:
            raise CannotLookError(fault.reason) from fault

    def _post(self, parcel: Parcel) -> str:
        posted = self._client.chat_postMessage(
            channel=self._place(parcel.address),
            thread_ts=parcel.address.thread or None,
            metadata={"event_type": EVENT_TYPE, "event_payload": {"id": parcel.id}},
            unfurl_links=False,
            unfurl_media=False,
            **_content(parcel.message),
        )
        return str(posted["ts"])

    def _whisper(self, parcel: Parcel) -> str:
        """Show it to one person; where the app is no member, by the address of what they did."""
        try:
            guarded(lambda: self._whispered(parcel))
        except ImpossibleError as fault:
            if fault.revoked or fault.reason in _UNDRAWN or not parcel.address.response_url:
                raise
            self._responded(parcel)
        return ""

    def _whispered(self, parcel: Parcel) -> object:
        address = parcel.address
        return self._client.chat_postEphemeral(
            channel=address.channel,
            user=address.user,
            thread_ts=address.thread or None,
            **_content(parcel.message),
        )

    def _update(self, parcel: Parcel) -> str:
        address = parcel.address
        self._client.chat_update(channel=address.channel, ts=address.stamp, **_content(parcel.message))
        return address.stamp

    def _publish(self, parcel: Parcel) -> str:
        view = {"type": "home", "blocks": list(parcel.message.blocks)}
        self._client.views_publish(user_id=parcel.address.user, view=view)
        return ""

    def _respond(self, parcel: Parcel) -> str:
        try:
            self._responded(parcel)
        except ImpossibleError:
            # The address works five times within half an hour; the person may still be there.
            if not parcel.address.channel:
                raise
            self._whispered(parcel)
        return ""

    def _responded(self, parcel: Parcel) -> None:
        address = parcel.address
        # Its own logger would write down what is sent.
        hook = WebhookClient(
            address.response_url,
            timeout=self._client.timeout,
            retry_handlers=[],
            logger=self._client.logger,
        )
        answer = hook.send(
            **_content(parcel.message),
            response_type="ephemeral",
            replace_original=bool(address.stamp),
            unfurl_links=False,
            unfurl_media=False,
        )
        if answer.status_code == _TOO_MANY:
            raise RefusedForNowError(wait_of(dict(answer.headers)))
        if answer.status_code >= _SERVER_FAULT:
            raise UnclearError(f"HTTP {answer.status_code}")
        if answer.status_code != _OK:
            raise ImpossibleError(f"response address refused ({answer.status_code})")

    def _place(self, address: Address) -> str:
        """Return the conversation of a parcel: for a person the direct one, opened when first needed."""
        if address.channel:
            return address.channel
        if address.user not in self._direct:
            opened = self._client.conversations_open(users=address.user)
            self._direct[address.user] = str(opened["channel"]["id"])
        return self._direct[address.user]


def _content(message: Message) -> dict[str, Any]:
    return {"text": message.text, "blocks": list(message.blocks) or None}
