"""What a running program is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from slack_sdk import WebClient

from bot.clock import Clock
from bot.corpus.corpus import Corpus
from bot.settings import Settings
from bot.slack.identity import Identity
from bot.storage.ports.store import Store

if TYPE_CHECKING:  # who only delivers should not wait for what reads questions
    from bot.assistant import Assistant


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever starts a program has already."""

    settings: Settings
    environment: Mapping[str, str]
    corpus: Corpus
    open_assistant: "Callable[[], Assistant]"
    clock: Clock


@dataclass(frozen=True, slots=True)
class Parts:
    """What a running program is made of, built by whoever starts it.

    The assistant is opened when it is first needed: who only delivers seldom needs it.
    """

    settings: Settings
    store: Store
    open_assistant: "Callable[[], Assistant]"
    corpus: Corpus
    client: WebClient
    identity: Identity
    clock: Clock

    @property
    def assistant(self) -> "Assistant":
        """The one door for questions."""
        return self.open_assistant()
