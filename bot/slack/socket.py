"""Socket Mode: Slack's requests over a connection that we open, and a watch over it.

The client's own `is_connected` stays true on a connection that has gone deaf, so the age of the
last ping counts.
"""

import logging
import threading
from collections.abc import Callable
from time import time

from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_sdk import WebClient

from bot.health import Finding

_PING = 5.0  # seconds between our pings
_DEAF = 20.0  # seconds without an answer after which the connection counts as dead
_LOOK = 2.0
_LONGEST = 30.0  # seconds between tries; Slack gives out few addresses a minute
_THREADS = 32

log = logging.getLogger("wegwijzer.socket")


class Socket:
    """One connection to Slack, replaced by a new one whenever it stops answering."""

    def __init__(self, app: App, client: WebClient, app_token: str, now: Callable[[], float] = time) -> None:
        self._app = app
        self._client = client
        self._app_token = app_token
        self._now = now
        self._handler: SocketModeHandler | None = None
        self._opened = 0.0

    def run(self, stop: threading.Event) -> None:
        """Keep a connection open until `stop` is set."""
        pause = _LOOK
        while not stop.wait(pause):
            well = self.silence() <= _DEAF or self._renew()
            pause = _LOOK if well else min(2 * pause, _LONGEST)
        self._close()

    def open(self) -> bool:
        """Open the connection now; return whether that worked."""
        return self._renew()

    def silence(self) -> float:
        """Return for how many seconds nothing was heard; infinite without a connection."""
        session = self._handler.client.current_session if self._handler is not None else None
        if session is None or not session.is_active():
            return self._now() - self._opened if self._opened else float("inf")
        return self._now() - max(session.last_ping_pong_time or 0.0, self._opened)

    def finding(self) -> Finding:
        """Tell whether the connection answers."""
        silence = self.silence()
        if silence <= _DEAF:
            return Finding("socket", well=True, what=f"connected, last heard {silence:.0f} s ago")
        return Finding(
            "socket", well=False, what="not connected", mend="check SLACK_APP_TOKEN and the network"
        )

    def _renew(self) -> bool:
        # The old one is closed first: two open ones would each get every second event.
        self._close()
        handler = SocketModeHandler(
            self._app,
            self._app_token,
            logger=self._app.logger,
            web_client=self._client,
            ping_interval=_PING,
            concurrency=_THREADS,
        )
        try:
            handler.client.connect()
        except Exception as error:  # noqa: BLE001 - whatever the SDK or the network raises, we try again
            log.warning("no connection (%s); trying again", type(error).__name__)
            handler.client.close()
            return False
        self._handler, self._opened = handler, self._now()
        log.info("connected")
        return True

    def _close(self) -> None:
        if self._handler is not None:
            self._handler.client.close()
            self._handler = None
        self._opened = 0.0
