"""The parts that every kind of outcome is drawn with."""

import re
from collections.abc import Sequence

from bot.domain.message import Block
from bot.domain.outcome import Outcome
from bot.rendering.slack import words
from bot.rendering.slack.blocks import bullets, header, paragraph, quote, said

# The verdict stands in a line of its own, so the words that a looked-up answer opens with go.
_SAID_ALREADY = re.compile(
    r"^(?:Ja|Yes|Nee, niet zoals het nu geregeld is|No, not as things stand"
    r"|Alleen onder een voorwaarde|Only under a condition)\. "
)
_VERDICT_OPENINGS = re.compile(r"^(?:Ja|Nee|Alleen|Yes|No|Only)\b")
_LONGEST_TITLE = 90


def told(outcome: Outcome) -> list[Block]:
    """Return the verdict if there is one, the answer, its dates and its remarks."""
    headline = outcome.headline
    verdict = []
    if outcome.verdict is not None:
        headline = _SAID_ALREADY.sub("", headline)
        verdict = [header(words.VERDICTS[outcome.verdict][outcome.language])]
    return [*verdict, paragraph(headline), *dates(outcome), *remarks(outcome.notes)]


def verdict_opening(outcome: Outcome) -> str:
    """Return the verdict for the text of a message, unless that opens with it already."""
    if outcome.verdict is None or _VERDICT_OPENINGS.match(outcome.text):
        return ""
    return words.VERDICTS[outcome.verdict][outcome.language]


def dates(outcome: Outcome) -> list[Block]:
    """Return the dates of an outcome, one a line, with what each is of in bold."""
    lines = [_dated(line) for line in outcome.date_lines]
    if not lines:
        return []
    if len(lines) == 1:
        return [paragraph("📅 ", *lines[0])]
    return [bullets(lines, words.LEFT_OUT[outcome.language])]


def _dated(line: str) -> tuple[Block | str, ...]:
    """Return a line with what stands before its first colon in bold, where that is a title."""
    title, colon, rest = line.partition(": ")
    if not colon or len(title) > _LONGEST_TITLE:
        return (line,)
    return said(f"{title}: ", bold=True), rest


def remarks(notes: Sequence[str]) -> list[Block]:
    """Return remarks, set apart from the answer."""
    return [quote(*notes)] if any(note.strip() for note in notes) else []
