"""The answer object of the outward contract, as a validator of its keys and types."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

OUTCOMES = {"answer", "choose", "route", "decline"}
KINDS = {
    "deadline", "article", "definition", "task", "mandate", "meeting", "role", "procedure", "norm", "finance",
    "document", "region", "smalltalk", "escalation",
}  # fmt: skip
VERDICTS = {None, "in", "out", "conditional"}
TYPES = {"meeting", "procedure", "contact"}
KEYS = {
    "question", "language", "region", "outcome", "entry", "kind", "title", "text", "citations", "dates",
    "verdict", "destinations", "alternatives", "confidence", "why",
}  # fmt: skip


def faults(answer: Any) -> list[str]:
    """Return what an answer object has that the contract forbids, or lacks that it asks for."""
    if not isinstance(answer, dict):
        return ["not an object"]
    missing = [f"no {key}" for key in sorted(KEYS - set(answer))]
    return missing or [*_head(answer), *_lists(answer), *_between(answer)]


def _head(answer: dict[str, Any]) -> Iterator[str]:
    for key in ("question", "language", "region", "outcome", "title", "text"):
        if not isinstance(answer[key], str):
            yield f"{key} is no text"
    if answer["language"] not in {"nl", "en"}:
        yield "language"
    if answer["outcome"] not in OUTCOMES:
        yield "outcome"
    if answer["kind"] not in {*KINDS, None}:
        yield "kind"
    if answer["verdict"] not in VERDICTS:
        yield "verdict"
    if isinstance(answer["confidence"], bool) or not isinstance(answer["confidence"], (int, float)):
        yield "confidence is no number"
    elif not 0 <= answer["confidence"] <= 1:
        yield f"confidence {answer['confidence']}"
    if not answer["text"].strip():
        yield "text is empty"


def _lists(answer: dict[str, Any]) -> Iterator[str]:
    for key in ("citations", "dates", "destinations", "alternatives", "why"):
        if not isinstance(answer[key], list):
            yield f"{key} is no list"
            return
    yield from (f"why {item!r}" for item in answer["why"] if not isinstance(item, str))
    yield from _citations(answer["citations"])
    for item in answer["dates"]:
        if not isinstance(item["label"], str) or not _day(item["due"]) or not _day(item["start"], empty=True):
            yield f"date {item}"
    for item in answer["destinations"]:
        if (
            item["type"] not in TYPES
            or not _texts(item, "id", "label", "reason")
            or not _day(item["next"], empty=True)
        ):
            yield f"destination {item}"
    for item in answer["alternatives"]:
        if not _texts(item, "entry", "title") or not isinstance(item["score"], (int, float)):
            yield f"alternative {item}"
        yield from _citations(item["citations"])


def _citations(items: list[dict[str, Any]]) -> Iterator[str]:
    for item in items:
        if set(item) < {"document", "locator", "label"} or not _texts(item, "document", "locator", "label"):
            yield f"citation {item}"


def _between(answer: dict[str, Any]) -> Iterator[str]:
    outcome = answer["outcome"]
    if outcome == "decline":
        if answer["entry"] is not None or answer["citations"] or answer["dates"]:
            yield "a decline has an entry, a citation or a date"
    elif not isinstance(answer["entry"], str) or answer["kind"] is None:
        yield "no entry or kind"
    if outcome == "choose" and not 1 <= len(answer["alternatives"]) <= 3:
        yield f"a choice of {1 + len(answer['alternatives'])}"
    if (outcome == "route") != bool(answer["destinations"]):
        yield "destinations without route or the other way round"


def _texts(item: dict[str, Any], *keys: str) -> bool:
    return all(isinstance(item[key], str) and item[key] for key in keys)


def _day(text: object, *, empty: bool = False) -> bool:
    if text is None:
        return empty
    if not isinstance(text, str) or re.fullmatch(r"\d{4}-\d\d-\d\d", text) is None:
        return False
    return date.fromisoformat(text) is not None
