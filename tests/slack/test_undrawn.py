"""A message whose blocks Slack refuses arrives all the same, as text."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.message import Address, Message, Parcel, Way
from bot.slack.app import web_client
from bot.slack.courier import SlackCourier
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import GENERAL

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def parcel(block_type: str) -> Parcel:
    blocks = ({"type": block_type, "text": {"type": "plain_text", "text": "de hele tekst"}},)
    where = Address(Way.POST, channel=GENERAL)
    return Parcel("p1", "c1", "T1", where, Message("de hele tekst", blocks), NOW, NOW)


def test_blocks_that_slack_does_not_know_are_left_out(slack: FakeSlack) -> None:
    courier = SlackCourier(web_client(slack.workspace.bot_token, slack.url))
    courier.send(parcel("a-block-of-the-future"))
    (told,) = slack.answers(GENERAL)
    assert (told.text, list(told.blocks)) == ("de hele tekst", [])


def test_blocks_that_slack_knows_are_drawn(slack: FakeSlack) -> None:
    courier = SlackCourier(web_client(slack.workspace.bot_token, slack.url))
    courier.send(replace(parcel("section"), id="p2"))
    (told,) = slack.answers(GENERAL)
    assert told.blocks
