"""Short messages about Wegwijzer itself: that something went wrong, that something was done."""

from bot.domain.message import Message
from bot.domain.text import Bilingual, Language
from bot.rendering.slack.blocks import context, paragraph
from bot.rendering.slack.layout import message

_SORRY = Bilingual(
    "Sorry, er ging bij mij iets mis. Je vraag was goed; probeer het zo nog eens.",
    "Sorry, something went wrong on my side. Your question was fine; please try again in a moment.",
)
_NUMBER = Bilingual(
    "Blijft het misgaan? Geef je beheerder dit nummer: {number}.",
    "Does it keep going wrong? Give your administrator this number: {number}.",
)
_UNOPENED = Bilingual(
    "Sorry, het venster ging niet op tijd open. Probeer het nog eens.",
    "Sorry, the window did not open in time. Please try once more.",
)
_NOT_ALLOWED = Bilingual(
    "Dat kan alleen een beheerder van Wegwijzer in deze werkruimte.",
    "Only an administrator of Wegwijzer in this workspace can do that.",
)
_GONE = Bilingual(
    "Deze knop is verlopen: wat erbij hoorde, ken ik niet meer. Stel je vraag opnieuw, dan zoek ik het op.",
    "This button has expired: I no longer know what it was about. Ask again and I look it up anew.",
)
_FORGOTTEN = Bilingual(
    "Klaar: alles wat ik van je bewaarde, is gewist. Wat in een dossier staat, blijft, zonder je naam.",
    "Done: all that I kept of you is erased. What stands in a dossier stays, without your name.",
)
_LANGUAGE = Bilingual(
    "Ik spreek je voortaan in het Nederlands aan; een vraag beantwoord ik in haar eigen taal.",
    "From now on I speak English to you; a question is answered in its own language.",
)
_THANKS = Bilingual("Dank je, dat helpt mij beter worden.", "Thank you, that helps me to improve.")
_THANKS_AND_SORRY = Bilingual(
    "Dank je. Ik geef het door aan wie de kennis bijhoudt; namen en nummers gaan er eerst uit.",
    "Thank you. I pass it on to those who keep the knowledge; names and numbers are taken out first.",
)
_SHARED = Bilingual("Gedeeld in het kanaal.", "Shared in the channel.")


def failed(number: str, language: Language) -> Message:
    """Return that something went wrong, with a reference number that stands in the log too."""
    sorry, where = _SORRY[language], _NUMBER[language].format(number=number)
    return message(f"{sorry} {where}", [paragraph(sorry)], [context(where)], language)


def unopened(number: str, language: Language) -> Message:
    """Return that a window did not open, with a reference number that stands in the log too."""
    sorry, where = _UNOPENED[language], _NUMBER[language].format(number=number)
    return message(f"{sorry} {where}", [paragraph(sorry)], [context(where)], language)


def not_allowed(language: Language) -> Message:
    """Return that something is for administrators."""
    return _said(_NOT_ALLOWED, language)


def gone(language: Language) -> Message:
    """Return that a button is about something that is no longer there."""
    return _said(_GONE, language)


def forgotten(language: Language) -> Message:
    """Return that all that was kept of a person is erased."""
    return _said(_FORGOTTEN, language)


def language_chosen(language: Language) -> Message:
    """Return which language is spoken from now on, in that language."""
    return _said(_LANGUAGE, language)


def thanked(language: Language, *, helpful: bool) -> Message:
    """Return thanks for feedback."""
    return _said(_THANKS if helpful else _THANKS_AND_SORRY, language)


def shared(language: Language) -> Message:
    """Return that an answer was shown to the channel."""
    return _said(_SHARED, language)


def plainly(text: str, language: Language) -> Message:
    """Return any short text as a message."""
    return message(text, [paragraph(text)], (), language)


def _said(text: Bilingual, language: Language) -> Message:
    return plainly(text[language], language)
