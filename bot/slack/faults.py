"""What Slack's refusals and broken connections mean for a call."""

import http.client
import socket
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError

T = TypeVar("T")

# The last two say that the workspace is being moved to another organisation, which passes.
_WORKSPACE_BUSY = frozenset({"message_limit_exceeded", "team_added_to_org", "org_login_required"})
_BUSY = frozenset({"ratelimited", "rate_limited"}) | _WORKSPACE_BUSY
# "Possible some aspect of the operation succeeded", says Slack of the first two.
_UNCLEAR = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
_GONE = frozenset(
    {
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "user_not_found",
        "user_disabled",
        "users_not_found",
    }
)
_REVOKED = frozenset({"invalid_auth", "account_inactive", "token_revoked", "not_authed", "token_expired"})
_OK, _TOO_MANY, _SERVER_FAULT = 200, 429, 500
_A_WHILE = timedelta(seconds=30)
_RECONNECT = timedelta(seconds=5)


def guarded(call: Callable[[], T]) -> T:
    """Make a call; raise the delivery error that fits what Slack or the network did."""
    try:
        return call()
    except SlackApiError as error:
        raise _meaning(error) from None
    except SlackClientError as error:
        raise ImpossibleError(type(error).__name__) from None
    except (OSError, http.client.HTTPException) as error:
        raise _broken(error) from None


def wait_of(headers: dict[str, str]) -> timedelta:
    """Return how long Slack asks to wait (`Retry-After`, in seconds)."""
    found = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return timedelta(seconds=int(found)) if found.isdigit() else _A_WHILE


def _meaning(error: SlackApiError) -> Exception:
    status, word = error.response.status_code, str(error.response.get("error", ""))
    if status == _TOO_MANY or word in _BUSY:
        return RefusedForNowError(wait_of(error.response.headers), wide=word in _WORKSPACE_BUSY)
    if status >= _SERVER_FAULT or word in _UNCLEAR or " " in word:  # the last: no JSON came back
        return UnclearError(word if status == _OK and " " not in word else f"HTTP {status}")
    return ImpossibleError(word, gone=word in _GONE, revoked=word in _REVOKED)


def _broken(error: Exception) -> Exception:
    """Tell a connection that was never made, after which nothing can have happened, from a broken one."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ConnectionRefusedError | socket.gaierror):
        return RefusedForNowError(_RECONNECT, wide=True)
    return UnclearError(type(reason).__name__)
