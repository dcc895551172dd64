"""Details that the sources never give: known subject, not that detail."""

from bot.domain.lexicon import Concept, Detail, Lexicon
from bot.understanding.phrasebook import Phrasebook


class DetailSpotter:
    """Finds out whether a question is after a tariff, a name, an amount or the like."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.details: dict[str, Detail] = {detail.id: detail for detail in lexicon.details}
        phrases = [Concept(detail.id, detail.nl, detail.en) for detail in lexicon.details]
        # A phrase that takes the suspicion away is found first when it is the longer one.
        innocent = [Concept("", detail.unless.nl, detail.unless.en) for detail in lexicon.details]
        self._phrasebook = Phrasebook((*innocent, *phrases))

    def spot(self, text: str) -> tuple[str, ...]:
        """Return the ids of the details a question is after, in order, each once."""
        return tuple(dict.fromkeys(self._phrasebook.find(text)))
