"""Reads what a person sees in a message or a view."""

from typing import Any

from tests.fakeslack.windows import Window


def shown(window: Window | None) -> str:
    """Return every text in a view, in order."""
    return "\n".join(_texts(window.shown)) if window is not None else ""


def _texts(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["text"]] if isinstance(part.get("text"), str) else []
        return [*own, *(text for value in part.values() for text in _texts(value))]
    if isinstance(part, list):
        return [text for item in part for text in _texts(item)]
    return []
