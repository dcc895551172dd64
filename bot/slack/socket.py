"""Socket Mode: Slack's requests over a connection that we open, and a watch over it.

The client's own `is_connected` stays true on a connection that has gone deaf, so the age of the
last ping counts.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from socket import SHUT_RD, socket
from time import time

from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.builtin.connection import Connection

from bot.health import Finding

_THREADS = 32
_GLANCE = 0.1  # seconds

log = logging.getLogger("wegwijzer.socket")


@dataclass(frozen=True, slots=True)
class Watch:
    """How closely a connection is watched, in seconds.

    We send a `ping` so often; after being `deaf` for so long it counts as dead. When it has ended the
    client gets a moment for `replacing` it, as Slack asks now and then. We `look` so often, and where
    no connection can be had try again after `longest` at most: Slack gives out few addresses a minute.
    """

    ping: float = 5.0
    deaf: float = 20.0
    replacing: float = 5.0
    look: float = 2.0
    longest: float = 30.0


class Socket:
    """One connection to Slack, replaced by a new one whenever it stops answering."""

    def __init__(
        self,
        app: App,
        client: WebClient,
        app_token: str,
        watch: Watch | None = None,
        now: Callable[[], float] = time,
    ) -> None:
        self._app = app
        self._client = client
        self._app_token = app_token
        self._watch = watch or Watch()
        self._now = now
        self._socket: SocketModeClient | None = None
        self._session: Connection | None = None
        self._since = 0.0  # when the session was first seen
        self._ended: float | None = None  # when it was first seen to have ended

    def run(self, stop: threading.Event) -> None:
        """Keep a connection open until `stop` is set."""
        pause = 0.0
        while not stop.wait(pause):
            well = self.silence() <= self._watch.deaf or self._is_being_replaced() or self._renew()
            pause = self._watch.look if well else min(2 * max(pause, self._watch.look), self._watch.longest)
        self._close()

    def silence(self) -> float:
        """Return for how many seconds nothing was heard; infinite without a connection."""
        session = self._socket.current_session if self._socket is not None else None
        if session is None or not session.is_active():
            self._ended = self._ended or self._now()
            return float("inf")
        self._ended = None
        if session is not self._session:  # the client replaces it when Slack asks for that
            self._session, self._since = session, self._now()
        return self._now() - max(session.last_ping_pong_time or 0.0, self._since)

    def finding(self) -> Finding:
        """Tell whether the connection answers."""
        silence = self.silence()
        if silence <= self._watch.deaf:
            return Finding("socket", well=True, what=f"connected, last heard {silence:.0f} s ago")
        return Finding(
            "socket", well=False, what="not connected", mend="check SLACK_APP_TOKEN and the network"
        )

    def _is_being_replaced(self) -> bool:
        ended = self._ended or 0.0
        return self._socket is not None and self._now() - ended < self._watch.replacing

    def _renew(self) -> bool:
        # The old one is closed first: two open ones would each get every second event.
        self._close()
        handler = SocketModeHandler(
            self._app,
            self._app_token,
            logger=self._app.logger,
            web_client=self._client,
            auto_reconnect_enabled=False,  # that would open connections beside ours
            ping_interval=self._watch.ping,
            concurrency=_THREADS,
        )
        self._socket = handler.client
        try:
            self._socket.connect()
        except Exception as error:  # noqa: BLE001 - whatever the SDK or the network raises, we try again
            log.warning("no connection (%s); trying again", type(error).__name__)
        if not self._socket.is_connected():  # the client keeps to itself what went wrong after the address
            self._close()
            return False
        log.info("connected")
        return True

    def _close(self) -> None:
        client = self._socket
        if client is None:
            return
        client.current_session_state.terminated = True
        _stop_reading(client)
        ending = threading.Thread(target=_end, args=(client,), daemon=True)
        ending.start()
        while ending.is_alive():
            # A session that the client's own thread begins at this very moment unsets this, and then
            # waits for messages on a connection that is gone, while the client waits for that thread.
            client.current_session_state.terminated = True
            ending.join(_GLANCE)
        self._socket = self._ended = None


def _stop_reading(client: SocketModeClient) -> None:
    """Wake the thread that waits for messages: by itself it looks up only every three seconds."""
    session = client.current_session
    sock = session.sock if session is not None else None
    if sock is not None:
        with suppress(OSError):
            socket.shutdown(sock, SHUT_RD)  # past what TLS adds: the thread may be reading through that


def _end(client: SocketModeClient) -> None:
    # The client's own watch may close or open a session at the same moment: that makes the first
    # call fail half-way, or leaves a session that nobody listens to, and the second mends both.
    for _ in range(2):
        with suppress(AttributeError, OSError):
            client.close()
