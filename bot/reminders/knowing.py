"""Since when something is known: what would have been due before that is owed to nobody.

A term that somebody started and an event in a dossier tell that themselves. A change of a meeting comes
with the knowledge, which does not; so the store notes when this program first met it.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.calendar import Action, Occurrence
from bot.domain.region import Region
from bot.reminders.matter import Matter
from bot.reminders.situation import Situation
from bot.storage.ports.store import Unit

_PREFIX = "change"


def known_since(situation: Situation, matter: Matter) -> datetime | None:
    """Return since when a matter is known as it is; None where it always was."""
    source = matter.source
    if isinstance(source, Occurrence) and source.revision:
        return situation.seen.get(_name(situation.region.id, source.meeting.id, source.rule_day, source.day))
    return matter.known


def is_owed(situation: Situation, matter: Matter, moment: datetime) -> bool:
    """Tell whether a matter was known by the moment at which it would be told."""
    known = known_since(situation, matter)
    return known is None or known <= moment


def seen_changes(unit: Unit, region: Region) -> dict[str, datetime]:
    """Return when each change of a meeting was first met, by name; one that was not yet is left out."""
    found = ((name, unit.pulse.last(name)) for name in _names(region))
    return {name: last[0] for name, last in found if last is not None}


def are_noted(unit: Unit, region: Region) -> bool:
    """Tell whether every change of a region's meetings was met before."""
    return set(_names(region)) <= set(seen_changes(unit, region))


def note_changes(unit: Unit, region: Region, now: datetime) -> None:
    """Note the changes that were not met before, in a unit that may write."""
    for name in sorted(set(_names(region)) - set(seen_changes(unit, region))):
        unit.pulse.beat(name, now)


def _names(region: Region) -> Iterator[str]:
    for change in region.calendar.changes:
        if change.action is not Action.CANCEL:
            yield _name(region.id, change.meeting, change.day, change.to or change.day)


def _name(*about: object) -> str:
    return "/".join(map(str, (_PREFIX, *about)))
