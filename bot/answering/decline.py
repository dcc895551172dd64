"""Says plainly what is not known, what is, and who can be asked."""

import re
from collections.abc import Sequence

from bot.answering import reply, wording
from bot.answering.desk import Desk
from bot.domain.entry import KnownUnknown
from bot.domain.outcome import Outcome, Result
from bot.understanding.asked import Asked
from bot.understanding.references import Reference

_PASSAGES = 20
_NUMBER = re.compile(r"\d+$")


def decline(
    desk: Desk, asked: Asked, headline: str, *, why: str, near: bool = True, more: str = ""
) -> Outcome:
    """Decline with a reason; `near` adds the nearest topics that are known."""
    language = asked.language
    known = reply.topics(asked.candidates, language) if near else ()
    tail = [more, wording.NEAREST[language].format(topics="; ".join(known)) if known else ""]
    tail.append(wording.TURN_TO[language].format(contact=desk.region.profile.contact[language]))
    return reply.compose(
        desk,
        asked,
        " ".join(part for part in (headline, *tail) if part),
        result=Result.DECLINE,
        alternatives=reply.alternatives(asked.candidates[:3], language) if near else (),
        confidence=round(asked.confidence, 3),
        why=(why,),
    )


def known_unknown(desk: Desk, asked: Asked, about: KnownUnknown) -> Outcome:
    """Say what is not answered here; where an entry tells what people then need, give that."""
    if about.answered_by is not None:
        entry = desk.entries[about.answered_by]
        return reply.from_entry(
            desk, asked, entry, confidence=asked.confidence, why=(f"asks for {about.id}",)
        )
    return decline(
        desk, asked, about.answer[asked.language], why=f"known to be unknown: {about.id}", near=False
    )


def unknown(desk: Desk, asked: Asked) -> Outcome:
    """Decline a question that nothing fits well enough."""
    return decline(
        desk,
        asked,
        wording.DECLINED[asked.language],
        why=f"no entry fits well enough ({asked.confidence:.2f})",
    )


def detail(desk: Desk, asked: Asked, details: Sequence[str]) -> Outcome:
    """Decline a question about a detail that the sources never give."""
    names = [desk.understanding.wordbook.details[item].label[asked.language] for item in details]
    headline = wording.DECLINED_DETAIL[asked.language].format(detail=", ".join(names))
    return decline(
        desk, asked, headline, why=f"asks for a detail the sources do not give: {', '.join(details)}"
    )


def outside(desk: Desk, asked: Asked, references: Sequence[str]) -> Outcome:
    """Decline an article of a law whose text is not among the sources."""
    return decline(
        desk,
        asked,
        wording.DECLINED_OUTSIDE[asked.language],
        why=f"names law outside: {', '.join(references)}",
    )


def missing_passage(desk: Desk, asked: Asked, reference: Reference) -> Outcome:
    """Decline a reference to a passage that does not exist, and tell which do."""
    language = asked.language
    document = next((item for item in desk.region.documents if item.id == reference.document), None)
    if document is None:
        headline = wording.NO_SUCH_PASSAGE_ANYWHERE[language].format(wanted=reference.text)
        return decline(desk, asked, headline, why=f"no passage {reference.wanted}", near=False)
    headline = wording.NO_SUCH_PASSAGE[language].format(
        wanted=reference.text, document=document.abbreviation[language]
    )
    exist = ranges([desk.label(item, language) for item in desk.understanding.references.siblings(reference)])
    more = wording.WHAT_EXISTS[language].format(passages=", ".join(exist[:_PASSAGES])) if exist else ""
    return decline(
        desk, asked, headline, why=f"no passage {reference.wanted} in {document.id}", near=False, more=more
    )


def ranges(labels: Sequence[str]) -> list[str]:
    """Shorten a run of labels that count on: "art. 1", "art. 2", "art. 3" gives "art. 1 - 3"."""
    result: list[str] = []
    run: list[str] = []
    for label in (*labels, ""):
        if run and not _follows(run[-1], label):
            result.append(run[0] if len(run) == 1 else f"{run[0]} - {_NUMBER.findall(run[-1])[-1]}")
            run = []
        run.append(label)
    return result


def _follows(label: str, other: str) -> bool:
    """Tell whether two labels differ only in their last number, by one."""
    first, second = _NUMBER.search(label), _NUMBER.search(other)
    if first is None or second is None or label[: first.start()] != other[: second.start()]:
        return False
    return int(second.group()) == int(first.group()) + 1
