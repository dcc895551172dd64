"""The store stands still, or the token is gone: acknowledged in time, answered once, no crash loop."""

import logging
import sqlite3
import threading
import time
from pathlib import Path

import pytest

from tests.fakeslack import Fault
from tests.fakeslack.cast import ADMIN, DUTCH, ENGLISH, GENERAL
from tests.slack.conftest import Running

QUESTION = "wanneer moet de conceptafrekening er zijn?"
STALL = 5.0
PEOPLE = (DUTCH.id, ENGLISH.id, ADMIN.id)


def test_while_the_store_stands_still_all_is_acknowledged_and_then_answered_once(
    app: Running, tmp_path: Path
) -> None:
    slack = app.slack
    slack.post(DUTCH.id, DUTCH.id, QUESTION).wait()
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    stalled = threading.Thread(target=_hold, args=(tmp_path / "wegwijzer.db",))
    stalled.start()
    asked = [slack.post(user, user, QUESTION) for _ in range(6) for user in PEOPLE]
    time.sleep(1)
    asked += [slack.post(user, user, QUESTION) for user in PEOPLE]
    took = [done.wait().delivery.took or 9.0 for done in asked]
    assert stalled.is_alive()
    assert max(took) < 3.0
    assert all(len(done.delivery.attempts) == 1 for done in asked)
    stalled.join()
    slack.wait_for(lambda: sum(len(slack.answers(user)) for user in PEOPLE) >= len(asked) + 1, timeout=30)
    app.settle()
    assert sum(len(slack.answers(user)) for user in PEOPLE) == len(asked) + 1


def test_what_can_be_kept_nowhere_is_not_acknowledged_and_comes_again(app: Running, tmp_path: Path) -> None:
    slack = app.slack
    (tmp_path / "journal").rmdir()
    stalled = threading.Thread(target=_hold, args=(tmp_path / "wegwijzer.db", 2.0))
    stalled.start()
    time.sleep(0.1)
    asked = slack.post(DUTCH.id, DUTCH.id, QUESTION)
    time.sleep(0.7)
    (tmp_path / "journal").mkdir()
    assert len(asked.wait(timeout=10).delivery.attempts) > 1
    stalled.join()
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 1


def test_a_revoked_token_ends_in_no_loop(app: Running, caplog: pytest.LogCaptureFixture) -> None:
    slack = app.slack
    with caplog.at_level(logging.DEBUG):
        slack.inject(Fault("token_revoked", "chat.postMessage", times=1))
        slack.post(DUTCH.id, DUTCH.id, QUESTION).wait()
        slack.post(ENGLISH.id, GENERAL, f"<@{slack.workspace.bot_user}> {QUESTION}").wait()
        slack.wait_for(lambda: slack.calls("chat.postMessage"))
        time.sleep(2)
    assert len(slack.calls("chat.postMessage")) <= 2  # the second may be on its way already
    assert slack.workspace.bot_token not in caplog.text
    assert "token_revoked" in caplog.text


def _hold(file: Path, seconds: float = STALL) -> None:
    with sqlite3.connect(file, timeout=10, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(seconds)
        other.execute("ROLLBACK")
    other.close()
