"""Delivery over HTTP: signed POSTs to one URL of the app, with Slack's retries for events."""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.fakeslack.deliveries import Attempt, Delivery
from tests.fakeslack.signing import signed_headers

Json = dict[str, Any]
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


class HttpDelivery:
    """Sends payloads to the app's one URL; `delays` are the waits before the retries (seconds)."""

    def __init__(
        self, url: str, secret: str, now: Callable[[], float], delays: tuple[float, ...], timeout: float
    ) -> None:
        self.url, self.delays = url, delays
        self._secret, self._now = secret, now
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        # A connection of its own for each: one kept open would fail when the app restarts.
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True))

    async def close(self) -> None:
        """Stop sending."""
        await self._session.close()

    async def deliver(self, delivery: Delivery) -> None:
        """Send a payload until the app takes it; only events are tried again."""
        body, form = _body(delivery)
        retries = self.delays if delivery.kind == "events_api" else ()
        for number, delay in enumerate((0.0, *retries)):
            if delay:
                await asyncio.sleep(delay)
            last = delivery.attempts[-1].reason if number else ""
            attempt = Attempt(number, self._now())
            delivery.attempts.append(attempt)
            stop = await self._send(delivery, attempt, body, form, last)
            if delivery.acked or stop:
                return

    async def handshake(self, challenge: str = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmd") -> bool:
        """Ask the app to prove that the URL is its own (url_verification)."""
        body = json.dumps({"type": "url_verification", "token": "x", "challenge": challenge}).encode()
        headers = self._headers(body, JSON)
        async with self._session.post(self.url, data=body, headers=headers, timeout=self._timeout) as answer:
            return answer.status == 200 and challenge in await answer.text()

    def _headers(self, body: bytes, content: str) -> dict[str, str]:
        signed = signed_headers(self._secret, body, self._now())
        return {
            "Content-Type": content,
            "User-Agent": "Slackbot 1.0",
            **signed,
        }

    async def _send(
        self, delivery: Delivery, attempt: Attempt, body: bytes, content: str, reason: str
    ) -> bool:
        headers = self._headers(body, content)
        if attempt.number:
            headers |= {"X-Slack-Retry-Num": str(attempt.number), "X-Slack-Retry-Reason": reason}
        try:
            async with self._session.post(
                self.url, data=body, headers=headers, timeout=self._timeout, allow_redirects=False
            ) as answer:
                text = await answer.text()
        except TimeoutError:
            attempt.reason = "http_timeout"
            return False
        except aiohttp.ClientError:
            attempt.reason = "connection_failed"
            return False
        attempt.took, attempt.status = self._now() - attempt.sent, answer.status
        delivery.acked = 200 <= answer.status < 300
        attempt.reason = "" if delivery.acked else "http_error"
        delivery.answer = _parsed(text)
        return answer.headers.get("X-Slack-No-Retry") == "1"


def _body(delivery: Delivery) -> tuple[bytes, str]:
    if delivery.kind == "events_api":
        return json.dumps(delivery.payload).encode(), JSON
    if delivery.kind == "slash_commands":
        return urlencode(delivery.payload).encode(), FORM
    return urlencode({"payload": json.dumps(delivery.payload)}).encode(), FORM


def _parsed(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
