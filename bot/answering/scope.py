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
    """Finds the region that a question names."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self._names = [
            (re.compile(rf"\b{re.escape(folded(name))}"), region.id)
            for region in regions
            for name in _names(region)
        ]

    def spot(self, text: str, default: str) -> str:
        """Return the id of the one region named in a text, else `default`."""
        plain = folded(text)
        named = {region for pattern, region in self._names if pattern.search(plain)}
        return named.pop() if len(named) == 1 else default


def _names(region: Region) -> list[str]:
    names = [*region.profile.names, region.profile.name.nl, region.profile.name.en]
    return names + [party.label.nl for party in region.profile.parties if party.municipality]


def elsewhere(desk: Desk, asked: Asked, regions: Iterable[Region]) -> Outcome | None:
    """Decline a question that names a place outside the regions we know."""
    plain = folded(asked.text)
    places = [
        place for place in desk.lexicon.elsewhere if re.search(rf"\b{re.escape(folded(place))}\b", plain)
    ]
    if not places:
        return None
    known = ", ".join(region.profile.name[asked.language] for region in regions)
    headline = wording.DECLINED_ELSEWHERE[asked.language].format(regions=known)
    return decline.decline(
        desk, asked, headline, why=f"names a place elsewhere: {', '.join(places)}", near=False
    )
