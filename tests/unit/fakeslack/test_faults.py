"""Misbehaviour on demand, and who does not keep to a Retry-After."""

import time
from collections.abc import Callable
from http.client import RemoteDisconnected

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakeslack import FakeSlack, Fault, Faults, RateLimits
from tests.fakeslack.cast import GENERAL, PRIVATE
from tests.fakeslack.faults import KINDS, FaultDraw

POST = "chat.postMessage"


def post(client: WebClient, channel: str = GENERAL) -> Callable[[], object]:
    return lambda: client.chat_postMessage(channel=channel, text="x")


def test_an_answer_that_is_lost_leaves_one_message(slack: FakeSlack, client: WebClient) -> None:
    slack.inject(Fault("answer_lost", POST, times=1))
    with pytest.raises((RemoteDisconnected, ConnectionError)):
        post(client)()
    assert len(slack.answers(GENERAL)) == 1
    post(client)()
    assert len(slack.answers(GENERAL)) == 2


def test_a_refused_connection_leaves_nothing(slack: FakeSlack, client: WebClient) -> None:
    slack.inject(Fault("refused", POST, times=1))
    with pytest.raises((RemoteDisconnected, ConnectionError)):
        post(client)()
    assert slack.answers(GENERAL) == ()
    assert slack.calls(POST) == ()


@pytest.mark.parametrize(
    ("kind", "answer", "stored"),
    [
        ("http_500", (500, "http_500"), 0),
        ("http_503", (503, "http_503"), 0),
        ("http_500_stored", (500, "http_500"), 1),
        ("internal_error", (200, "internal_error"), 0),
        ("fatal_error", (200, "fatal_error"), 0),
        ("internal_error_stored", (200, "internal_error"), 1),
        ("fatal_error_stored", (200, "fatal_error"), 1),
        ("token_revoked", (200, "token_revoked"), 0),
    ],
)
def test_errors_come_with_or_without_effect(
    slack: FakeSlack, client: WebClient, kind: str, answer: tuple[int, str], stored: int
) -> None:
    slack.inject(Fault(kind, POST, times=1))  # type: ignore[arg-type]
    with pytest.raises(SlackApiError) as refused:
        post(client)()
    assert (refused.value.response.status_code, refused.value.response["error"]) == answer
    assert len(slack.answers(GENERAL)) == stored
    assert [(call.error, call.fault) for call in slack.calls(POST)] == [(answer[1], kind)]


def test_too_much_is_refused_with_a_time_and_coming_back_early_is_noted(
    slack: FakeSlack, client: WebClient
) -> None:
    slack.inject(Fault("ratelimited", POST, GENERAL, times=1, seconds=1))
    with pytest.raises(SlackApiError) as refused:
        post(client)()
    response = refused.value.response
    assert (response.status_code, response.headers["Retry-After"]) == (429, "1")
    post(client, PRIVATE)()
    client.auth_test()
    assert not slack.violations
    with pytest.raises(SlackApiError, match="ratelimited"):
        post(client)()
    (violation,) = slack.violations
    assert (violation.method, violation.channel) == (POST, GENERAL)
    time.sleep(1.0)
    post(client)()
    assert len(slack.violations) == 1
    assert len(slack.answers(GENERAL)) == 1


def test_one_message_a_second_in_a_channel_after_a_burst(slack: FakeSlack, client: WebClient) -> None:
    slack.limit(RateLimits(burst=3))
    for _ in range(3):
        post(client)()
    with pytest.raises(SlackApiError, match="ratelimited"):
        post(client)()
    post(client, PRIVATE)()
    slack.limit(None)
    for _ in range(10):
        post(client)()


def test_latency_and_slowness_take_time_but_not_from_others(slack: FakeSlack, client: WebClient) -> None:
    slack.latency = 0.1
    slack.inject(Fault("slow", POST, times=1, seconds=0.3))
    started = time.monotonic()
    post(client)()
    assert time.monotonic() - started >= 0.4
    started = time.monotonic()
    post(client)()
    assert 0.1 <= time.monotonic() - started < 0.4


RATES = st.dictionaries(st.sampled_from(KINDS), st.floats(0.05, 0.95), min_size=1)


@given(RATES, st.integers(0, 1000))
def test_the_same_seed_draws_the_same(chances: dict[str, float], seed: int) -> None:
    written = ",".join([f"seed={seed}", *(f"{kind}={chance}" for kind, chance in chances.items())])
    faults = Faults.parse(written)
    assert (faults.seed, [rule.kind for rule in faults.rules]) == (seed, list(chances))
    one, other = FaultDraw(faults), FaultDraw(faults)
    assert [one.draw(POST, "C") for _ in range(50)] == [other.draw(POST, "C") for _ in range(50)]


def test_faults_are_read_with_method_channel_and_seconds() -> None:
    read = Faults.parse("seed=3,http_500=0.1,method=chat.update,channel=C1,slow=0.5:2")
    assert read == Faults(
        (Fault("http_500", chance=0.1), Fault("slow", "chat.update", "C1", 0.5, seconds=2)), 3
    )
    with pytest.raises(ValueError, match="unknown kind 'bad'; known are ratelimited"):
        Faults.parse("bad=1")
