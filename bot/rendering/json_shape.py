"""Outcomes as the JSON objects of the outward contract."""

from typing import Any

from bot.domain.citation import Citation
from bot.domain.document import Document
from bot.domain.outcome import Alternative, Destination, Moment, Outcome
from bot.domain.text import Language
from bot.rendering.labels import label


def outcome_json(outcome: Outcome, documents: tuple[Document, ...]) -> dict[str, Any]:
    """Return an answer object; every date is ISO 8601, absent things are null or empty."""
    language = outcome.language
    return {
        "question": outcome.question,
        "language": language.value,
        "region": outcome.region,
        "outcome": outcome.result.value,
        "entry": outcome.entry,
        "kind": outcome.kind.value if outcome.kind else None,
        "title": outcome.title,
        "text": outcome.text,
        "citations": citations_json(outcome.citations, documents, language),
        "dates": [_moment(moment) for moment in outcome.dates],
        "verdict": outcome.verdict.value if outcome.verdict else None,
        "destinations": [_destination(item) for item in outcome.destinations],
        "alternatives": [_alternative(item, documents, language) for item in outcome.alternatives],
        "confidence": outcome.confidence,
        "why": list(outcome.why),
    }


def citations_json(
    citations: tuple[Citation, ...], documents: tuple[Document, ...], language: Language
) -> list[dict[str, str]]:
    """Return citations with their labels for people."""
    return [
        {"document": item.document, "locator": item.locator, "label": label(item, documents, language)}
        for item in citations
    ]


def _moment(moment: Moment) -> dict[str, str | None]:
    start = moment.start.isoformat() if moment.start else None
    return {"label": moment.label, "start": start, "due": moment.due.isoformat()}


def _destination(item: Destination) -> dict[str, str | None]:
    return {
        "id": item.id,
        "type": item.type.value,
        "label": item.label,
        "next": item.next.isoformat() if item.next else None,
        "papers": item.papers.isoformat() if item.papers else None,
        "reason": item.reason,
    }


def _alternative(item: Alternative, documents: tuple[Document, ...], language: Language) -> dict[str, Any]:
    return {
        "entry": item.entry,
        "title": item.title,
        "citations": citations_json(item.citations, documents, language),
        "score": item.score,
    }
