"""The Socket Mode connection: refreshed, replaced when it has gone deaf, and never doubled."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from slack_bolt import App
from slack_sdk.socket_mode.builtin.connection import ConnectionState

from bot.domain.arrival import Arrival
from bot.slack.app import bolt_app, web_client
from bot.slack.identity import identify
from bot.slack.socket import Socket, Watch
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import DUTCH
from tests.slack.conftest import CLOCK

QUICK = Watch(ping=0.2, deaf=1.2, replacing=1.5, look=0.1, longest=0.4)


class Line:
    """A connection to a fake Slack, and what came over it."""

    def __init__(self, slack: FakeSlack, count: int = 1) -> None:
        self.slack = slack
        self.taken: list[Arrival] = []
        client = web_client(slack.workspace.bot_token, slack.url)
        app = bolt_app(identify(client), client, "", self.taken.append, CLOCK)
        _listen(app)
        token = slack.workspace.app_token
        self.sockets = [Socket(app, client, token, QUICK) for _ in range(count)]

    def said(self, text: str) -> None:
        """Say something, and wait until it has come over the line."""
        self.slack.post(DUTCH.id, DUTCH.id, text)
        self.slack.wait_for(lambda: any(text in arrival.body for arrival in self.taken), timeout=10)


def _listen(app: App) -> None:
    def taken() -> None:
        pass

    def work() -> None:
        pass

    app.event("message")(ack=taken, lazy=[work])


@contextmanager
def opened(slack: FakeSlack, count: int = 1) -> Iterator[Line]:
    line, stop = Line(slack, count), threading.Event()
    threads = [threading.Thread(target=socket.run, args=(stop,)) for socket in line.sockets]
    for thread in threads:
        thread.start()
    try:
        slack.wait_for(lambda: slack.connections == count, timeout=10)
        yield line
    finally:
        stop.set()
        for thread in threads:
            thread.join()


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack(retries=(0.0, 0.3, 0.6, 1.0, 2.0), ack_timeout=1.0, ping_every=0.3) as fake:
        yield fake


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
def test_a_refresh_is_followed_without_a_gap(slack: FakeSlack, reason: str) -> None:
    with opened(slack) as line:
        before = len(slack.calls("apps.connections.open"))
        slack.disconnect(reason, close=reason != "warning")
        slack.wait_for(lambda: len(slack.calls("apps.connections.open")) == before + 1)
        slack.wait_for(lambda: slack.connections == 1)
        line.said("na de verversing")
        time.sleep(2 * QUICK.deaf)
        assert len(slack.calls("apps.connections.open")) == before + 1
        assert line.sockets[0].finding().well


def test_a_connection_that_has_gone_deaf_is_replaced(slack: FakeSlack) -> None:
    with opened(slack) as line:
        slack.half_open()
        slack.post(DUTCH.id, DUTCH.id, "wie hoort mij?")
        slack.wait_for(lambda: any("wie hoort" in arrival.body for arrival in line.taken), timeout=10)
        assert line.sockets[0].finding().well
        slack.wait_for(lambda: sum(not one.half_open for one in slack.slack.sockets.connections) == 1)


def test_one_that_was_cut_is_opened_again(slack: FakeSlack) -> None:
    with opened(slack) as line:
        slack.cut()
        slack.wait_for(lambda: slack.connections == 0)
        slack.wait_for(lambda: slack.connections == 1, timeout=10)
        line.said("weer terug")


def test_health_turns_red_while_slack_is_gone_and_green_after(slack: FakeSlack) -> None:
    with opened(slack) as line:
        (socket,) = line.sockets
        slack.outage(1.5)
        slack.wait_for(lambda: not socket.finding().well)
        slack.wait_for(lambda: socket.finding().well, timeout=15)
        line.said("er weer")
        assert slack.connections == 1


def test_a_link_that_slack_disabled_is_tried_again_and_told(slack: FakeSlack) -> None:
    with opened(slack) as line:
        slack.on_loop(setattr, slack.slack.state, "uninstalled", True)  # noqa: FBT003 - its value
        slack.disconnect("link_disabled")
        slack.wait_for(lambda: not line.sockets[0].finding().well)
        tried = len(slack.calls("apps.connections.open"))
        slack.wait_for(lambda: len(slack.calls("apps.connections.open")) > tried)
        slack.on_loop(setattr, slack.slack.state, "uninstalled", False)  # noqa: FBT003
        slack.wait_for(lambda: line.sockets[0].finding().well, timeout=10)
        line.said("weer aan")


def test_of_two_connections_each_event_comes_over_one(slack: FakeSlack) -> None:
    with opened(slack, 2) as line:
        for number in range(10):
            slack.post(DUTCH.id, DUTCH.id, f"vraag {number}").wait()
        assert len(line.taken) == 10


def test_what_was_not_acknowledged_when_it_was_cut_comes_again(slack: FakeSlack) -> None:
    with opened(slack) as line:
        asked = slack.post(DUTCH.id, DUTCH.id, "vlak ervoor")
        slack.cut()
        asked.wait(timeout=15)
        assert any("vlak ervoor" in arrival.body for arrival in line.taken)


class Stubborn:
    """A client in which a session begins while it is closed: what ends sessions is unset at that moment."""

    current_session = None

    def __init__(self) -> None:
        self.current_session_state = ConnectionState()  # type: ignore[no-untyped-call]
        self.ended = 0

    def close(self) -> None:
        self.current_session_state.terminated = False
        while not self.current_session_state.terminated:
            time.sleep(0.01)
        self.ended += 1


def test_closing_ends_a_session_that_begins_meanwhile(
    slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    (socket,), stubborn, stop = Line(slack).sockets, Stubborn(), threading.Event()
    monkeypatch.setattr(socket, "_socket", stubborn)
    stop.set()
    running = threading.Thread(target=socket.run, args=(stop,), daemon=True)
    running.start()
    running.join(10)
    assert (running.is_alive(), stubborn.ended) == (False, 2)
