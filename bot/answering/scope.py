"""Keeps regions apart: what is asked about elsewhere is never answered from here."""

import re
from collections.abc import Iterable

from bot.answering import decline, wording
from bot.answering.desk import Desk
from bot.domain.outcome import Outcome
from bot.domain.region import Region
from bot.understanding.asked import Asked
from bot.understanding.words import folded


class RegionSpotter:
    """Finds the regions, ours and others, that a question names."""

    def __init__(self, regions: Iterable[Region], elsewhere: Iterable[str]) -> None:
        self._names = [(_any_of(_names(region)), region.id) for region in regions]
        self._elsewhere = _any_of(elsewhere)

    def spot(self, text: str, default: str) -> str:
        """Return the id of the one region of ours named in a text, else `default`."""
        plain = folded(text)
        named = {region for pattern, region in self._names if pattern.search(plain)}
        return named.pop() if len(named) == 1 else default

    def elsewhere(self, text: str) -> str | None:
        """Return the first place a text names that is outside our regions, or None."""
        found = self._elsewhere.search(folded(text))
        return found.group() if found else None


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    choices = sorted((re.escape(folded(name)) for name in names), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(choices)})\b" if choices else r"(?!)")


def _names(region: Region) -> list[str]:
    names = [*region.profile.names, region.profile.name.nl, region.profile.name.en]
    return names + [party.label.nl for party in region.profile.parties if party.municipality]


def elsewhere(desk: Desk, asked: Asked, place: str, regions: Iterable[Region]) -> Outcome:
    """Decline a question that names a place outside the regions we know."""
    known = ", ".join(region.profile.name[asked.language] for region in regions)
    headline = wording.DECLINED_ELSEWHERE[asked.language].format(regions=known)
    return decline.decline(desk, asked, headline, why=f"names a place elsewhere: {place}", near=False)
