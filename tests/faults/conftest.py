"""Reminders on both sides of the store, at any moment that a test names."""

from collections.abc import Iterator

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from tests.fakeslack import FakeSlack
from tests.faults.posting import Hands, Post
from tests.stores import *  # noqa: F403 - the fixtures it lists
from tests.stores import OpenStore


@pytest.fixture
def post(open_store: OpenStore, corpus: Corpus, assistant: Assistant) -> Iterator[Post]:
    """Return the senders on a store of each side."""
    hands = Hands()
    with FakeSlack(now=hands.seconds, echo=False) as slack, open_store() as store:
        yield Post(hands, slack, store, (corpus, assistant))
