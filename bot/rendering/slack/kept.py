"""What is kept of a person, told to them, with the button that erases it."""

from collections.abc import Mapping
from typing import Final

from bot.domain.message import Message
from bot.domain.text import Bilingual, Language
from bot.rendering.slack.blocks import bullets, context, paragraph
from bot.rendering.slack.elements import Style, actions, button, confirmation
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.values import Reference

PERSON_FORGET: Final = "person.forget"

_KEPT = Bilingual("Dit bewaar ik van je:", "This is what I keep of you:")
_NOTHING = Bilingual("Ik bewaar niets van je.", "I keep nothing of you.")
_ROWS = {
    "people": Bilingual(
        "wat je koos: taal, gemeente of rol", "what you chose: language, municipality or role"
    ),
    "gaps": Bilingual("vragen zonder goed antwoord: {number}", "questions without a good answer: {number}"),
    "handovers": Bilingual("vragen aan een mens: {number}", "questions to a person: {number}"),
    "subscriptions": Bilingual("herinneringen: {number}", "reminders: {number}"),
    "started_terms": Bilingual("termijnen die je startte: {number}", "terms that you started: {number}"),
    "marks": Bilingual("wat je met herinneringen deed: {number}", "what you did with reminders: {number}"),
    "calendar_addresses": Bilingual("je agenda-adres", "your calendar address"),
    "dossier_events": Bilingual(
        "je naam bij gebeurtenissen in dossiers: {number}", "your name at events in dossiers: {number}"
    ),
}
_OTHER = Bilingual(
    "sporen van berichten aan en van jou: {number}; die verdwijnen vanzelf",
    "traces of messages to and from you: {number}; these vanish by themselves",
)
_HOW = Bilingual(
    "Wissen kan met de knop, of met /wegwijzer vergeet alles. Wat in een dossier staat, blijft zonder je "
    "naam.",
    "Erase it with the button, or with /wegwijzer forget everything. What a dossier holds stays, without "
    "your name.",
)
_ERASE = Bilingual("Wis alles van mij", "Erase all of me")
_SURE = Bilingual("Alles wissen?", "Erase everything?")
_WHAT = Bilingual(
    "Je voorkeuren, herinneringen en vragen worden gewist. Dat kan niet ongedaan worden gemaakt.",
    "Your preferences, reminders and questions are erased. This cannot be undone.",
)
_YES, _NO = Bilingual("Wis alles", "Erase everything"), Bilingual("Toch niet", "Keep it")


def kept(rows: Mapping[str, int], language: Language) -> Message:
    """Return what is kept; `rows` holds how many rows name the person, by table."""
    lines = [text[language].format(number=rows[name]) for name, text in _ROWS.items() if rows.get(name)]
    others = sum(number for name, number in rows.items() if name not in _ROWS)
    lines += [_OTHER[language].format(number=others)] if others else []
    opening = _KEPT[language] if lines else _NOTHING[language]
    body = [paragraph(opening), *([bullets(lines)] if lines else [])]
    sure = confirmation(_SURE[language], _WHAT[language], _YES[language], _NO[language])
    erase = button(
        _ERASE[language], PERSON_FORGET, Reference(language=language), style=Style.DANGER, confirm=sure
    )
    foot = [context(_HOW[language]), actions([erase])] if lines else []
    text = joined((opening, *(f"• {line}" for line in lines), _HOW[language] if lines else ""), "\n")
    return message(text, body, foot, language)
