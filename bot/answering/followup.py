"""Follow-ups: "and for the Wmo?" is about what the conversation was about.

What is added may be an alternative to something in the topic: then the entry is meant that
says of it what the topic says of its own. Or it asks for something else of the same topic:
then the entry beside it is meant that is asked for in that way. Where none fits, the text is
answered as if there had been no conversation.
"""

from bot.answering import reply
from bot.answering.alternatives import Choice, chosen
from bot.answering.dated import again
from bot.answering.desk import Desk
from bot.answering.mandate_followup import ruled
from bot.answering.topics import topic
from bot.domain.entry import Entry
from bot.domain.outcome import Outcome
from bot.understanding.asked import Asked
from bot.understanding.leaning import Leaning, leaning
from bot.understanding.matcher import Candidate
from bot.understanding.moments import MOMENT_WORDS
from bot.understanding.patterns import LazyPattern
from bot.understanding.words import folded, words

_CONFIDENCE = 0.85  # the share of follow-ups that are right (docs/measurements.md)
# An answer with a date tells the next one too, so it serves who asks for that.
_NEXT_ONE = LazyPattern(
    r"^\W*(?:(?:en|and|ok|what about|how about) )?(?:wanneer is |when is )?"
    r"(?:(?:die|dat|de keer|de volgende|die van|het overleg) )?(?:daarna|daarop|erna)\W*$"
    r"|^\W*(?:(?:and|ok|what about|how about|when is) )*the (?:one|meeting|next one|time)"
    r"(?: after(?: that)?)?\W*$"
    r"|^\W*(?:en )?de (?:volgende|keer erop|dag erop)\W*$"
)
_LISTED = "list-duties"  # a list is asked for, which is another kind of answer


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer a follow-up from what it adds to the topic; None where it is none, or nothing fits."""
    about = topic(desk, asked.about) if asked.about and not asked.references else None
    understanding = desk.understanding
    read = leaning(asked.text, understanding.wordbook, understanding.matcher.vocabulary) if about else None
    if about is None or read is None or _LISTED in read.cues:
        return None
    if _NEXT_ONE.search(folded(asked.text)) and (dated := again(desk, asked, about.schedule)):
        return dated
    if _of_itself(desk, asked, read):
        told = _told(desk, asked, about, [Choice(about, 1.0)]) if about.id in desk.entries else None
        return told or again(desk, asked, about.schedule)
    ruling = ruled(desk, asked, about, read)
    return ruling or _told(desk, asked, about, chosen(desk, about, read, asked.language))


def _told(desk: Desk, asked: Asked, about: Entry, choices: list[Choice]) -> Outcome | None:
    """Answer with the best choice; None for a detail that it does not give."""
    if not choices or not set(asked.details) <= {*choices[0].entry.gives}:
        return None
    others = (Candidate(item.entry, item.score, item.score, 0.0) for item in choices[1:4])
    return reply.from_entry(
        desk,
        asked,
        choices[0].entry,
        alternatives=reply.alternatives(others, asked.language),
        confidence=_CONFIDENCE,
        why=(f"follows on {about.id}", f"fits {choices[0].score:.2f}"),
    )


def _of_itself(desk: Desk, asked: Asked, read: Leaning) -> bool:
    """Tell whether the same is asked again: of a municipality, of another time, or where it stands."""
    if not read.added and read.cues and read.cues <= {"where", "what-is"} and "where" in read.cues:
        return True
    municipalities = {
        word
        for party in desk.region.profile.parties
        if party.municipality
        for word in words(f"{party.label.nl} {party.label.en}")
    }
    silent = desk.understanding.wordbook.silent | MOMENT_WORDS | municipalities
    timed = bool(asked.moments.days or asked.moments.period)
    named = not municipalities.isdisjoint(read.words)
    return (timed or named) and all(word in silent or word.isdigit() for word in read.words)
