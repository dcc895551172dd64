"""Where a dossier stands, as a message: who acts, by when, what the source leaves open, what happened."""

from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.dossier_words import event_words, party_names, term_words
from bot.rendering.remarks import party_words
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import bullets, context, header, paragraph, quote, said
from bot.rendering.slack.elements import Style, actions, button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.sourced import source, source_line
from bot.rendering.slack.values import Reference

_EVENTS = 6
_TITLE = Bilingual("📁 Dossier {id}", "📁 Dossier {id}")
_SINCE = Bilingual("sinds {day}", "since {day}")
_ACTS = Bilingual("Aan zet: ", "To act: ")
_WAITING = Bilingual("Nog te verwachten van: ", "Still expected from: ")
_APPOINTMENT = Bilingual("Afspraak op: ", "Appointment on: ")
_HAPPENED = Bilingual("Wat er gebeurde", "What happened")
_RECORD = Bilingual("Leg vast wat er gebeurde", "Record what happened")
_OPEN = Bilingual("Dit laat de bron open: {text}", "The source leaves this open: {text}")


def dossier(standing: Standing, region: Region, language: Language) -> Message:
    """Return where a dossier stands, with a button to record what happened unless it is closed."""
    title = _TITLE[language].format(id=standing.dossier.id)
    subject, who = standing.dossier.subject, party_words(region, standing.dossier.parties, language)
    since = _SINCE[language].format(day=long_date(standing.since, language))
    state = f"{standing.state.label[language]}, {since}."
    facts, events = _facts(standing, region, language), _events(standing, region, language)
    gaps = [_OPEN[language].format(text=gap.text[language]) for gap in standing.gaps]
    body = [
        header(title),
        paragraph(said(subject, bold=True), f" ({who})\n{state} {standing.state.explanation[language]}"),
        *([bullets(facts)] if facts else []),
        *([quote(*gaps)] if gaps else []),
        paragraph(said(_HAPPENED[language], bold=True)),
        bullets(events, words.LEFT_OUT[language], _EVENTS),
    ]
    citations = standing.state.citations
    last = source_line(citations, region, language)
    told = [f"{name['text']}{text}" for name, text in facts]
    text = joined(
        (f"{title}: {subject} ({who}).", state, "\n".join(told), "\n".join(gaps), "\n".join(events), last),
        "\n\n",
    )
    foot = [*source(citations, region, language), *_buttons(standing, language)]
    return message(text, body, foot, language, tail=len(last))


def _facts(standing: Standing, region: Region, language: Language) -> list[tuple[Block, str]]:
    """Return who acts, of whom something is expected, the terms that run, and the appointment."""
    acts = "" if standing.state.end else standing.state.acts[language]
    waiting = party_names(region, standing.waiting, language)
    appointment = long_date(standing.appointment, language) if standing.appointment else ""
    named = ((_ACTS, acts), (_WAITING, waiting), (_APPOINTMENT, appointment))
    facts = [(said(name[language], bold=True), text) for name, text in named if text]
    return facts + [(said("⏳ "), term_words(run, standing, region, language)) for run in standing.running]


def _events(standing: Standing, region: Region, language: Language) -> list[str]:
    return [
        f"{long_date(event.day, language)}: {event_words(standing.procedure, region, event, language)}"
        for event in standing.dossier.events
    ]


def _buttons(standing: Standing, language: Language) -> list[Block]:
    if not standing.branches:
        return [context(standing.state.label[language])]
    about = Reference(standing.dossier.id, language, standing.dossier.region)
    return [actions([button(_RECORD[language], names.DOSSIER_EVENT, about, style=Style.PRIMARY)])]
