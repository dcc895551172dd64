"""A follow-up keeps the topic; a text that stands by itself is answered as if there were none."""

from datetime import date
from itertools import cycle

import pytest

from bench.quality.followups import FOLLOWUPS, asked, read, right
from bench.quality.rows import read as read_rows
from bench.setting import CALIBRATION
from bot.assistant import Assistant
from bot.domain.entry import Verdict
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language

TODAY = date(2026, 11, 22)


def told(assistant: Assistant, text: str, about: str = "") -> Outcome:
    return assistant.ask(Question(text, TODAY, "flevoland", about=about))


@pytest.mark.parametrize(
    ("about", "text", "entry"),
    [
        ("dvh-8-4-summary", "en voor de Wmo?", "dvh-8-5-summary"),
        ("dvh-11-3-concept", "and the definitive one?", "dvh-11-3-final"),
        ("inrichtingsplan-dosd-wanneer", "what about the BOSD?", "ip-5-2-when"),
        ("inrichtingsplan-3-4-1-leden", "en in het Control overleg?", "inrichtingsplan-3-4-2-leden"),
        ("dvh-11-4", "en voor de uitvoeringskosten?", "dvh-13-5"),
    ],
)
def test_another_of_the_same_kind(assistant: Assistant, about: str, text: str, entry: str) -> None:
    assert told(assistant, text, about).entry == entry
    assert told(assistant, text).entry != entry or "definitive" in text


@pytest.mark.parametrize(
    ("about", "text", "entry"),
    [
        ("dvh-8-1-drafter", "en wanneer?", "dvh-8-1-summary"),
        ("dvh-11-3-reaction", "en als we te laat zijn?", "dvh-11-3-disagree"),
        ("inrichtingsplan-b2-4-who", "and how long do we have for that?", "inrichtingsplan-b2-4-term"),
        ("ip-4-2-regiodag-when", "waarom eigenlijk?", "ip-4-2-regiodag-why"),
        ("inrichtingsplan-3-4-1-leden", "en wie zit het voor?", "inrichtingsplan-3-4-1-voorzitter"),
        ("dvh-10-3-when", "en wat moet erin staan?", "dvh-10-3-contents"),
    ],
)
def test_something_else_of_the_same_topic(assistant: Assistant, about: str, text: str, entry: str) -> None:
    outcome = told(assistant, text, about)
    assert (outcome.entry, outcome.result) == (entry, Result.ANSWER)
    assert f"follows on {about}" in outcome.why


def test_when_gives_the_dates_of_the_topic(assistant: Assistant) -> None:
    outcome = told(assistant, "en wanneer?", "dvh-8-2-which-data")
    assert [moment.due for moment in outcome.dates] == [date(2027, 5, 31)]


def test_another_time_is_asked_of_the_topic_itself(assistant: Assistant) -> None:
    outcome = told(assistant, "en in maart?", "ip-4-2-regiodag-when")
    assert outcome.entry == "ip-4-2-regiodag-when"
    assert [moment.due.month for moment in outcome.dates] == [3]


@pytest.mark.parametrize("text", ["geldt dat ook voor Urk?", "and Dronten?", "waar staat dat?"])
def test_the_same_is_told_again_of_a_municipality_or_where_it_stands(assistant: Assistant, text: str) -> None:
    assert told(assistant, text, "dvh-11-3-reaction").entry == "dvh-11-3-reaction"


@pytest.mark.parametrize(
    ("about", "text", "entry"),
    [
        ("inrichtingsplan-b2-fase-1", "en daarna?", "inrichtingsplan-b2-fase-2"),
        ("inrichtingsplan-b2-2b-term", "and after that?", "inrichtingsplan-b2-2b-meeting"),
        ("dvh-10-1-summary", "en als dat niet helpt?", "dvh-10-2-summary"),
    ],
)
def test_what_comes_next(assistant: Assistant, about: str, text: str, entry: str) -> None:
    assert told(assistant, text, about).entry == entry


def test_a_verdict_is_given_anew_for_another_field(assistant: Assistant) -> None:
    first = told(assistant, "mag Almere namens ons beslissen op bezwaar over beschermd wonen?")
    assert first.verdict is Verdict.IN
    then = told(assistant, "en voor huishoudelijke hulp?", first.entry or "")
    assert then.verdict is Verdict.OUT
    assert (then.entry or "").startswith("mandate:")


def test_a_route_and_a_date_can_be_asked_on(assistant: Assistant) -> None:
    assert told(assistant, "en wie zitten erin?", "calendar:dosd").entry == "inrichtingsplan-3-4-1-leden"
    route = assistant.route(
        Question("Almere levert de kwartaalrapportage steeds te laat", TODAY, "flevoland")
    )
    assert told(assistant, "en wanneer is dat?", route.entry or "").result is Result.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "artikel 11",
        "en artikel 11 lid 3?",
        "bedankt!",
        "wanneer vergadert het BOSD?",
        "en welke deadlines in mei?",
    ],
)
def test_what_stands_by_itself_is_answered_by_itself(assistant: Assistant, text: str) -> None:
    assert told(assistant, text, "dvh-8-4-summary") == told(assistant, text)


@pytest.mark.parametrize("about", ["", "no-such-entry", "mandate:none", "calendar:none", "smalltalk-hello"])
def test_without_a_topic_there_is_no_follow_up(assistant: Assistant, about: str) -> None:
    assert told(assistant, "en voor de Wmo?", about) == told(assistant, "en voor de Wmo?")


def test_a_detail_that_no_source_gives_is_declined_after_any_topic(assistant: Assistant) -> None:
    assert told(assistant, "en wat is het telefoonnummer daarvan?", "ip-5-3-chair").result is Result.DECLINE


def test_a_place_elsewhere_is_declined_after_any_topic(assistant: Assistant) -> None:
    assert told(assistant, "geldt dat ook voor Utrecht?", "dvh-11-3-reaction").result is Result.DECLINE


def test_the_answer_is_in_the_language_of_the_asker(assistant: Assistant) -> None:
    question = Question("BOSD?", TODAY, "flevoland", otherwise=Language.EN, about="inrichtingsplan-3-4-1")
    assert assistant.ask(question).language is Language.EN


def test_four_in_five_are_right(assistant: Assistant) -> None:
    for path in sorted(FOLLOWUPS.glob("*.jsonl")):
        pairs = read(path)
        found = sum(right(pair, *asked(assistant, pair)) for pair in pairs)
        assert found >= 0.8 * len(pairs), path.name


def test_a_question_of_its_own_is_answered_alike_after_any_topic(
    assistant: Assistant, real_flevoland: Region
) -> None:
    questions = [row.q for row in read_rows(CALIBRATION) if row.region == real_flevoland.id]
    topics = cycle(entry.id for entry in real_flevoland.entries[::7])
    changed = [text for text in questions if told(assistant, text) != told(assistant, text, next(topics))]
    assert len(changed) <= 0.02 * len(questions), changed


@pytest.mark.parametrize(
    ("first", "text", "day"),
    [
        ("wanneer is de volgende regiodag?", "en in maart?", date(2027, 3, 2)),
        ("when is the next regional day?", "and in March?", date(2027, 3, 2)),
        ("wanneer komt het BOSD bij elkaar?", "en in februari 2027?", date(2027, 2, 18)),
        ("when is the concept settlement due?", "and in 2028?", date(2028, 2, 29)),
    ],
)
def test_the_same_for_another_time(assistant: Assistant, first: str, text: str, day: date) -> None:
    again = told(assistant, text, told(assistant, first).entry or "")
    assert day in {moment.due for moment in again.dates}


@pytest.mark.parametrize(
    ("first", "text", "following"),
    [
        ("wanneer is de volgende regiodag?", "en die daarna?", "5 januari 2027"),
        ("when is the next BOSD?", "and the one after that?", "21 January 2027"),
        ("wanneer is de regiodag?", "en de volgende?", "5 januari 2027"),
    ],
)
def test_the_one_after_it_is_told(assistant: Assistant, first: str, text: str, following: str) -> None:
    assert following in told(assistant, text, told(assistant, first).entry or "").text
