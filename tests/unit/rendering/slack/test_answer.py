"""Answers in Slack: every outcome fits, keeps its source and its buttons, and does nothing it should not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.domain.entry import Kind, Verdict
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.slack.actions import ANSWER_FEEDBACK, ANSWER_MORE, ANSWER_SHARE, PERSON_ASK
from bot.rendering.slack.answer import answer
from bot.rendering.slack.look import PRIVATE, Look, Second
from bot.rendering.slack.more import more_view
from bot.rendering.slack.sourced import source_line
from tests.unit.rendering.slack.accepted import accept, accept_modal, action_ids, buttons, shown, units
from tests.unit.rendering.slack.outcomes import outcomes

TODAY = date(2026, 11, 22)
looks = st.builds(
    Look,
    second=st.sampled_from(Second),
    question=st.sampled_from(["", "q-1"]),
    simple=st.booleans(),
    repeated=st.booleans(),
    shared_by=st.sampled_from(["", "U1"]),
)


def test_any_outcome_fits_and_keeps_source_and_last_button(real_flevoland: Region) -> None:
    @settings(max_examples=300, deadline=None)
    @given(outcome=outcomes, look=looks)
    def law(outcome: Outcome, look: Look) -> None:
        message = answer(outcome, real_flevoland, look)
        accept(message)
        if outcome.citations:
            assert source_line(outcome.citations, real_flevoland, outcome.language) in shown(message.blocks)
        if outcome.kind is not Kind.SMALLTALK or outcome.result is not Result.ANSWER:
            asks = outcome.result in {Result.CHOOSE, Result.DECLINE}
            assert action_ids(message.blocks)[-1] == (PERSON_ASK if asks else ANSWER_FEEDBACK)

    law()


def test_what_else_is_known_fits_too(real_flevoland: Region) -> None:
    @settings(max_examples=100, deadline=None)
    @given(outcome=outcomes)
    def law(outcome: Outcome) -> None:
        accept_modal(more_view(outcome, real_flevoland, Look()))

    law()


@pytest.mark.parametrize("language", Language)
def test_every_entry_is_drawn_whole(assistant: Assistant, real_flevoland: Region, language: Language) -> None:
    for entry in real_flevoland.entries:
        question = Question(entry.questions[language][0], TODAY, "flevoland", language)
        outcome = assistant.ask(question)
        message = answer(outcome, real_flevoland, Look(question="q-1"))
        accept(message)
        for part in (*outcome.notes, *outcome.date_lines):
            assert part.split(": ")[-1] in shown(message.blocks)
        assert "…" not in message.text.replace("...", "") or "…" in outcome.text
        accept_modal(more_view(outcome, real_flevoland, Look()))


def test_a_verdict_is_a_word_first(assistant: Assistant, real_flevoland: Region) -> None:
    outcome = assistant.ask(Question("mag Almere namens ons een bezwaar afhandelen?", TODAY, "flevoland"))
    message = answer(outcome, real_flevoland)
    assert message.blocks[0]["text"]["text"] == "✅ JA: binnen het mandaat"
    assert shown([message.blocks[1]]).startswith("Besluiten op bezwaar: ")
    assert message.text.startswith("Ja.")
    curated = replace(outcome, text="Almere beslist op bezwaar.", verdict=Verdict.OUT, language=Language.EN)
    assert answer(curated, real_flevoland).text.startswith(
        "⛔ NO: outside the mandate as it stands\n\nAlmere"
    )


def test_at_most_three_things_to_press_under_an_answer(assistant: Assistant, real_flevoland: Region) -> None:
    outcome = assistant.ask(Question("wanneer komt de conceptafrekening?", TODAY, "flevoland"))
    private = answer(outcome, real_flevoland, PRIVATE)
    assert action_ids(private.blocks) == [ANSWER_MORE, ANSWER_SHARE, ANSWER_FEEDBACK]
    simple = answer(outcome, real_flevoland, replace(PRIVATE, simple=True))
    assert action_ids(simple.blocks) == [ANSWER_MORE, ANSWER_SHARE, ANSWER_FEEDBACK]
    assert all(block["type"] not in {"table", "context_actions"} for block in simple.blocks)


def test_a_greeting_has_no_buttons(assistant: Assistant, real_flevoland: Region) -> None:
    message = answer(assistant.ask(Question("dank je wel", TODAY, "flevoland")), real_flevoland)
    assert buttons(message.blocks) == []


def test_topics_in_buttons_are_not_told_twice(assistant: Assistant, real_flevoland: Region) -> None:
    outcome = assistant.ask(Question("hoeveel parkeerplaatsen heeft de regiodag", TODAY, "flevoland"))
    assert outcome.result is Result.DECLINE
    message = answer(outcome, real_flevoland)
    for item in outcome.alternatives:
        assert shown(message.blocks).count(item.title) == 1
        assert item.title in message.text


def test_a_procedure_can_be_started_from_a_route(assistant: Assistant, real_flevoland: Region) -> None:
    question = Question("we komen er na maanden praten met Urk niet uit over de taken", TODAY, "flevoland")
    outcome = assistant.route(question)
    assert outcome.result is Result.ROUTE
    message = answer(outcome, real_flevoland)
    seen = shown(message.blocks)
    for item in outcome.destinations:
        place = next(place for place in real_flevoland.routing.places if place.id == item.id)
        assert seen.count(place.brings.nl) == 1
        assert seen.count(place.prepare.nl) == 1
        assert item.label in seen
    assert [name for name in action_ids(message.blocks) if name.startswith("dossier.open")] == [
        "dossier.open.0"
    ]


def test_a_long_text_keeps_its_beginning_and_its_source(assistant: Assistant, real_flevoland: Region) -> None:
    outcome = assistant.ask(Question("wanneer komt de conceptafrekening?", TODAY, "flevoland"))
    long = replace(outcome, text=outcome.text.replace("\n\n", "\n\n" + "lang " * 2_000 + "\n\n", 1))
    text = answer(long, real_flevoland).text
    assert units(text) <= 4_000
    assert text[:60] == outcome.text[:60]
    assert text.endswith(outcome.text.rpartition("\n\n")[2])


def test_a_long_source_stays_whole_where_the_text_is_cut(
    assistant: Assistant, real_flevoland: Region
) -> None:
    outcome = assistant.ask(Question("wanneer komt de conceptafrekening?", TODAY, "flevoland"))
    source = f"Bron: {'DVH art. 11 lid 3; ' * 150}einde."
    text = answer(replace(outcome, text=f"{'lang ' * 2_000}\n\n{source}"), real_flevoland).text
    assert units(text) <= 4_000
    assert text.endswith(source)
