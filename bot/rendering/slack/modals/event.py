"""Recording what happened in a dossier."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.standing import Refusal, Refused, Standing
from bot.domain.text import Bilingual, Language
from bot.rendering.dossier_words import party_name, term_words
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_EVENT
from bot.rendering.slack.blocks import context, paragraph, said
from bot.rendering.slack.elements import option, select
from bot.rendering.slack.inputs import FIELD, day_box, field, text_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.state import NONE, Answers, Invalid
from bot.rendering.slack.values import Reference, written

WHAT, BY, DAY, PLANNED, NOTE = "what", "by", "day", "planned", "note"
_LONGEST = 3_000
_TITLE = Bilingual("Wat is er gebeurd?", "What happened?")
_SUBMIT = Bilingual("Leg vast", "Record")
_WHAT = Bilingual("Gebeurtenis", "Event")
_BY = Bilingual("Door wie?", "By whom?")
_TOGETHER = Bilingual("Samen, of niet van één partij", "Together, or not by one party")
_DAY = Bilingual("Op welke dag?", "On which day?")
_PLANNED = Bilingual("Dag van de afspraak", "Day of the appointment")
_PLANNED_HINT = Bilingual("Alleen als er een gesprek is gepland.", "Only if a talk was planned.")
_NOTE = Bilingual("Toelichting", "Explanation")
_CHOOSE = Bilingual("Kies", "Choose")
_HINT = Bilingual(
    "Wat je vastlegt blijft staan; een fout herstel je met een correctie.",
    "What you record stays; a mistake is mended with a correction.",
)
_CLOSED = Bilingual(
    "Dit dossier is gesloten: er kan niets meer volgen.",
    "This dossier is closed: nothing can follow any more.",
)
# The field in which each reason for refusing can be mended; all others are about what happened.
_FIELDS = {
    Refused.BEFORE_PREVIOUS: DAY,
    Refused.IN_THE_FUTURE: DAY,
    Refused.UNKNOWN_PARTY: BY,
    Refused.PARTY_MISSING: BY,
    Refused.PARTY_NOT_WANTED: BY,
    Refused.ALREADY_DONE: BY,
    Refused.APPOINTMENT_MISSING: PLANNED,
    Refused.APPOINTMENT_NOT_WANTED: PLANNED,
    Refused.APPOINTMENT_TOO_EARLY: PLANNED,
}


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event to be recorded; `type` is one that can follow in the dossier."""

    type: str
    by: str | None
    day: date
    planned: date | None
    note: str


def view(standing: Standing, region: Region, reference: Reference) -> Block:
    """Return the form with the events that can follow, or that the dossier is closed."""
    language = reference.language
    if not standing.branches:
        closed = [*_where(standing, region, language), context(_CLOSED[language])]
        return modal(MODAL_EVENT, _TITLE[language], closed, language, close=words.CLOSE[language])
    body = [
        *_where(standing, region, language),
        field(WHAT, _WHAT[language], select(FIELD, _CHOOSE[language], _events(standing, language))),
        field(BY, _BY[language], select(FIELD, _CHOOSE[language], _who(standing, region, language), NONE)),
        field(DAY, _DAY[language], day_box(_DAY[language], standing.today)),
        field(
            PLANNED,
            _PLANNED[language],
            day_box(_PLANNED[language]),
            hint=_PLANNED_HINT[language],
            optional=True,
        ),
        field(NOTE, _NOTE[language], text_box(most=_LONGEST), optional=True),
        context(_HINT[language]),
    ]
    return modal(
        MODAL_EVENT,
        _TITLE[language],
        body,
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language, today: date) -> NewEvent | Invalid:
    """Read the form; nothing can have happened after `today`."""
    answers = Answers(values, language)
    kind, by = answers.chosen(WHAT, needed=True), answers.chosen(BY) or None
    day, planned = answers.day(DAY, needed=True, last=today), answers.day(PLANNED)
    if answers.errors or day is None:
        return Invalid(answers.errors)
    return NewEvent(kind, by, day, planned, answers.text(NOTE))


def refused(refusal: Refusal, language: Language) -> Invalid:
    """Return why the procedure refuses an event, at the field where that can be mended."""
    text = refusal.text[language]
    return Invalid({_FIELDS.get(refusal.why, WHAT): f"{text[:1].upper()}{text[1:]}."})


def _where(standing: Standing, region: Region, language: Language) -> list[Block]:
    terms = [term_words(run, standing, region, language) for run in standing.running]
    state = standing.state.label[language]
    return [
        paragraph(said(standing.dossier.subject, bold=True), f"\n{state}. {standing.state.acts[language]}"),
        *([context(*terms)] if terms else []),
    ]


def _events(standing: Standing, language: Language) -> list[Block]:
    """Return what can follow."""
    kinds = dict.fromkeys(item.event for item in standing.branches)
    labels = ((kind, standing.procedure.event(kind)) for kind in kinds)
    return [option(event.label[language] if event else kind, kind) for kind, event in labels]


def _who(standing: Standing, region: Region, language: Language) -> list[Block]:
    named = [option(party_name(region, party, language), party) for party in standing.dossier.parties]
    return [option(_TOGETHER[language], NONE), *named]
