"""Builds the Bolt app: who is let in, and what is run when."""

import json
import logging
from collections.abc import Callable, Sequence

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.clock import Clock
from bot.domain.arrival import Assignment
from bot.intake.work import MOST_CRASHES, Work
from bot.slack.identity import Identity, is_program
from bot.slack.inbox_runner import WORK, Accept, InboxRunner

log = logging.getLogger("wegwijzer.slack")
_BOLT = "wegwijzer.bolt"
_TIMEOUT = 10  # seconds for one call to Slack


class NeverEndsError(Exception):
    """An arrival whose work has ended in the end of the process, again and again."""


class UnknownTaskError(Exception):
    """An arrival names work that no listener does (any more)."""


def web_client(token: str, base_url: str) -> WebClient:
    """Return a client that never repeats a call by itself."""
    return WebClient(token=token, base_url=base_url, timeout=_TIMEOUT, retry_handlers=[], logger=_quiet())


def bolt_app(identity: Identity, client: WebClient, signing_secret: str, accept: Accept, clock: Clock) -> App:
    """Return an app without listeners; lazy functions go to `accept` as arrivals."""
    app = App(
        name=_BOLT,  # Bolt gives the logger of this name the level of the one below
        logger=_quiet(),
        client=WebClient(base_url=client.base_url, timeout=_TIMEOUT, retry_handlers=[], logger=_quiet()),
        signing_secret=signing_secret or "socket mode has no signatures",
        process_before_response=True,
        before_authorize=_gate(identity),
        authorize=_authorize(identity, client.token or ""),
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    app.listener_runner.lazy_listener_runner = InboxRunner(accept, clock, _quiet())
    app.error(_refuse)
    return app


def runner(app: App, identity: Identity, clock: Clock) -> Callable[[Assignment], Work]:
    """Return what runs the handler of an arrival and gives what it collected."""

    def run(assignment: Assignment) -> Work:
        work = Work(assignment, identity.team, clock.now())
        if assignment.attempts == MOST_CRASHES:  # once more, to tell who asked
            work.failure = NeverEndsError(assignment.arrival.task)
            return work
        headers: dict[str, str | Sequence[str]] = {
            "x-slack-bolt-lazy-only": "1",
            "x-slack-bolt-lazy-function-name": assignment.arrival.task,
        }
        body = json.loads(assignment.arrival.body)
        app.dispatch(BoltRequest(mode="socket_mode", body=body, headers=headers, context={WORK: work}))
        if not work.ran and work.failure is None:
            work.failure = UnknownTaskError(assignment.arrival.task)
        return work

    return run


def _gate(identity: Identity) -> Callable[..., BoltResponse]:
    """Let in people of this workspace: others get silence, not an answer that tells something.

    Programs get silence too, we ourselves among them: two that answer each other never end.
    """

    def gate(body: dict[str, object], next_: Callable[[], BoltResponse]) -> BoltResponse:
        if body.get("type") == "url_verification" or body.get("ssl_check"):
            return next_()
        if is_program(body):
            return BoltResponse(status=200, body="")
        if identity.serves(body) and identity.knows(body):
            return next_()
        log.info("refused: %s from outside the workspace", body.get("type", "request"))
        return BoltResponse(status=200, body="")

    return gate


def _authorize(identity: Identity, token: str) -> Callable[..., AuthorizeResult]:
    result = AuthorizeResult(
        enterprise_id=None,
        team_id=identity.team,
        bot_user_id=identity.bot_user,
        bot_id=identity.bot_id,
        bot_token=token,
    )

    def authorize(enterprise_id: str | None, team_id: str | None, user_id: str | None) -> AuthorizeResult:  # noqa: ARG001 - Bolt's shape
        return result

    return authorize


def _refuse(error: Exception) -> BoltResponse:
    """Answer what failed before it was kept, so that Slack sends it again."""
    log.error("not taken in: %s", type(error).__name__)
    return BoltResponse(status=503, body="")


def _quiet() -> logging.Logger:
    """Return the logger for Bolt and the SDK: at their lower levels they write what people wrote."""
    logger = logging.getLogger(_BOLT)
    logger.setLevel(logging.CRITICAL)
    return logger
