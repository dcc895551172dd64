"""What shows how something stands now: a home page, or a message that is changed in its place.

To show the same twice changes nothing, so it is repeated without being looked up. But an older one must
never come after a newer one: neither a repeat, nor one that was slower, nor one of another process. So
the causes of all that show the same thing begin alike, by which they are found and compared.
"""

import hashlib
from dataclasses import dataclass

from bot.domain.message import Address, Delivery, Parcel, State, Way
from bot.storage.ports.store import Unit

SHOWN = frozenset({Way.UPDATE, Way.HOME})
_IN_DOUBT = frozenset({State.SENDING, State.UNKNOWN})
_NEVER_SHOWN = frozenset({State.FAILED, State.WITHDRAWN})
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Race:
    """How a parcel stands among those that show the same thing.

    `overtaken`: a newer one was sent or will be. `unsettled`: an older one may be on its way.
    """

    overtaken: bool = False
    unsettled: bool = False


def cause_of(team: str, address: Address, token: str, name: object) -> str:
    """Return a cause for a message: `token` names its work, `name` tells it from others of that."""
    beginning = _beginning(team, address) if address.way in SHOWN else "answer/"
    return f"{beginning}{token}/{name}"


def race(unit: Unit, parcel: Parcel) -> Race:
    """Tell how a parcel stands among all that show the same thing."""
    if parcel.address.way not in SHOWN:
        return Race()
    own = (parcel.due, parcel.cause)
    others = [
        item for item in unit.outbox.deliveries(_beginning(parcel.team, parcel.address)) if _counts(item)
    ]
    return Race(
        overtaken=any((item.due, item.cause) > own for item in others),
        unsettled=any((item.due, item.cause) < own and item.state in _IN_DOUBT for item in others),
    )


def _counts(delivery: Delivery) -> bool:
    return delivery.state not in _NEVER_SHOWN


def _beginning(team: str, address: Address) -> str:
    """Return what the causes begin with; it tells of no person or place."""
    place = f"{team}/{address.way}/{address.channel}/{address.user}/{address.stamp}"
    return f"shown/{hashlib.sha256(place.encode()).hexdigest()[:_DIGEST]}/"
