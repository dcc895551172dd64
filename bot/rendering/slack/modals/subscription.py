"""Being reminded: of what, for whom, how long before, where and at what time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.subscription import Standing, Subscription, Topic
from bot.domain.text import Bilingual, Language
from bot.rendering.rule_names import rule_name
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_SUBSCRIPTION
from bot.rendering.slack.blocks import context
from bot.rendering.slack.elements import checkboxes, option
from bot.rendering.slack.inputs import FIELD, conversation, field, radio, several, time_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.choices import parties
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.subscription_words import TOPIC_NAMES, lead_words
from bot.rendering.slack.values import Reference, written

TOPICS, WHO, LEAD, MORNING, PLACE, STANDING = "topics", "who", "lead", "morning", "place", "standing"
MUTED = "muted"
LEADS = (42, 28, 21, 14, 7, 3, 2, 1, 0)
_TITLE = Bilingual("Herinneringen", "Reminders")
_SUBMIT = Bilingual("Bewaar", "Save")
_TOPICS = Bilingual("Waaraan zal ik je herinneren?", "What shall I remind you of?")
_WHO = Bilingual("Deadlines van wie?", "Whose deadlines?")
_EVERYBODY = Bilingual("Van iedereen", "Everybody's")
_WHO_HINT = Bilingual("Laat leeg voor die van iedereen.", "Leave empty for everybody's.")
_LEAD = Bilingual("Hoeveel dagen voor een deadline?", "How many days before a deadline?")
_MORNING = Bilingual("Hoe laat?", "At what time?")
_PLACE = Bilingual("Waar zal ik het melden?", "Where shall I tell?")
_PLACE_HINT = Bilingual(
    "Laat leeg voor een privébericht. In een kanaal moet ik lid zijn.",
    "Leave empty for a direct message. I must be a member of the channel.",
)
_CHANNEL = Bilingual("Kies een kanaal", "Choose a channel")
_MUTED = Bilingual("Wat meld ik niet?", "What do I not tell?")
_MUTED_HINT = Bilingual("Haal weg wat ik weer moet melden.", "Take out what I shall tell again.")
_STANDING = Bilingual("Staat dit aan?", "Is this on?")
_STANDINGS = {
    Standing.ACTIVE: Bilingual("Ja", "Yes"),
    Standing.PAUSED: Bilingual("Even niet", "Paused"),
    Standing.ENDED: Bilingual("Nee, stop ermee", "No, end it"),
}
_NOTE = Bilingual(
    "Nooit in het weekend of op een feestdag: dan op de werkdag ervoor. Eén bericht per ochtend.",
    "Never in a weekend or on a public holiday: then on the working day before. One message a morning.",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was filled in; `receiver` is empty where no channel was chosen.

    `muted` holds the rules that stay muted, of those the form named.
    """

    topics: tuple[Topic, ...]
    parties: tuple[str, ...]
    lead_days: tuple[int, ...]
    morning: time
    receiver: str
    standing: Standing
    muted: tuple[str, ...] = ()


def view(subscription: Subscription, region: Region, reference: Reference, *, new: bool = False) -> Block:
    """Return the form, as the subscription is; a `new` one cannot be stopped yet.

    For a new one a channel can be chosen, unless `reference.note` names one.
    """
    language = reference.language
    body = [*_wishes(subscription, region, language), *_muted(subscription, region, language)]
    if not new:
        body.append(_on(subscription, language))
    elif not reference.note:
        box = conversation(_CHANNEL[language])
        body.append(field(PLACE, _PLACE[language], box, hint=_PLACE_HINT[language], optional=True))
    return modal(
        MODAL_SUBSCRIPTION,
        _TITLE[language],
        [*body, context(_NOTE[language])],
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language) -> Wish | Invalid:
    """Read the form."""
    answers = Answers(values, language)
    topics, leads = answers.several(TOPICS, needed=True), answers.several(LEAD, needed=True)
    if answers.errors:
        return Invalid(answers.errors)
    return Wish(
        tuple(Topic(topic) for topic in topics),
        answers.several(WHO),
        tuple(sorted((int(lead) for lead in leads), reverse=True)),
        answers.clock(MORNING, time(9)),
        answers.conversation(PLACE),
        Standing(answers.chosen(STANDING) or Standing.ACTIVE),
        answers.several(MUTED),
    )


def _wishes(subscription: Subscription, region: Region, language: Language) -> list[Block]:
    whose = _whose(subscription, region, language)
    return [
        field(TOPICS, _TOPICS[language], _boxes(subscription, language)),
        field(WHO, _WHO[language], whose, optional=True, hint=_WHO_HINT[language]),
        field(LEAD, _LEAD[language], _leads(subscription, language)),
        field(MORNING, _MORNING[language], time_box(subscription.morning)),
    ]


def _muted(subscription: Subscription, region: Region, language: Language) -> list[Block]:
    """Return what was muted, all of it chosen; nothing where there is none."""
    if not subscription.muted:
        return []
    options = [option(rule_name(region, rule)[language], rule) for rule in subscription.muted]
    box = several(_MUTED[language], options, subscription.muted)
    return [field(MUTED, _MUTED[language], box, hint=_MUTED_HINT[language], optional=True)]


def _on(subscription: Subscription, language: Language) -> Block:
    options = [option(text[language], standing.value) for standing, text in _STANDINGS.items()]
    chosen = subscription.standing if subscription.standing in _STANDINGS else Standing.PAUSED
    return field(STANDING, _STANDING[language], radio(options, chosen))


def _boxes(subscription: Subscription, language: Language) -> Block:
    options = [option(name[language], topic.value) for topic, name in TOPIC_NAMES.items()]
    return checkboxes(FIELD, options, subscription.topics)


def _whose(subscription: Subscription, region: Region, language: Language) -> Block:
    return several(_EVERYBODY[language], parties(region, language), subscription.parties)


def _leads(subscription: Subscription, language: Language) -> Block:
    days = sorted({*LEADS, *subscription.lead_days}, reverse=True)
    options = [option(lead_words(number, language), str(number)) for number in days]
    return several(_LEAD[language], options, [str(number) for number in subscription.lead_days])
