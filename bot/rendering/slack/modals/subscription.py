"""Being reminded: of what, for whom, how long before, where and at what time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.subscription import Standing, Subscription, Topic
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_SUBSCRIPTION
from bot.rendering.slack.blocks import context
from bot.rendering.slack.elements import checkboxes, option
from bot.rendering.slack.inputs import FIELD, conversation, field, radio, several, time_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.choices import parties
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

TOPICS, WHO, LEAD, MORNING, PLACE, STANDING = "topics", "who", "lead", "morning", "place", "standing"
LEADS = (42, 28, 21, 14, 7, 3, 2, 1, 0)
_TITLE = Bilingual("Herinneringen", "Reminders")
_SUBMIT = Bilingual("Bewaar", "Save")
_TOPICS = Bilingual("Waaraan zal ik je herinneren?", "What shall I remind you of?")
TOPIC_NAMES = {
    Topic.REGIONAL_DAYS: Bilingual("Regiodagen", "Regional days"),
    Topic.MEETINGS: Bilingual("Overleggen en stukken", "Meetings and papers"),
    Topic.DEADLINES: Bilingual("Deadlines", "Deadlines"),
    Topic.DOSSIERS: Bilingual("Open dossiers", "Open dossiers"),
}
_WHO = Bilingual("Deadlines van wie?", "Whose deadlines?")
_EVERYBODY = Bilingual("Van iedereen", "Everybody's")
_WHO_HINT = Bilingual("Laat leeg voor die van iedereen.", "Leave empty for everybody's.")
_LEAD = Bilingual("Hoeveel dagen voor een deadline?", "How many days before a deadline?")
_SAME_DAY = Bilingual("Op de dag zelf", "On the day itself")
_DAY = Bilingual("1 dag ervoor", "1 day before")
_AND = Bilingual(" en ", " and ")
_DAYS = Bilingual("{number} dagen ervoor", "{number} days before")
_MORNING = Bilingual("Hoe laat?", "At what time?")
_PLACE = Bilingual("Waar zal ik het melden?", "Where shall I tell?")
_PLACE_HINT = Bilingual(
    "Laat leeg voor een privébericht. In een kanaal moet ik lid zijn.",
    "Leave empty for a direct message. I must be a member of the channel.",
)
_CHANNEL = Bilingual("Kies een kanaal", "Choose a channel")
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
    """What was filled in; `receiver` is empty for a direct message to whoever filled it in."""

    topics: tuple[Topic, ...]
    parties: tuple[str, ...]
    lead_days: tuple[int, ...]
    morning: time
    receiver: str
    standing: Standing


def view(subscription: Subscription, region: Region, reference: Reference, *, new: bool = False) -> Block:
    """Return the form, as the subscription is; a `new` one cannot be stopped yet."""
    language = reference.language
    body = [
        field(TOPICS, _TOPICS[language], _boxes(subscription, language)),
        field(
            WHO,
            _WHO[language],
            _whose(subscription, region, language),
            optional=True,
            hint=_WHO_HINT[language],
        ),
        field(LEAD, _LEAD[language], _leads(subscription, language)),
        field(MORNING, _MORNING[language], time_box(subscription.morning)),
    ]
    if new:
        box = conversation(_CHANNEL[language])
        body.append(field(PLACE, _PLACE[language], box, hint=_PLACE_HINT[language], optional=True))
    else:
        options = [option(text[language], standing.value) for standing, text in _STANDINGS.items()]
        chosen = subscription.standing if subscription.standing in _STANDINGS else Standing.PAUSED
        body.append(field(STANDING, _STANDING[language], radio(options, chosen)))
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
    )


def _boxes(subscription: Subscription, language: Language) -> Block:
    options = [option(name[language], topic.value) for topic, name in TOPIC_NAMES.items()]
    return checkboxes(FIELD, options, subscription.topics)


def _whose(subscription: Subscription, region: Region, language: Language) -> Block:
    return several(_EVERYBODY[language], parties(region, language), subscription.parties)


def _leads(subscription: Subscription, language: Language) -> Block:
    days = sorted({*LEADS, *subscription.lead_days}, reverse=True)
    options = [option(lead_words(number, language), str(number)) for number in days]
    return several(_LEAD[language], options, [str(number) for number in subscription.lead_days])


def leads_words(days: Sequence[int], language: Language) -> str:
    """Return how long before a deadline, all in one: "21, 7 en 2 dagen ervoor en op de dag zelf"."""
    before = sorted({number for number in days if number}, reverse=True)
    *most, last = [str(number) for number in before] or [""]
    numbers = _AND[language].join(part for part in (", ".join(most), last) if part)
    words = (_DAY if before == [1] else _DAYS)[language].format(number=numbers) if before else ""
    same = _SAME_DAY[language].lower() if 0 in days else ""
    return _AND[language].join(part for part in (words, same) if part)


def lead_words(days: int, language: Language) -> str:
    """Return how long before a deadline: "7 dagen ervoor"."""
    few = {0: _SAME_DAY, 1: _DAY}
    return few.get(days, _DAYS)[language].format(number=days)
