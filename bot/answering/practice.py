"""Questions that touch whatever is made when it is first needed, asked before anybody else asks.

They come from the knowledge itself, so that what is added to it is practised as well. Besides there is
a word that nobody knows, for which word lists are looked up; a passage that is not there; and a list.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

from bot.domain.entry import Entry, Kind, Verdict
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language, Phrases

Door = Callable[[Question], object]
_ENTRIES, _ROUTES = 2, 6  # so many entries of each kind, and routes
_ALWAYS = ("kwartaalrapportjez", "artikel 9999", "welke deadlines zijn er")


def practise(region: Region, today: date, *, ask: Door, route: Door, mandate: Door) -> None:
    """Ask a few dozen questions about a region, as on a day."""
    for text in _ALWAYS:
        for door in (ask, route, mandate):
            door(Question(text, today, region.id))
    for entry in _of_each_kind(region):
        for text in _first(entry.questions):
            ask(Question(text, today, region.id))
        ask(Question(f"en {entry.title.nl}?", today, region.id, about=entry.id))
    for item in region.routing.routes[:_ROUTES]:
        for text in _first(item.examples):
            route(Question(text, today, region.id))


def _of_each_kind(region: Region) -> Iterator[Entry]:
    found: dict[tuple[Kind, Verdict | None], list[Entry]] = defaultdict(list)
    for entry in region.entries:
        found[entry.kind, entry.verdict].append(entry)
    for entries in found.values():
        yield from entries[:_ENTRIES]


def _first(texts: Phrases) -> Iterator[str]:
    """Yield the first text in each language."""
    for language in Language:
        yield from texts[language][:1]
