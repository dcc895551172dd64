"""Slack that is away, a token that is revoked, a store that comes back as it was yesterday."""

from datetime import timedelta
from pathlib import Path

from bot.domain.message import State
from bot.storage.backup import restore, save
from tests.fakeslack import Fault, Faults
from tests.fakeslack.cast import GENERAL
from tests.faults.posting import Post


def mend(post: Post) -> None:
    """Let Slack take the token again."""
    post.slack.slack.state.revoked = False


def test_ten_minutes_without_slack_delay_and_nothing_else(post: Post) -> None:
    post.subscribe()
    post.slack.faults = Faults((Fault("http_503"),))
    for minute in (0, 3, 6, 9):
        post.at(f"2027-02-19T09:{minute:02d}")
    assert post.told() == ()
    post.slack.faults = Faults()
    for minute in (10, 11):
        post.at(f"2027-02-19T09:{minute:02d}")
    (told,) = post.told()
    assert "te laat" not in told.text.lower()
    assert [item.state for item in post.deliveries()] == [State.SENT]


def test_a_revoked_token_costs_a_call_a_minute_and_loses_nothing(post: Post) -> None:
    post.subscribe()
    post.subscribe(id="S2", receiver="C0PRIVATE1")
    post.slack.inject(Fault("token_revoked", "chat.postMessage", times=1))
    for minute in range(3):
        post.at(f"2027-02-19T09:{minute:02d}")
    assert len(post.slack.calls("chat.postMessage")) <= 2 * 3
    assert {item.state for item in post.deliveries()} == {State.PLANNED}
    mend(post)
    post.at("2027-02-19T09:05")
    post.at("2027-02-19T09:06")
    assert (len(post.told()), len(post.told("C0PRIVATE1"))) == (1, 1)


def test_a_token_mended_too_late_leaves_a_line_of_what_was_missed(post: Post) -> None:
    post.subscribe(lead_days=(0,))
    post.slack.inject(Fault("token_revoked", "chat.postMessage", times=1))
    post.at("2027-02-26T09:00")
    mend(post)
    for moment in ("2027-03-02T08:00", "2027-03-02T09:00"):
        post.at(moment)
    (told,) = post.told()
    assert "niet op tijd" in told.text


def test_a_restore_sends_nothing_again(post: Post, tmp_path: Path) -> None:
    post.subscribe(lead_days=(7, 2))
    post.at("2027-02-18T12:00")
    save(post.store, tmp_path / "backup", post.hands.now())
    post.at("2027-02-19T09:00")
    assert len(post.told(GENERAL)) == 1
    post.at("2027-02-19T12:00")
    restore(post.store, tmp_path / "backup", post.hands.now(), replace=True)
    for moment in ("2027-02-19T12:01", "2027-02-19T12:10", "2027-02-22T09:00"):
        post.at(moment)
    assert len(post.told(GENERAL)) == 1
    post.at("2027-02-26T09:00")
    assert len(post.told(GENERAL)) == 2
    assert post.hands.now() - timedelta(days=1) < post.deliveries()[-1].changed
