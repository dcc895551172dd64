"""The fake Slack as one thing on an event loop: state, Web API, delivery, people, outages."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.fakeslack.deliveries import RETRIES, Delivery
from tests.fakeslack.delivery_http import HttpDelivery
from tests.fakeslack.delivery_socket import SocketDelivery
from tests.fakeslack.faults import FaultDraw, Faults
from tests.fakeslack.gestures_windows import WindowGestures
from tests.fakeslack.listening import Listening
from tests.fakeslack.outbox import Outbox
from tests.fakeslack.rates import RateKeeper, RateLimits
from tests.fakeslack.server import Server
from tests.fakeslack.service import Service
from tests.fakeslack.state import State
from tests.fakeslack.workspace import Channel, User, Workspace


@dataclass(frozen=True, slots=True)
class Setting:
    """How a fake Slack behaves; times are in seconds."""

    workspace: Workspace = field(default_factory=Workspace)
    port: int = 0
    app_url: str = ""
    """Where the app takes events, commands and interactions; empty for Socket Mode."""
    latency: float = 0.0
    faults: Faults = field(default_factory=Faults)
    limits: RateLimits | None = None
    retries: tuple[float, ...] = RETRIES
    ack_timeout: float = 3.0
    trigger_life: float = 3.0
    ping_every: float = 5.0
    echo: bool = True
    """Whether the app also gets the events of its own messages, as at Slack."""
    now: Callable[[], float] = time.time


class Slack:
    """Everything of one fake Slack; its methods run on the event loop that started it."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.state = State(setting.workspace, setting.now)
        self.state.triggers.life = setting.trigger_life
        self._listening = Listening(setting.port)
        self.url = f"http://127.0.0.1:{self._listening.port}/api/"
        self.sockets = SocketDelivery(setting.now, setting.retries, setting.ack_timeout, setting.faults.seed)
        self.outbox = Outbox(self.state, self.sockets, echo=setting.echo)
        rates = RateKeeper(setting.limits)
        self.service = Service(self.state, self.outbox, FaultDraw(setting.faults), rates, self.url)
        self.service.latency = setting.latency
        self.people = WindowGestures(self.state, self.outbox, self.url)
        self._server = Server(self.service, self.sockets, ping_every=setting.ping_every)
        self.background: set[asyncio.Task[None]] = set()
        self._http: HttpDelivery | None = None

    async def start(self, extend: Callable[[web.Application], None] | None = None) -> None:
        """Begin to listen; `extend` may add routes."""
        application = self._server.application()
        if extend is not None:
            extend(application)
        await self._listening.start(application)
        if self.setting.app_url:
            await self.connect(self.setting.app_url)

    async def close(self) -> None:
        """Stop sending and listening."""
        for task in self.background:
            task.cancel()
        await self.outbox.close()
        if self._http is not None:
            await self._http.close()
        await self._listening.close()

    async def connect(self, app_url: str) -> None:
        """Send to the app over HTTP from now on; over Socket Mode where the URL is empty."""
        if self._http is not None:
            await self._http.close()
            self._http = None
        if app_url:
            setting = self.setting
            secret = setting.workspace.signing_secret
            self._http = HttpDelivery(app_url, secret, setting.now, setting.retries, setting.ack_timeout)
        self.outbox.way = self._http or self.sockets

    async def handshake(self) -> bool:
        """Ask the app over HTTP whether the URL is its own."""
        if self._http is None:
            raise LookupError("no app URL: connect(url) first")
        return await self._http.handshake()

    async def outage(self, seconds: float) -> None:
        """Be gone: no connection stays, none is accepted, until so many seconds are over."""
        await self._listening.outage(seconds)

    def cut_connections(self) -> None:
        """Cut every Socket Mode connection without a word."""
        for connection in list(self.sockets.connections):
            connection.abort()

    async def disconnect(self, reason: str, *, close: bool = True) -> None:
        """Announce the end of every connection (warning, refresh_requested, link_disabled)."""
        await asyncio.gather(
            *(one.disconnect(reason, close=close) for one in list(self.sockets.connections) if one.ready)
        )

    def half_open(self, number: int = 0, *, deaf: bool = True) -> None:
        """Let a connection (0 is all) go deaf and dumb while TCP stays; or hear again."""
        for connection in self.sockets.connections:
            if number in {0, connection.number}:
                connection.half_open = deaf

    def resend(self, delivery: Delivery) -> Delivery:
        """Send the very same payload once more: same event_id, as after an acknowledgement that got lost."""
        return self.outbox.send(delivery.kind, delivery.payload)

    def set_faults(self, faults: Faults) -> None:
        """Let other things go wrong from now on."""
        self.service.faults = FaultDraw(faults)

    def set_limits(self, limits: RateLimits | None) -> None:
        """Limit the rate differently from now on; what was noted so far is kept."""
        known = self.service.rates.violations
        self.service.rates = RateKeeper(limits)
        self.service.rates.violations = known

    def add_people(self, *users: User) -> None:
        """Let people be known."""
        for user in users:
            self.state.add_user(user)

    def add_channels(self, *channels: Channel) -> None:
        """Let channels exist."""
        for channel in channels:
            self.state.add_channel(channel)
