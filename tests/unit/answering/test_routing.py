"""Where problems go, with two places and a few routes."""

import dataclasses
from datetime import date

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.citation import Citation
from bot.domain.entry import KnownUnknown
from bot.domain.lexicon import Lexicon
from bot.domain.outcome import DestinationType, Outcome, Result
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.route import Place, Route, Routing
from bot.domain.text import Bilingual, Phrases
from bot.understanding.concern import FEATURES, Concern

DAY = date(2026, 12, 12)


def text(name: str) -> Bilingual:
    return Bilingual(f"{name}-nl", f"{name}-en")


def place(place_id: str, meeting: str | None) -> Place:
    kind = DestinationType.MEETING if meeting else DestinationType.PROCEDURE
    return Place(place_id, kind, text(place_id), text("brings"), text("prepare"), meeting)


def route(
    route_id: str, where: str, dutch: tuple[str, ...], english: tuple[str, ...], **more: object
) -> Route:
    fields: dict[str, object] = {
        "title": text(route_id), "reason": text("reason"), "citations": (Citation("dvh:art-10"),),
        "owner": "x", "checked": DAY,
    }  # fmt: skip
    return Route(id=route_id, place=where, examples=Phrases(dutch, english), **(fields | more))  # type: ignore[arg-type]


ROUTES = (
    route(
        "strategy",
        "bosd",
        ("wethouders moeten kiezen over nieuwe strategie", "bestuurlijk besluit over de visie nodig"),
        ("aldermen must choose a new strategy", "an administrative decision on the vision"),
        excludes=Phrases(("wethouder ziek",)),
        then=text("then"),
        difference=text("difference"),
    ),
    route(
        "staff",
        "dosd",
        ("te weinig mensen in het team", "capaciteit schiet tekort"),
        ("too few people in the team", "capacity falls short"),
        signals=Phrases(("formatie krap",)),
    ),
    route(
        "deadlock",
        "escalatiemodel",
        ("we zitten muurvast in de discussie met Almere", "impasse over de uitvoering"),
        ("we are stuck in the discussion with Almere", "deadlock over the execution"),
    ),
)
STRANGER = KnownUnknown(
    "printer", text("not-ours"),
    Phrases(
        ("de printer doet het niet", "papier op", "toner leeg"), ("printer broken", "paper out", "no toner")
    ),
    "x", DAY,
)  # fmt: skip


@pytest.fixture(scope="module")
def routed(flevoland: Region) -> Assistant:
    places = (place("bosd", "bosd"), place("dosd", "dosd"), place("escalatiemodel", None))
    region = dataclasses.replace(flevoland, routing=Routing(places, ROUTES), strangers=(STRANGER,))
    silent = Phrases(
        ("de", "het", "een", "we", "in", "te", "met", "over"), ("the", "a", "we", "in", "with", "is")
    )
    assistant = Assistant(Corpus((region,), Lexicon((), (), (), (), silent)))
    # So few examples look unlike the knowledge that the weights were fitted to: here the evidence decides.
    weights = tuple(float(name == "evidence") for name in FEATURES)
    assistant.desk("flevoland").understanding.problems.concern = Concern(weights, 0.0, 0.5)
    return assistant


def asked(assistant: Assistant, said: str) -> Outcome:
    return assistant.route(Question(said, DAY, "flevoland"))


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("er zijn te weinig mensen voor het team", "dosd"),
        ("our capacity falls short", "dosd"),
        ("wethouders willen een andere strategie kiezen", "bosd"),
        ("de discussie met Almere zit muurvast", "escalatiemodel"),
        ("de formatie is krap", "dosd"),
    ],
)
def test_a_problem_goes_to_its_place(routed: Assistant, said: str, where: str) -> None:
    outcome = asked(routed, said)
    assert outcome.result is Result.ROUTE
    assert outcome.destinations[0].id == where
    assert outcome.citations


def test_a_meeting_is_told_with_its_next_day_and_its_papers(routed: Assistant) -> None:
    outcome = asked(routed, "wethouders moeten kiezen over nieuwe strategie")
    (first, *_) = outcome.destinations
    assert (first.type, first.next, first.papers) == (
        DestinationType.MEETING,
        date(2026, 12, 17),
        date(2026, 12, 10),
    )
    assert [(moment.due, moment.start) for moment in outcome.dates] == [(date(2026, 12, 17), None)]
    assert "donderdag 17 december 2026" in outcome.text
    assert "moesten uiterlijk donderdag 10 december 2026 verstuurd zijn" in outcome.text


def test_the_text_says_why_who_what_to_prepare_and_what_follows(routed: Assistant) -> None:
    said = asked(routed, "wethouders moeten kiezen over nieuwe strategie").text
    for part in (
        "bosd-nl",
        "reason-nl",
        "then-nl",
        "brings-nl",
        "prepare-nl",
        "difference-nl",
        "DVH art. 10",
    ):
        assert part in said
    assert "-en" not in said


def test_a_procedure_has_no_day(routed: Assistant) -> None:
    outcome = asked(routed, "we zitten muurvast in de discussie met Almere")
    assert outcome.destinations[0].type is DestinationType.PROCEDURE
    assert outcome.destinations[0].next is None
    assert outcome.dates == ()


def test_what_rules_a_route_out_does(routed: Assistant) -> None:
    outcome = asked(routed, "wethouder ziek bij nieuwe strategie kiezen")
    assert "bosd" not in [destination.id for destination in outcome.destinations]


def test_no_place_stands_twice(routed: Assistant) -> None:
    outcome = asked(routed, "te weinig mensen en capaciteit schiet tekort in het team")
    found = [destination.id for destination in outcome.destinations]
    assert len(found) == len(set(found))
    assert 0 <= outcome.confidence <= 1


@pytest.mark.parametrize("said", ["de printer doet het niet", "toner leeg"])
def test_what_is_not_ours_is_declined_with_what_to_do(routed: Assistant, said: str) -> None:
    outcome = asked(routed, said)
    assert outcome.result is Result.DECLINE
    assert outcome.destinations == ()
    assert outcome.citations == ()
    assert "not-ours-nl" in outcome.text


def test_what_fits_but_is_no_matter_for_the_region_is_declined(routed: Assistant) -> None:
    said = "wethouders moeten kiezen over nieuwe strategie"
    problems = routed.desk("flevoland").understanding.problems
    usual = problems.concern
    problems.concern = dataclasses.replace(usual, bound=1.1)
    try:
        outcome = asked(routed, said)
    finally:
        problems.concern = usual
    assert outcome.result is Result.DECLINE
    assert asked(routed, said).result is Result.ROUTE


@pytest.mark.parametrize("said", ["xylofoon", "?", "de het een"])
def test_what_has_nothing_in_common_is_declined(routed: Assistant, said: str) -> None:
    outcome = asked(routed, said)
    assert outcome.result is Result.DECLINE
    assert outcome.entry is None
    assert "programmamanager" in outcome.text
