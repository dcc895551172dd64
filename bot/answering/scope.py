"""Keeps regions apart: what is asked about elsewhere is never answered from here."""

import re
from collections.abc import Iterable

from bot.answering import decline, mandate, wording
from bot.answering.desk import Desk
from bot.domain.outcome import Outcome
from bot.domain.region import Region
from bot.understanding.asked import Asked
from bot.understanding.patterns import LazyPattern
from bot.understanding.words import folded

_WORD = re.compile(r"\w+")
_IN = LazyPattern(r"\b(?:in|te|near|nabij) (?:the |de )?$")
_PEOPLE_IN = LazyPattern(
    r"\b(?:residents?|inwoners?|people|mensen|someone|iemand|clients?|client\w*|municipality|gemeente|colleagues?|collega'?s?)"
    r" \w+ $"
)


class RegionSpotter:
    """Finds the regions, ours and others, that a question names."""

    def __init__(self, regions: Iterable[Region], elsewhere: Iterable[str]) -> None:
        self._names = [(_AnyName(_names(region)), region.id) for region in regions]
        self._elsewhere = _AnyName(elsewhere)

    def spot(self, text: str, default: str) -> str:
        """Return the id of the one region of ours named in a text, else `default`."""
        plain = folded(text)
        named = {region for pattern, region in self._names if pattern.search(plain)}
        return named.pop() if len(named) == 1 else default

    def elsewhere(self, text: str) -> str | None:
        """Return the first place a text names that is outside our regions, or None.

        Where one of ours is named too, "a shelter in Zwolle" is care that is given there for us.
        """
        plain = folded(text)
        found = self._elsewhere.search(plain)
        if found is None:
            return None
        before = plain[: found.start()]
        there = _IN.search(before) is not None and _PEOPLE_IN.search(before) is None
        ours = any(pattern.search(plain) for pattern, _ in self._names)
        return None if there and ours else found.group()


class _AnyName:
    """Finds the first of some names; hundreds of them are a pattern that is slow to make."""

    def __init__(self, names: Iterable[str]) -> None:
        choices = [folded(name) for name in names]
        self._first_words = {word for name in choices for word in _WORD.findall(name)[:1]}
        longest_first = sorted(map(re.escape, choices), key=len, reverse=True)
        self._pattern = LazyPattern(rf"\b(?:{'|'.join(longest_first)})\b")

    def search(self, text: str) -> re.Match[str] | None:
        if self._first_words.isdisjoint(_WORD.findall(text)):
            return None
        return self._pattern.search(text)


def _names(region: Region) -> list[str]:
    names = [*region.profile.names, region.profile.name.nl, region.profile.name.en]
    return names + [party.label.nl for party in region.profile.parties if party.municipality]


def elsewhere(desk: Desk, asked: Asked, place: str, regions: Iterable[Region]) -> Outcome:
    """Decline a question that names a place outside the regions we know.

    Whether the mandate holds for such a place is no question about it: it does not.
    """
    reader = desk.understanding.scope
    scoped = reader.beyond(asked.text) if reader else None
    if scoped is not None:
        return mandate.lookup(desk, asked, scoped)
    known = ", ".join(region.profile.name[asked.language] for region in regions)
    headline = wording.DECLINED_ELSEWHERE[asked.language].format(regions=known)
    return decline.decline(desk, asked, headline, why=f"names a place elsewhere: {place}", near=False)
