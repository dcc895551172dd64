"""Puts an outcome together: the answer first, then the dates, then notes and source."""

from collections.abc import Iterable, Sequence

from bot.answering import wording
from bot.answering.desk import Desk
from bot.answering.timing import Timing, timing
from bot.domain.citation import Citation
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.outcome import Alternative, Outcome, Result
from bot.domain.text import Language
from bot.understanding.asked import Asked
from bot.understanding.matcher import Candidate

_LABELS = 4


def from_entry(
    desk: Desk,
    asked: Asked,
    entry: Entry,
    *,
    result: Result = Result.ANSWER,
    second: Entry | None = None,
    first: Citation | None = None,
    alternatives: Sequence[Alternative] = (),
    confidence: float = 1.0,
    why: Iterable[str] = (),
) -> Outcome:
    """Answer with an entry, and a second one for the second part of a question.

    `first` is the citation that the question named, if it did.
    """
    language = asked.language
    told = (entry, second) if second else (entry,)
    citations = (*([first] if first else []), *(citation for item in told for citation in item.citations))
    when = timing(desk.region, asked, tuple(rule for item in told for rule in item.schedule))
    notes = tuple(dict.fromkeys(item.note[language] for item in told if item.note))
    return compose(
        desk,
        asked,
        " ".join(item.answer[language] for item in told),
        when=when,
        notes=notes,
        citations=tuple(dict.fromkeys(citations)),
        result=result,
        entry=entry.id,
        kind=entry.kind,
        title=entry.title[language],
        verdict=entry.verdict,
        alternatives=tuple(alternatives),
        confidence=round(confidence, 3),
        why=tuple(why),
    )


def compose(
    desk: Desk,
    asked: Asked,
    headline: str,
    *,
    result: Result,
    when: Timing | None = None,
    notes: Sequence[str] = (),
    citations: Sequence[Citation] = (),
    **rest: object,
) -> Outcome:
    """Build an outcome whose text is the whole of it."""
    when = when or Timing()
    parts = [headline, "\n".join(when.lines), *notes, source_line(desk, citations, asked.language)]
    return Outcome(
        question=asked.text,
        language=asked.language,
        region=desk.region.id,
        result=result,
        text="\n\n".join(part for part in parts if part),
        headline=headline,
        citations=tuple(citations),
        dates=when.moments,
        date_lines=when.lines,
        notes=tuple(notes),
        **rest,  # type: ignore[arg-type]
    )


def source_line(desk: Desk, citations: Sequence[Citation], language: Language) -> str:
    """Return where an answer stands, and how old that text is."""
    if not citations:
        return ""
    labels = "; ".join(desk.label(citation, language) for citation in citations[:_LABELS])
    ages = dict.fromkeys(
        document.age[language] for citation in citations if (document := desk.document(citation))
    )
    return " ".join((wording.SOURCE[language].format(labels=labels), *ages))


def alternatives(candidates: Iterable[Candidate], language: Language) -> tuple[Alternative, ...]:
    """Return candidates as alternatives to the first."""
    return tuple(
        Alternative(item.topic.id, item.topic.title[language], item.topic.citations, round(item.score, 3))
        for item in candidates
        if isinstance(item.topic, Entry)
    )


def matched(candidate: Candidate) -> tuple[str, ...]:
    """Tell in a few words what made a candidate fit, for a curator."""
    words = ", ".join(dict.fromkeys(candidate.matched)) or "-"
    nearest = f"nearest example question {candidate.nearest:.2f}"
    return (f"matched: {words}", f"whole entry {candidate.whole:.2f}", nearest)


def topics(candidates: Iterable[Candidate], language: Language, most: int = 3) -> tuple[str, ...]:
    """Return the titles of the entries nearest to a question."""
    found = (item.topic.title[language] for item in candidates if not isinstance(item.topic, KnownUnknown))
    return tuple(dict.fromkeys(found))[:most]
