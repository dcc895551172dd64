"""Who is not answered: forgers, strangers, programs; and what is not written down."""

import json
import logging
from contextlib import suppress
from http.client import HTTPConnection

import pytest

from bot.slack.http import EVENTS
from tests.fakeslack import Fault
from tests.fakeslack.cast import DUTCH, SHARED, STRANGER
from tests.fakeslack.signing import signed_headers
from tests.slack.conftest import CLOCK, Running

QUESTION = "wanneer moet de zonderlinge kwikstaart zijn conceptafrekening indienen?"
FIVE_MINUTES = 300


@pytest.fixture(params=["http"])
def signed(request: pytest.FixtureRequest, app: Running, mode: str) -> Running:
    if mode != request.param:
        pytest.skip("only HTTP has signatures")
    return app


@pytest.mark.parametrize(
    ("secret", "age"), [("another", 0), ("", FIVE_MINUTES + 5), ("", -FIVE_MINUTES - 5), (None, 0)]
)
def test_what_slack_did_not_sign_just_now_is_refused(signed: Running, secret: str | None, age: int) -> None:
    body = json.dumps(_event(signed)).encode()
    key = secret or signed.slack.workspace.signing_secret
    headers = signed_headers(key, body, CLOCK.now().timestamp() - age) if secret is not None else {}
    assert _post(signed, body, headers) == 401
    assert _kept(signed) == 0


def test_a_body_that_is_too_large_is_refused(signed: Running) -> None:
    assert _post(signed, b"x" * 1_100_000, {}) == 413


def test_another_workspace_gets_silence_and_leaves_nothing(app: Running) -> None:
    other = {**_event(app), "team_id": "T0ELDERS01", "context_team_id": "T0ELDERS01"}
    assert app.slack.deliver("events_api", other).wait().acked
    assert _kept(app) == 0


def test_a_stranger_in_a_shared_channel_gets_silence_and_leaves_nothing(app: Running) -> None:
    slack = app.slack
    mention = f"<@{slack.workspace.bot_user}> {QUESTION}"
    for delivery in slack.post(STRANGER.id, SHARED, mention).wait().deliveries:
        assert delivery.acked
    assert _kept(app) == 0
    slack.post(DUTCH.id, SHARED, mention).wait()
    slack.wait_for(lambda: slack.answers(SHARED))
    app.settle()
    assert len(slack.answers(SHARED)) == 1
    assert slack.ephemerals(STRANGER.id) == ()


def test_programs_edits_and_notices_ask_nothing(app: Running) -> None:
    slack = app.slack
    said = slack.post(DUTCH.id, DUTCH.id, "hallo").wait()
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    app.settle()
    kept = _kept(app)
    slack.edit(said.channel, said.ts, QUESTION).wait()
    for change in ({"bot_id": "B0OTHER"}, {"subtype": "channel_join"}, {"subtype": "bot_message"}):
        event = {**said.delivery.event, "ts": "1795.1", "text": QUESTION, "client_msg_id": "", **change}
        for done in slack.event(event).deliveries:
            done.wait()
    assert _kept(app) == kept
    assert len(slack.answers(DUTCH.id)) == 1


def test_a_program_that_mentions_us_is_not_answered(app: Running) -> None:
    slack = app.slack
    event = {
        "type": "app_mention", "bot_id": "B0OTHER", "user": "U0OTHERBOT", "channel": SHARED, "ts": "1795.2",
        "text": f"<@{slack.workspace.bot_user}> {QUESTION}",
    }  # fmt: skip
    for done in slack.event(event).deliveries:
        done.wait()
    assert _kept(app) == 0


def test_no_text_token_or_address_is_ever_logged(app: Running, caplog: pytest.LogCaptureFixture) -> None:
    slack = app.slack
    with caplog.at_level(logging.DEBUG):
        for kind in ("http_500", "internal_error_stored", "answer_lost", "ratelimited"):
            slack.inject(Fault(kind, "chat.postMessage", times=1))
            slack.post(DUTCH.id, DUTCH.id, QUESTION).wait()
        slack.slash(DUTCH.id, SHARED, QUESTION).wait()
        slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 4, timeout=30)
        app.settle()
    assert "outcome unknown" in caplog.text
    place = slack.workspace
    secrets = ("kwikstaart", place.bot_token, place.app_token, place.signing_secret, "/api/commands/", "Anna")
    assert [word for word in secrets if word in caplog.text] == []


def _event(app: Running) -> dict[str, object]:
    event = {
        "type": "message", "channel_type": "im", "channel": app.slack.dm(DUTCH.id), "user": DUTCH.id,
        "text": QUESTION, "ts": "1795.000100",
    }  # fmt: skip
    return {
        "team_id": app.slack.workspace.team, "type": "event_callback", "event_id": "Ev1", "event": event,
    }  # fmt: skip


def _kept(app: Running) -> int:
    """Return how many arrivals were ever kept."""
    app.slack.wait_for(app._idle, timeout=30)  # noqa: SLF001 - with more patience than `settle` has
    with app.store.reading() as unit:
        return len(unit.session.rows("SELECT id FROM inbox"))


def _post(app: Running, body: bytes, headers: dict[str, str]) -> int:
    connection = HTTPConnection("127.0.0.1", app.service.port, timeout=5)
    try:
        # A server that refuses a body need not read it to the end.
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.request("POST", EVENTS, body, {"Content-Type": "application/json", **headers})
        return connection.getresponse().status
    finally:
        connection.close()
