"""What a running program is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from slack_sdk import WebClient

from bot.assistant import Assistant
from bot.clock import Clock
from bot.corpus.corpus import Corpus
from bot.settings import Settings
from bot.slack.identity import Identity
from bot.storage.ports.store import Store


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever starts a program has already."""

    settings: Settings
    environment: Mapping[str, str]
    corpus: Corpus
    assistant: Assistant
    clock: Clock


@dataclass(frozen=True, slots=True)
class Parts:
    """What a running program is made of, built by whoever starts it."""

    settings: Settings
    store: Store
    assistant: Assistant
    corpus: Corpus
    client: WebClient
    identity: Identity
    clock: Clock
