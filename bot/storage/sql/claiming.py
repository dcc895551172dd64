"""Which parcels a worker gets: one a channel, nearest deadline first.

The due parcels are walked in the order of their index, a page at a time, and the channels that are
busy, barred or served already are left out here: a statement that did all at once would depend on how
well the database guesses, and could take seconds on the day of a burst.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from bot.domain.message import Claim
from bot.storage.sql.parcels import claim_of
from bot.storage.sql.rows import moment
from bot.storage.sql.session import Row, Session, Value
from bot.storage.sql.statements import listed

_PAGE = 200
_DUE = """
    SELECT id, lane, deadline, due FROM outbox
    WHERE ended IS NULL AND ready <= :now AND (deadline, due, id) > (:deadline, :due, :id)
    ORDER BY deadline, due, id LIMIT :page
"""
_BUSY = "SELECT lane FROM outbox WHERE claimed = 1 AND ready > :now"
_CLAIM = """
    UPDATE outbox SET claimed = 1, ready = :until, fence = fence + 1
    WHERE id IN ({ids}) AND ended IS NULL AND ready <= :now RETURNING *
"""


def claim(
    session: Session, now: datetime, until: datetime, most: int, barred: Iterable[str]
) -> tuple[Claim, ...]:
    """Claim parcels that are due, as the port of the outbox has it."""
    # Two units that choose at once would see each other's channels as free.
    session.alone("outbox.claim")
    chosen = list(islice(_free(session, moment(now), frozenset(barred)), most))
    moments: dict[str, Value] = {"now": moment(now), "until": moment(until)}
    rows = {
        row["id"]: row
        for ids, values in listed(chosen)
        for row in session.rows(_CLAIM.format(ids=ids), **moments, **values)
    }
    return tuple(claim_of(rows[parcel]) for parcel in chosen if parcel in rows)


def _free(session: Session, now: str, barred: frozenset[str]) -> Iterator[str]:
    """Give the ids of due parcels, the first of each channel that is not busy or barred."""
    taken = {row["lane"] for row in session.rows(_BUSY, now=now)}
    for row in _due(session, now):
        if row["lane"] not in taken and row["lane"].partition("/")[2] not in barred:
            taken.add(row["lane"])
            yield row["id"]


def _due(session: Session, now: str) -> Iterator[Row]:
    last: dict[str, Value] = {"deadline": "", "due": "", "id": ""}
    while page := session.rows(_DUE, now=now, page=_PAGE, **last):
        yield from page
        if len(page) < _PAGE:
            return
        last = {name: page[-1][name] for name in last}
