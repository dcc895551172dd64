"""Each question that went wrong, with what came instead."""

from collections.abc import Iterator, Sequence

from bench.quality.scoring import Score

_SHOWN = 240


def misses(scores: Sequence[Score]) -> Iterator[dict[str, object]]:
    """Yield what is known of every miss."""
    for score in scores:
        if not score.right:
            yield _miss(score)


def _miss(score: Score) -> dict[str, object]:
    row, answer = score.row, score.answer
    return {
        "id": row.id,
        "q": row.q,
        "wrong": list(score.wrong),
        "expected": {"outcome": row.expect, "accept": list(row.accept), "verdict": row.verdict},
        "meetings": list(row.meetings),
        "facts": [[pattern.pattern for pattern in group] for group in row.facts],
        "came": {"outcome": answer.outcome, "citations": list(answer.citations), "verdict": answer.verdict},
        "within_three": score.within,
        "entries": list(answer.entries),
        "destinations": list(answer.destinations),
        "text": answer.text,
    }


def lines(scores: Sequence[Score]) -> Iterator[str]:
    """Yield every miss as a few lines for people."""
    for score in scores:
        if not score.right:
            yield from _lines(score)


def _lines(score: Score) -> Iterator[str]:
    row, answer = score.row, score.answer
    yield f"{row.id} [{', '.join(score.wrong)}] {row.q}"
    yield f"    wanted: {' '.join((row.expect, *row.accept, *row.meetings, row.verdict or ''))}"
    came = (answer.outcome, *answer.citations, *answer.destinations, answer.verdict or "")
    yield f"    came:   {' '.join(came)}"
    yield f"    from:   {' '.join(answer.entries)}{'  (right within three)' if score.within else ''}"
    if "facts" in score.wrong:
        yield f"    facts:  {'  AND  '.join('|'.join(p.pattern for p in group) for group in row.facts)}"
    yield f"    text:   {' '.join(answer.text.split())[:_SHOWN]}"
