"""The lists of names and of words that are none, read from the files beside this one."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_STAR = "*"


@cache
def given_names() -> frozenset[str]:
    """Return given names, folded, those that are words as well among them."""
    return frozenset(item.removesuffix(_STAR) for item in _items("given_names"))


@cache
def plain_given_names() -> frozenset[str]:
    """Return the given names that are no ordinary words."""
    return frozenset(item for item in _items("given_names") if not item.endswith(_STAR))


@cache
def surnames() -> frozenset[str]:
    """Return family names, folded, those that are words as well among them."""
    return frozenset(item.removesuffix(_STAR) for item in _items("surnames"))


@cache
def plain_surnames() -> frozenset[str]:
    """Return the family names that are no ordinary words."""
    return frozenset(item for item in _items("surnames") if not item.endswith(_STAR))


@cache
def public_words() -> frozenset[str]:
    """Return words that say nothing of a person, folded."""
    return frozenset(_items("public_words"))


def _items(name: str) -> Iterator[str]:
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield from line.split()
