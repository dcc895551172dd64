"""What each of Slack's errors, and each broken connection, means for a call."""

import http.client
import socket
from datetime import timedelta
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web import SlackResponse

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.slack.faults import guarded, wait_of


def _failed(status: int, word: str, headers: dict[str, str] | None = None) -> Exception:
    response = SlackResponse(
        client=WebClient(), http_verb="POST", api_url="chat.postMessage", req_args={},
        data={"ok": False, "error": word}, headers=headers or {}, status_code=status,
    )  # fmt: skip
    with pytest.raises((RefusedForNowError, UnclearError, ImpossibleError)) as caught:
        guarded(lambda: _raise(SlackApiError("what somebody wrote", response)))  # type: ignore[no-untyped-call]
    assert "what somebody wrote" not in str(caught.value)
    assert caught.value.__cause__ is None
    return caught.value


def _raise(error: Exception) -> None:
    raise error


@pytest.mark.parametrize("word", ["ratelimited", "rate_limited", "message_limit_exceeded"])
@pytest.mark.parametrize("status", [200, 429])
def test_too_many_calls_are_refused_for_as_long_as_slack_says(word: str, status: int) -> None:
    refused = _failed(status, word, {"Retry-After": "7"})
    assert isinstance(refused, RefusedForNowError)
    assert refused.wait == timedelta(seconds=7)
    assert refused.wide is (word == "message_limit_exceeded")


@pytest.mark.parametrize("word", ["team_added_to_org", "org_login_required"])
def test_a_workspace_that_is_moved_is_left_alone_for_a_while(word: str) -> None:
    assert isinstance(_failed(200, word), RefusedForNowError)


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (200, "fatal_error"),
        (200, "internal_error"),
        (200, "request_timeout"),
        (200, "service_unavailable"),
        (500, "internal_error"),
        (503, "service_unavailable"),
        (502, "Received a response in a non-JSON format: <html>"),
        (200, "Received a response in a non-JSON format: <html>"),
    ],
)
def test_what_may_have_been_done_is_unclear(status: int, word: str) -> None:
    unclear = _failed(status, word)
    assert isinstance(unclear, UnclearError)
    assert "<html>" not in str(unclear)


@pytest.mark.parametrize(
    "word", ["channel_not_found", "is_archived", "not_in_channel", "user_not_found", "user_disabled"]
)
def test_a_receiver_that_is_no_more_is_gone(word: str) -> None:
    fault = _failed(200, word)
    assert isinstance(fault, ImpossibleError)
    assert (fault.reason, fault.gone, fault.revoked) == (word, True, False)


@pytest.mark.parametrize(
    "word", ["invalid_auth", "account_inactive", "token_revoked", "not_authed", "token_expired"]
)
def test_a_token_that_is_no_longer_taken_is_revoked(word: str) -> None:
    fault = _failed(200, word)
    assert isinstance(fault, ImpossibleError)
    assert (fault.gone, fault.revoked) == (False, True)


@pytest.mark.parametrize(
    "word", ["invalid_blocks", "msg_too_long", "missing_scope", "no_text", "some_new_word"]
)
def test_all_else_is_impossible_now_and_later(word: str) -> None:
    fault = _failed(200, word)
    assert isinstance(fault, ImpossibleError)
    assert (fault.reason, fault.gone, fault.revoked) == (word, False, False)


@pytest.mark.parametrize("broken", [ConnectionRefusedError(111), socket.gaierror(-2)])
@pytest.mark.parametrize("wrapped", [True, False])
def test_a_connection_that_was_never_made_did_nothing(broken: OSError, *, wrapped: bool) -> None:
    with pytest.raises(RefusedForNowError) as caught:
        guarded(lambda: _raise(URLError(broken) if wrapped else broken))
    assert caught.value.wide


@pytest.mark.parametrize(
    "broken",
    [
        TimeoutError(),
        ConnectionResetError(104),
        BrokenPipeError(32),
        http.client.RemoteDisconnected(""),
        http.client.IncompleteRead(b""),
        URLError(TimeoutError()),
        URLError("unknown"),
    ],
)
def test_a_connection_that_broke_is_unclear(broken: Exception) -> None:
    with pytest.raises(UnclearError):
        guarded(lambda: _raise(broken))


def test_a_call_that_cannot_be_made_is_impossible() -> None:
    with pytest.raises(ImpossibleError):
        guarded(lambda: _raise(SlackRequestError("no token")))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"Retry-After": "3"}, 3), ({"retry-after": "9"}, 9), ({}, 30), ({"Retry-After": "soon"}, 30)],
)
def test_how_long_to_wait(headers: dict[str, str], seconds: int) -> None:
    assert wait_of(headers) == timedelta(seconds=seconds)
