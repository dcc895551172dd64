"""The knowledge as everything else sees it: typed, checked, complete."""

from dataclasses import dataclass

from bot.domain.lexicon import Lexicon
from bot.domain.region import Region


@dataclass(frozen=True, slots=True)
class Corpus:
    """All regions and the language data."""

    regions: tuple[Region, ...]
    lexicon: Lexicon

    def region(self, region_id: str) -> Region | None:
        """Return a region by its id, or None."""
        return next((region for region in self.regions if region.id == region_id), None)
