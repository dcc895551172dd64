"""Follow-ups: "and for the Wmo?" is about what the conversation was about."""

from dataclasses import replace

from bot.answering import reply
from bot.answering.desk import Desk
from bot.domain.citation import Citation
from bot.domain.entry import Entry
from bot.domain.outcome import Outcome
from bot.domain.question import Question
from bot.domain.text import Phrases
from bot.understanding.asked import Asked
from bot.understanding.words import folded

# How a follow-up begins, longest first; what comes after it is what is asked.
_OPENERS = Phrases(
    nl=(
        "en hoe zit het met",
        "hoe zit het met",
        "geldt dat ook voor",
        "geldt dit ook voor",
        "en wat met",
        "en",
        "maar",
        "ook",
    ),
    en=(
        "and what about",
        "and how about",
        "what about",
        "how about",
        "does that also go for",
        "and",
        "but",
        "also",
    ),
)


def answer(desk: Desk, question: Question) -> Outcome | None:
    """Answer a follow-up from what it adds to the topic; None where it is none, or stands by itself."""
    topic, rest = desk.entries.get(question.about), _rest(question.text)
    if topic is None or not rest or desk.understanding.references.read(rest):
        return None
    language = desk.understanding.language(question)
    whole = replace(question, text=f"{rest} {topic.title[language]}", language=language)
    asked = desk.understanding.read(whole)
    meant = _meant(desk, asked, topic, rest)
    if meant is None or asked.confidence < desk.understanding.calibration.decline:
        return None
    why = (f"follows on {topic.id}",)
    return replace(
        reply.from_entry(desk, asked, meant, confidence=asked.confidence, why=why), question=question.text
    )


def _meant(desk: Desk, asked: Asked, topic: Entry, rest: str) -> Entry | None:
    """Return the best entry that has what the follow-up adds, of the topic's neighbours or else of all."""
    wordbook = desk.understanding.wordbook
    added = {unit.text for unit in wordbook.analyser.units(rest, desk.understanding.matcher.vocabulary)}
    found = [item for item in asked.candidates if isinstance(item.topic, Entry)]
    fitting = (
        [item.topic for item in found if added <= {*item.matched}]
        if added
        else [item.topic for item in found]
    )
    near = [entry for entry in fitting if _neighbours(entry, topic)]
    return next((entry for entry in (*near, *fitting) if entry is not topic or not added), None)


def _neighbours(entry: Entry, topic: Entry) -> bool:
    """Tell whether two entries are about the same article or section, or name each other."""
    if entry.id in topic.related or topic.id in entry.related:
        return True
    return bool({_article(item) for item in entry.citations} & {_article(item) for item in topic.citations})


def _article(citation: Citation) -> Citation:
    """Return the whole article or section that a citation lies in."""
    while citation.parent is not None:
        citation = citation.parent
    return citation


def _rest(text: str) -> str:
    """Return what a follow-up asks, without how it begins; nothing where it does not begin so."""
    plain = " ".join(text.split())
    lowered = folded(plain)
    for opener in sorted(_OPENERS, key=len, reverse=True):
        if lowered.startswith(f"{opener} "):
            return plain[len(opener) :].strip()
    return ""
