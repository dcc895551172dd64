"""Making things fit by leaving out their middle: what stands first and what stands last stays."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from bot.rendering.slack.escape import escaped

GAP = " … "
_LAST_OF_ONE_UNIT = "\uffff"
_COSTS = {character: len(escaped(character)) for character in "&<>"}
_LAST_WORD = re.compile(r"\s\S*$")
T = TypeVar("T")


def weight(text: str) -> int:
    """Return the length of a text counted in the way that gives most.

    Slack does not say whether it counts characters or UTF-16 units, before or after escaping.
    """
    return len(escaped(text).encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int, tail: int | None = None) -> str:
    """Shorten a text to a weight of `most` by leaving out its middle.

    The last `tail` is kept whole if that leaves a tenth for the beginning; by default a third.
    """
    if weight(text) <= most:
        return text
    room = most - weight(GAP)
    last = _fitting(text[::-1], min(room * 9 // 10, room // 3 if tail is None else tail))
    first = _fitting(text, room - weight(text[len(text) - last :]))
    return f"{_to_word(text, first)}{GAP}{_to_word(text[::-1], last)[::-1]}"


def _fitting(text: str, most: int) -> int:
    """Return how many characters of the beginning of a text fit."""
    used = 0
    for number, character in enumerate(text):
        used += _COSTS.get(character) or (2 if character > _LAST_OF_ONE_UNIT else 1)
        if used > most:
            return number
    return len(text)


def _to_word(text: str, end: int) -> str:
    """Return the beginning of a text up to `end`, or to the word before where that cuts one through."""
    start = text[:end]
    if end < len(text) and not text[end].isspace():
        shorter = _LAST_WORD.sub("", start)
        start = shorter if len(shorter) > end // 2 else start
    return start.strip()


def middled(items: Sequence[T], most: int) -> tuple[Sequence[T], int, Sequence[T]]:
    """Return the first items, how many are left out, and the last one, together at most `most`."""
    if len(items) <= most:
        return items, 0, ()
    return items[: most - 1], len(items) - most, items[-1:]


def one_line(text: str) -> str:
    """Return a text without line breaks."""
    return " ".join(text.split())


def joined(parts: Iterable[str], separator: str = " ") -> str:
    """Join the parts that hold something."""
    return separator.join(part for part in parts if part)
