"""Questions that are handed to a person: the request for whoever helps, and what the asker is told."""

from bot.domain.gap import Handover, HandoverState
from bot.domain.message import Block, Message
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import actions as names
from bot.rendering.slack.blocks import context, paragraph, quote, said, user
from bot.rendering.slack.elements import Style, actions, button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.values import Reference

_ASKS = Bilingual(" vraagt om hulp:", " asks for help:")
_REQUEST = Bilingual("Een collega vraagt om hulp:", "A colleague asks for help:")
_FOUND = Bilingual("Wat ik vond: {found}", "What I found: {found}")
_STATES = {
    HandoverState.OPEN: Bilingual("Nog niet opgepakt.", "Not taken up yet."),
    HandoverState.CLAIMED: Bilingual("Opgepakt door ", "Taken up by "),
    HandoverState.ANSWERED: Bilingual("Beantwoord door ", "Answered by "),
    HandoverState.RESOLVED: Bilingual("✅ Afgerond door ", "✅ Settled by "),
}
_REPLIED = Bilingual("Antwoord:", "Answer:")
_CLAIM = Bilingual("Ik pak dit op", "I take this up")
_REPLY = Bilingual("Beantwoorden", "Answer")
_REPLY_AGAIN = Bilingual("Nog een antwoord", "Another answer")
_RESOLVE = Bilingual("Afronden", "Settle")
_SENT = Bilingual(
    "Je vraag is doorgegeven aan een mens. Je hoort het hier als iemand hem oppakt en beantwoordt.",
    "Your question was passed to a person. You hear it here when somebody takes it up and answers.",
)
_NOBODY = Bilingual(
    "In deze werkruimte is nog niemand ingesteld om vragen te krijgen. Wie verder kan helpen: {contact}.",
    "Nobody is set to receive questions in this workspace yet. Who can help further: {contact}.",
)
_CLAIMED = Bilingual(" heeft je vraag opgepakt.", " has taken up your question.")
_ANSWERED = Bilingual(" antwoordt op je vraag:", " answers your question:")
_RESOLVED = Bilingual("Je vraag is afgerond.", "Your question has been settled.")
_SOMEBODY = Bilingual("Een collega", "A colleague")


def request(handover: Handover, language: Language) -> Message:
    """Return the request as it stands, in the language of whoever helps; it is updated with each step."""
    body = [
        paragraph(user(handover.asker), _ASKS[language]),
        quote(handover.question),
        *([context(_FOUND[language].format(found=handover.found))] if handover.found else []),
        # Who settles a question need not be who answered it, so the answer stands under no name.
        *([paragraph(_REPLIED[language]), quote(handover.reply)] if handover.reply else []),
    ]
    foot = [_standing(handover, language), *_buttons(handover, language)]
    found = _FOUND[language].format(found=handover.found) if handover.found else ""
    told = (_REQUEST[language], handover.question, handover.reply, found, _state(handover, language))
    text = joined(told, "\n\n")
    return message(text, body, foot, language)


def notice(handover: Handover) -> Message:
    """Return what the asker is told of the step that was taken, in the asker's language."""
    language = handover.language
    if handover.state is HandoverState.OPEN:
        return _short(_SENT[language], handover)
    if handover.state is HandoverState.RESOLVED:
        return _short(_RESOLVED[language], handover)
    answered = handover.state is HandoverState.ANSWERED
    said_ = (_ANSWERED if answered else _CLAIMED)[language]
    body = [paragraph(user(handover.helper), said_), *([quote(handover.reply)] if answered else [])]
    reply = handover.reply if answered else ""
    text = joined((f"{_SOMEBODY[language]}{said_}", reply, handover.question), "\n\n")
    return message(text, body, [context(handover.question)], language)


def nobody(contact: str, language: Language) -> Message:
    """Return who can help where nobody was set; `contact` is the region's."""
    text = _NOBODY[language].format(contact=contact)
    return message(text, [paragraph(text)], (), language)


def _short(text: str, handover: Handover) -> Message:
    return message(
        f"{text}\n\n{handover.question}", [paragraph(text)], [context(handover.question)], handover.language
    )


def _state(handover: Handover, language: Language) -> str:
    """Return how far it is as text, in which people are not named: that would call them again."""
    text = _STATES[handover.state][language]
    if handover.state is HandoverState.OPEN or not handover.helper:
        return text.strip()
    return f"{text}{_SOMEBODY[language].lower()}."


def _standing(handover: Handover, language: Language) -> Block:
    """Return how far it is, and who helps."""
    text = _STATES[handover.state][language]
    if handover.state is HandoverState.OPEN or not handover.helper:
        return paragraph(said(text.strip(), italic=True))
    return paragraph(said(text, italic=True), user(handover.helper))


def _buttons(handover: Handover, language: Language) -> list[Block]:
    about = Reference(handover.id, language, handover.region)
    claim = button(_CLAIM[language], names.HANDOVER_CLAIM, about, style=Style.PRIMARY)
    again = _REPLY_AGAIN if handover.reply else _REPLY
    reply = button(again[language], names.HANDOVER_REPLY, about)
    resolve = button(_RESOLVE[language], names.HANDOVER_RESOLVE, about)
    shown = {
        HandoverState.OPEN: [claim, reply, resolve],
        HandoverState.CLAIMED: [reply, resolve],
        HandoverState.ANSWERED: [reply, resolve],
        HandoverState.RESOLVED: [],
    }[handover.state]
    return [actions(shown)] if shown else []
