"""What is made when first needed is made before anybody asks."""

import gc
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from types import FunctionType, ModuleType

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import Shelf
from bot.domain.question import Question
from bot.understanding.patterns import LazyPattern

SATURDAY = date(2026, 11, 21)


def reachable(start: object) -> Iterator[object]:
    """Yield everything that an object holds, itself included."""
    seen, left = {id(start)}, [start]
    while left:
        item = left.pop()
        yield item
        for other in gc.get_referents(item):
            if id(other) not in seen and not isinstance(other, type | ModuleType | FunctionType):
                seen.add(id(other))
                left.append(other)


def unmade(assistant: Assistant) -> set[str]:
    """Return what is still to be made, patterns apart: there are many, and each takes little."""
    return {
        f"{type(item).__name__}.{name}"
        for item in reachable(assistant.desk("flevoland"))
        if type(item).__module__.startswith("bot.") and not isinstance(item, LazyPattern)
        for name, value in vars(type(item)).items()
        if isinstance(value, cached_property) and name not in vars(item)
    }


@pytest.fixture
def fresh(corpus: Corpus, shelf: Shelf) -> Iterator[Assistant]:
    yield Assistant(corpus, shelf)
    gc.unfreeze()


def test_nothing_is_left_to_be_made_once_prepared(fresh: Assistant) -> None:
    fresh.ask(Question("wanneer is de volgende regiodag", SATURDAY, "flevoland"))
    assert "Desk.wordings" in unmade(fresh)
    fresh.prepare(SATURDAY)
    assert unmade(fresh) == set()


def test_preparing_changes_no_answer(fresh: Assistant, assistant: Assistant) -> None:
    question = Question("may almere appeal on behalf of urk?", SATURDAY, "flevoland")
    fresh.prepare(SATURDAY)
    assert fresh.ask(question) == assistant.ask(question)
