"""The outcome under a button is found again from what the button carries, by whichever door it came."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.slack.values import Reference
from handlers.recalled import chosen, recalled
from handlers.reception import Reception

TODAY = date(2026, 11, 22)
_Door = Callable[[Assistant, Question], Outcome]


@dataclass(frozen=True)
class _Desk:
    """What recalling needs of the reception, on one day."""

    assistant: Assistant
    corpus: Corpus

    def region(self, region_id: str) -> Region:
        return self.corpus.region(region_id) or self.corpus.regions[0]

    def today(self, _region: Region) -> date:
        return TODAY


@pytest.fixture
def reception(assistant: Assistant, corpus: Corpus) -> Reception:
    return cast("Reception", _Desk(assistant, corpus))


def _about(outcome: Outcome, question: str) -> Reference:
    return Reference(outcome.entry or "", outcome.language, outcome.region, question)


@pytest.mark.parametrize(
    ("door", "text"),
    [
        (Assistant.ask, "wanneer moet de conceptafrekening er zijn?"),
        (Assistant.ask, "when is the concept settlement due?"),
        (Assistant.ask, "deadlines voor Almere"),
        (Assistant.ask, "wat kost een uur ambulante begeleiding precies?"),
        (Assistant.route, "een gemeente betaalt de rekening al drie maanden niet"),
        (Assistant.route, "wie is de beste voetballer"),
        (Assistant.mandate, "contracten sluiten jeugdhulp"),
    ],
)
def test_it_is_the_same_outcome(reception: Reception, door: _Door, text: str) -> None:
    outcome = door(reception.assistant, Question(text, TODAY, "flevoland"))
    again = recalled(reception, _about(outcome, text))
    assert again is not None
    assert (again.entry, again.result, again.language) == (outcome.entry, outcome.result, outcome.language)
    other = Language.EN if outcome.language is Language.NL else Language.NL
    translated = recalled(reception, _about(outcome, text), other)
    assert translated is not None
    assert (translated.entry, translated.language) == (outcome.entry, other)
    assert translated.text != outcome.text


def test_without_the_question_the_entry_is_answered(reception: Reception) -> None:
    found = recalled(reception, Reference("dvh-11-3-concept", Language.EN, "flevoland"))
    assert found is not None
    assert (found.entry, found.result) == ("dvh-11-3-concept", Result.ANSWER)
    assert "28 February" in found.text


def test_what_the_knowledge_no_longer_has_is_not_found(reception: Reception) -> None:
    assert recalled(reception, Reference("vanished", Language.NL, "flevoland")) is None
    assert chosen(reception, Reference("vanished", Language.NL, "flevoland", "wie?")) is None
    assert chosen(reception, Reference("", Language.NL, "no-such-region")) is None
