"""A subscription in words: of what, for whom, how long before, at what time."""

from collections.abc import Sequence

from bot.domain.region import Region
from bot.domain.subscription import Standing, Subscription, Topic
from bot.domain.text import Bilingual, Language
from bot.rendering.remarks import party_words
from bot.rendering.slack.fitting import joined

TOPIC_NAMES = {
    Topic.REGIONAL_DAYS: Bilingual("Regiodagen", "Regional days"),
    Topic.MEETINGS: Bilingual("Overleggen en stukken", "Meetings and papers"),
    Topic.DEADLINES: Bilingual("Deadlines", "Deadlines"),
    Topic.DOSSIERS: Bilingual("Open dossiers", "Open dossiers"),
}
_SAME_DAY = Bilingual("Op de dag zelf", "On the day itself")
_DAY = Bilingual("1 dag ervoor", "1 day before")
_AND = Bilingual(" en ", " and ")
_DAYS = Bilingual("{number} dagen ervoor", "{number} days before")
_OFF = {
    Standing.PAUSED: Bilingual("even uit", "paused"),
    Standing.SUSPENDED: Bilingual("gestopt: ik kan het niet bezorgen", "stopped: I cannot deliver it"),
}
_PEOPLE = ("U", "W")  # how the ids of people begin; those of channels begin otherwise


def is_person(receiver: str) -> bool:
    """Tell whether a receiver is a person, not a channel."""
    return receiver.startswith(_PEOPLE)


def wish_words(item: Subscription, region: Region, language: Language) -> str:
    """Return what a receiver is reminded of, in two lines."""
    topics = ", ".join(TOPIC_NAMES[topic][language] for topic in item.topics)
    who = party_words(region, item.parties, language)
    off = _OFF[item.standing][language] if item.standing in _OFF else ""
    first = joined((topics, f"({who})" if who else "", f"— {off}" if off else ""))
    leads = leads_words(item.lead_days, language)
    return f"{first}\n{leads[:1].upper()}{leads[1:]}, {item.morning:%H:%M}"


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
