"""A fake Slack, a client of it that sends nothing twice, and an app that receives."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from tests.fakeslack import FakeSlack
from tests.unit.fakeslack.receiver import Receiver, receiving


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack(retries=(0.0, 0.05, 0.1), ack_timeout=0.5, ping_every=0.2) as running:
        yield running


@pytest.fixture
def client(slack: FakeSlack) -> WebClient:
    return WebClient(slack.workspace.bot_token, base_url=slack.url, retry_handlers=[])


@pytest.fixture
def app(slack: FakeSlack) -> Iterator[Receiver]:
    """Return an app that the fake sends to over HTTP."""
    with receiving() as receiver:
        slack.connect(receiver.url)
        yield receiver
