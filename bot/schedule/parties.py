"""Who is who: a group stands for each of its members."""

from collections.abc import Iterable

from bot.domain.region import Region


class UnknownPartyError(ValueError):
    """A party was named that the region does not have."""


def members(region: Region, party_id: str) -> frozenset[str]:
    """Return a party and, for a group, all who belong to it; raise `UnknownPartyError`."""
    parties = {party.id: party for party in region.profile.parties}
    if party_id not in parties:
        raise UnknownPartyError(f"party {party_id!r} is not known; choose from {', '.join(parties)}")
    found: set[str] = set()
    waiting = [party_id]
    while waiting:
        current = waiting.pop()
        if current not in found and current in parties:
            found.add(current)
            waiting += parties[current].members
    return frozenset(found)


def concerns(region: Region, owing: Iterable[str], party_id: str) -> bool:
    """Tell whether what some parties owe is a matter of `party_id` or of one of its members."""
    wanted = members(region, party_id)
    return any(wanted & members(region, party) for party in owing)
