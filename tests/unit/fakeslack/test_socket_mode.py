"""Socket Mode as slack_sdk's own client lives it: envelopes, redelivery, refresh, deafness, outages."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import DUTCH, GENERAL


class Listener:
    """A connected app: keeps what it gets, and acknowledges while `awake`."""

    def __init__(self, slack: FakeSlack, client: WebClient) -> None:
        self.got: list[SocketModeRequest] = []
        self.awake: Callable[[], bool] = lambda: True
        self.answer: Any = None
        self.messages: list[dict[str, Any]] = []
        self.client = SocketModeClient(
            app_token=slack.workspace.app_token, web_client=client, ping_interval=30
        )
        self.client.socket_mode_request_listeners.append(self._take)
        self.client.message_listeners.append(lambda _client, message, _raw: self.messages.append(message))

    def _take(self, client: BaseSocketModeClient, request: SocketModeRequest) -> None:
        self.got.append(request)
        if self.awake():
            client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload=self.answer))


@pytest.fixture
def listening(slack: FakeSlack, client: WebClient) -> Iterator[Callable[[], Listener]]:
    made: list[Listener] = []

    def listen() -> Listener:
        made.append(Listener(slack, client))
        made[-1].client.connect()
        slack.wait_for(lambda: slack.connections == len(made))
        return made[-1]

    yield listen
    for listener in made:
        listener.client.close()


def test_envelopes_arrive_and_are_acknowledged(slack: FakeSlack, listening: Callable[[], Listener]) -> None:
    listener = listening()
    slack.wait_for(lambda: listener.messages)
    hello = listener.messages[0]
    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    assert hello["debug_info"]["approximate_connection_time"] == 3600
    done = slack.post(DUTCH.id, GENERAL, f"<@{slack.workspace.bot_user}> x").wait()
    assert all(delivery.acked for delivery in done.deliveries)
    kinds = sorted(request.payload["event"]["type"] for request in listener.got)
    assert kinds == ["app_mention", "message"]
    assert {request.type for request in listener.got} == {"events_api"}
    assert {request.accepts_response_payload for request in listener.got} == {False}


def test_a_command_is_answered_in_the_acknowledgement(
    slack: FakeSlack, listening: Callable[[], Listener]
) -> None:
    listener = listening()
    listener.answer = {"text": "alsjeblieft"}
    slack.slash(DUTCH.id, GENERAL, "help").wait()
    (shown,) = slack.ephemerals(DUTCH.id)
    assert (shown.text, shown.via) == ("alsjeblieft", "ack")
    assert listener.got[0].payload["text"] == "help"


def test_an_unacknowledged_envelope_comes_again(slack: FakeSlack, listening: Callable[[], Listener]) -> None:
    listener = listening()
    listener.awake = lambda: len(listener.got) > 1
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    assert delivery.acked
    assert [request.retry_attempt for request in listener.got] == [0, 1]
    assert listener.got[1].retry_reason == "timeout"
    assert listener.got[0].payload == listener.got[1].payload


def test_each_envelope_goes_to_one_of_the_connections(
    slack: FakeSlack, listening: Callable[[], Listener]
) -> None:
    one, two = listening(), listening()
    for number in range(30):
        slack.post(DUTCH.id, GENERAL, str(number)).wait()
    assert len(one.got) + len(two.got) == 30
    assert min(len(one.got), len(two.got)) > 3


@pytest.mark.parametrize("reason", ["refresh_requested", "warning"])
def test_the_client_comes_back_after_a_refresh(
    slack: FakeSlack, listening: Callable[[], Listener], reason: str
) -> None:
    listener = listening()
    slack.disconnect(reason, close=reason == "refresh_requested")
    slack.wait_for(lambda: len(slack.calls("apps.connections.open")) > 1)
    slack.wait_for(lambda: slack.connections == 1)
    assert listener.got == []
    assert slack.post(DUTCH.id, GENERAL, "x").wait().delivery.acked


def test_a_half_open_connection_neither_hears_nor_says(
    slack: FakeSlack, listening: Callable[[], Listener]
) -> None:
    listener = listening()
    slack.half_open()
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    assert not delivery.acked
    assert {attempt.reason for attempt in delivery.attempts} == {"timeout"}
    assert listener.got == []
    slack.half_open(deaf=False)
    assert slack.post(DUTCH.id, GENERAL, "y").wait().delivery.acked


async def heard(slack: FakeSlack, url: str) -> list[bool]:
    """Ping a connection before and after it went half open, and return whether a pong came."""
    async with ClientSession() as session, session.ws_connect(url, autoping=False) as socket:
        await socket.receive()
        pongs = []
        for deaf in (False, True):
            await asyncio.to_thread(slack.half_open, deaf=deaf)
            await socket.ping(b"x")
            pongs.append(await pong(socket))
    return pongs


async def pong(socket: ClientWebSocketResponse) -> bool:
    """Return whether a pong comes within a moment."""
    try:
        return (await socket.receive(timeout=0.3)).type == WSMsgType.PONG
    except TimeoutError:
        return False


def test_a_half_open_connection_does_not_answer_pings() -> None:
    with FakeSlack() as slack:
        client = WebClient(base_url=slack.url, retry_handlers=[])
        url = client.apps_connections_open(app_token=slack.workspace.app_token)["url"]
        assert asyncio.run(heard(slack, url)) == [True, False]


def test_while_the_server_is_gone_nothing_answers_and_then_it_does(
    slack: FakeSlack, client: WebClient
) -> None:
    client.auth_test()
    slack.outage(0.4)

    def answers() -> bool:
        try:
            return bool(client.auth_test()["ok"])
        except OSError:
            return False

    slack.wait_for(lambda: not answers())
    slack.wait_for(answers)


def test_without_a_connection_events_are_lost_after_the_retries(slack: FakeSlack) -> None:
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    assert [attempt.reason for attempt in delivery.attempts] == ["connection_failed"] * 4
