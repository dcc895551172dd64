"""Answer, choose between a few that fit about equally, or decline."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.corpus.reader import read
from bot.domain.citation import Citation
from bot.domain.entry import Entry, Kind
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.domain.text import Bilingual, Phrases
from bot.understanding.bands import Calibration, close
from bot.understanding.matcher import Candidate
from tests.unit.corpus.small_knowledge import SmallKnowledge

CALIBRATION = Calibration.load()


def candidate(name: str, score: float) -> Candidate:
    entry = Entry(
        name, Kind.TASK, Bilingual(name, name), Bilingual(name, name), (Citation("dvh:art-1"),), Phrases(),
        "x", date(2026, 1, 1),
    )  # fmt: skip
    return Candidate(entry, score, score, score)


def near(*scores: float) -> list[str]:
    found = close([candidate(str(number), score) for number, score in enumerate(scores)], CALIBRATION)
    return [item.topic.id for item in found]


def test_only_those_about_as_good_as_the_best_are_close() -> None:
    assert near(1.0, 0.99, 0.5) == ["0", "1"]
    assert near(1.0, 0.5) == ["0"]
    assert near() == []


def test_four_at_most_are_close() -> None:
    assert near(*[0.8] * 6) == ["0", "1", "2", "3"]


def test_the_bounds_are_in_order() -> None:
    assert 0 < CALIBRATION.decline < CALIBRATION.answer < 1
    assert 0 < CALIBRATION.close < 1


def test_confidence_is_a_share_and_grows_with_the_score() -> None:
    low = CALIBRATION.confidence((0.1, 0.1, 0.1, 0.1, 0.0))
    high = CALIBRATION.confidence((0.9, 0.9, 0.9, 1.0, 0.3))
    assert 0 <= low < high <= 1


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    small = SmallKnowledge(tmp_path_factory.mktemp("knowledge"))
    water = (small.folder / "tuin/entries/water.yaml").read_text(encoding="utf-8")
    twin = water.replace("id: water", "id: rain").replace("related: [hedge]", "related: []")
    for old, new in (
        ("melden als ik sproei", "melden als ik begiet"),
        ("sproeien melden", "sproeien opschrijven"),
    ):
        twin = twin.replace(old, new)
    small.write("tuin/entries/rain.yaml", twin)
    reading = read(small.folder)
    assert reading.problems == []
    assert reading.lexicon is not None
    return Assistant(Corpus(tuple(reading.regions), reading.lexicon))


def asked(assistant: Assistant, text: str) -> Outcome:
    return assistant.ask(Question(text, date(2026, 11, 22), "tuin"))


@pytest.mark.parametrize(
    "text", ["wie ruimt het snoeisel op", "who clears up the clippings", "heggen snoeien"]
)
def test_one_entry_that_fits_answers(garden: Assistant, text: str) -> None:
    outcome = asked(garden, text)
    assert (outcome.result, outcome.entry) == (Result.ANSWER, "hedge")
    assert outcome.citations == ("reglement:art-2",)
    assert [moment.due for moment in outcome.dates] == [date(2027, 3, 15)]


def test_two_that_fit_equally_are_offered(garden: Assistant) -> None:
    outcome = asked(garden, "meldplicht bij water")
    assert outcome.result is Result.CHOOSE
    assert {outcome.entry, *(item.entry for item in outcome.alternatives)} == {"water", "rain"}
    assert outcome.citations
    assert all(0 <= item.score <= 1.05 for item in outcome.alternatives)


def test_nothing_that_fits_is_declined(garden: Assistant) -> None:
    outcome = asked(garden, "xylofoon kwispel")
    assert (outcome.result, outcome.entry) == (Result.DECLINE, None)
    assert "de tuinbaas" in outcome.text


def test_a_detail_is_declined_unless_the_entry_gives_it(garden: Assistant) -> None:
    assert asked(garden, "wat kost het om water te sproeien en te melden").result is Result.DECLINE
    assert asked(garden, "wat kost heg snoeien en opruimen").entry == "hedge"


def test_a_place_elsewhere_is_declined(garden: Assistant) -> None:
    assert asked(garden, "heggen snoeien in Atlantis").result is Result.DECLINE


def test_why_tells_what_matched(garden: Assistant) -> None:
    outcome = asked(garden, "heggen snoeien")
    assert any("heggen" in reason and "snoeien" in reason for reason in outcome.why)
    assert 0 < outcome.confidence <= 1
