"""Where an answer stands and how old that text is, and the references of its buttons."""

from collections.abc import Sequence

from bot.domain.citation import Citation
from bot.domain.message import Block
from bot.domain.outcome import Outcome
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.labels import label
from bot.rendering.slack import words
from bot.rendering.slack.blocks import context
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.look import Look
from bot.rendering.slack.values import Reference

_LABELS = 8


def source(citations: Sequence[Citation], region: Region, language: Language) -> tuple[Block, ...]:
    """Return a small line with the source and its age; none where nothing is cited."""
    line = source_line(citations, region, language)
    return (context(line),) if line else ()


def source_line(citations: Sequence[Citation], region: Region, language: Language) -> str:
    """Return the source and its age in words, or nothing."""
    if not citations:
        return ""
    shown = [label(item, region.documents, language) for item in citations[:_LABELS]]
    if len(citations) > _LABELS:
        shown.append(words.AND_MORE[language].format(number=len(citations) - _LABELS))
    cited = {item.document for item in citations}
    ages = dict.fromkeys(item.age[language] for item in region.documents if item.id in cited)
    return joined((words.SOURCE[language].format(labels="; ".join(shown)), *ages))


def source_length(outcome: Outcome) -> int:
    """Return the length of the last paragraph of the text, which names the source."""
    return len(outcome.text.rpartition("\n\n")[2]) if outcome.citations else 0


def reference(outcome: Outcome, look: Look, entry: str | None = None, note: str = "") -> Reference:
    """Return what a button under an outcome refers to."""
    about = outcome.entry or "" if entry is None else entry
    return Reference(about, outcome.language, outcome.region, look.question, note)
