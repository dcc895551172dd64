"""The auditor: whatever is missing is found in its next round, and so is its own silence."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.message import State
from bot.reminders.keys import PREFIX
from bot.running.auditor import EVERY, audit_finding
from bot.running.checks import checks
from bot.running.diagnosis import diagnosis
from bot.running.sending import Sending
from bot.storage.ports.store import Unit
from tests.fakeslack.cast import ADMIN
from tests.faults.posting import AMSTERDAM, Post

LOST = {
    "never planned": "DELETE FROM outbox",
    "a part left out": "UPDATE outbox SET cause = substr(cause, 1, {part})",
    "withdrawn by nobody": "UPDATE outbox SET state = 'withdrawn', ended = changed",
    "failed": "UPDATE outbox SET state = 'failed', reason = 'msg_too_long', ended = changed",
    "never sent": "UPDATE outbox SET state = 'planned', ended = NULL, ready = '2999', message = '{{}}'",
}


def session(unit: Unit) -> Any:
    return unit.session  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", LOST)
def test_every_planted_miss_is_found_within_a_round(post: Post, how: str) -> None:
    post.subscribe()
    post.at("2027-02-19T09:00")
    (kept,) = post.deliveries()
    with post.store.writing() as unit:
        session(unit).run(LOST[how].format(part=kept.cause.index("|")))
    post.hands.moment = datetime(2027, 2, 19, 9, 15, tzinfo=AMSTERDAM) + EVERY
    auditor = Sending(post.parts()).rounds._auditor  # noqa: SLF001 - nobody else may mend it first
    missed = auditor.once()
    assert len(missed) == (1 if how == "a part left out" else 2)
    assert not audit_finding(post.store, post.hands).well
    with post.store.reading() as unit:
        told = [item for item in unit.outbox.deliveries("audit/") if item.address.user == ADMIN.id]
    assert [item.state for item in told] == [State.PLANNED]


def test_a_worker_that_is_silent_is_noticed(post: Post) -> None:
    post.subscribe()
    post.at("2027-02-19T09:00")
    assert audit_finding(post.store, post.hands).well
    post.hands.moment += timedelta(hours=2)
    found = audit_finding(post.store, post.hands)
    assert not found.well
    assert "silent since 2027-02-19 08:00" in found.what


def test_a_clock_that_was_ahead_silences_no_auditor(post: Post) -> None:
    post.subscribe()
    post.at("2028-02-18T09:00")
    post.hands.moment -= timedelta(days=364)
    assert "silent" in audit_finding(post.store, post.hands).what
    post.at("2027-02-19T09:00")
    assert audit_finding(post.store, post.hands).well


def test_nothing_is_missed_where_all_was_sent(post: Post) -> None:
    post.subscribe(lead_days=(7, 2, 0))
    for moment in ("2027-02-19T09:00", "2027-02-19T09:30", "2027-02-26T09:00", "2027-02-26T09:30"):
        post.at(moment)
        assert audit_finding(post.store, post.hands).well
    with post.store.reading() as unit:
        assert unit.outbox.deliveries("audit/") == ()
        assert len(unit.outbox.deliveries(PREFIX)) == 2


def test_the_silence_shows_in_health_and_doctor(post: Post, url: str) -> None:
    post.subscribe()
    post.at("2027-02-19T09:00")
    post.hands.moment += timedelta(hours=2)
    found = [check() for check in checks(post.store, post.hands, None)]
    assert [finding.name for finding in found if not finding.well] == ["audit"]
    parts = post.parts()
    told = diagnosis(parts.settings, {"DATABASE_URL": url}, parts.corpus, post.hands)
    assert "audit" in [finding.name for finding in told if not finding.well]


def test_what_a_standstill_left_is_sent_before_it_is_called_missed(post: Post) -> None:
    post.subscribe()
    post.at("2027-02-18T12:00")  # planned for the next morning, and then nothing runs
    post.hands.moment += timedelta(days=1)
    rounds = Sending(post.parts()).rounds
    rounds.once()
    rounds.audit(patient=True)
    with post.store.reading() as unit:
        assert unit.outbox.deliveries("audit/") == ()
    rounds.audit()
    with post.store.reading() as unit:
        assert len(unit.outbox.deliveries("audit/")) == 1


def test_one_pass_after_a_standstill_sends_late_and_raises_no_alarm(post: Post) -> None:
    post.subscribe()
    post.at("2027-02-18T12:00")
    post.at("2027-02-19T12:00")
    assert [message.text.startswith("⏱") for message in post.told()] == [True]
    assert audit_finding(post.store, post.hands).well
