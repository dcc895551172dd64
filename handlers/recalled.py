"""The outcome that a button stands under: worked out again from what the button carries."""

from collections.abc import Callable, Iterator

from bot.domain.outcome import Outcome
from bot.domain.question import Question
from bot.domain.text import Language
from bot.rendering.slack.values import Reference
from handlers.reception import Reception


def recalled(reception: Reception, about: Reference, language: Language | None = None) -> Outcome | None:
    """Return the outcome again, as it is today, perhaps in another language.

    The question was put to one of three doors; the one that gives the entry of the button is it.
    A question that was too long for a button is not in it, and then the entry alone is answered.
    None where the knowledge has changed so much that neither is found.
    """
    outcomes = (door(asked(reception, about, language)) for door in _doors(reception, about))
    same = (outcome for outcome in outcomes if (outcome.entry or "") == about.entry)
    return next(same, None) or chosen(reception, about, language)


def chosen(reception: Reception, about: Reference, language: Language | None = None) -> Outcome | None:
    """Return the answer with the entry that a button names, or None where there is none (any more)."""
    return reception.assistant.entry(about.entry, asked(reception, about, language))


def asked(reception: Reception, about: Reference, language: Language | None = None) -> Question:
    """Return the question of a button, to be answered in its language unless another is given."""
    region = reception.region(about.region)
    return Question(about.question, reception.today(region), region.id, language or about.language)


def _doors(reception: Reception, about: Reference) -> Iterator[Callable[[Question], Outcome]]:
    if about.question:
        assistant = reception.assistant
        yield from (assistant.ask, assistant.route, assistant.mandate)
