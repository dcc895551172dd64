"""What goes out, as rows.

`ready` is the moment from which a parcel can be claimed: its due moment, the end of its claim, or the
moment it was put off to. `claimed` tells a claim from a rest, `fence` counts the claims, `ended` is
empty as long as something is to be done; the message goes when it is set.
"""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.arrival import Backlog
from bot.domain.message import Claim, Delivery, Parcel, State
from bot.storage.errors import LostLeaseError
from bot.storage.sql.claiming import claim
from bot.storage.sql.parcels import delivery_of, parcel_row
from bot.storage.sql.restored import held_back
from bot.storage.sql.rows import as_moment_or_none, moment
from bot.storage.sql.session import Session, Value
from bot.storage.sql.statements import beginning, insert, listed

_ENDED = "state = :state, changed = :now, ended = :now, claimed = 0, message = ''"
_WAITING = """
    SELECT count(*) AS n, min(due) AS oldest FROM outbox
    WHERE ended IS NULL AND due <= :now AND (claimed = 0 OR ready <= :now)
"""
_BEFORE = {State.DONE: State.SENT, State.WITHDRAWN: State.PLANNED}


class SqlOutbox:
    """Parcels, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, parcel: Parcel, until: datetime | None = None) -> Claim | None:
        """Keep a parcel; None when its cause is known. With `until` it is claimed by whoever adds it.

        Without it the claim has fence 0: it tells that the parcel was kept. After a restore, a parcel
        that was due before it is kept as withdrawn, since it may have been sent; that gives None too.
        """
        row = parcel_row(parcel, until)
        withdrawn = held_back(self._session, row["due"])
        if not insert(self._session, "outbox", row | withdrawn) or withdrawn:
            return None
        return Claim(parcel, row["fence"], until or parcel.due)

    def claim(
        self, now: datetime, until: datetime, most: int, barred: Iterable[str] = ()
    ) -> tuple[Claim, ...]:
        """Claim parcels that are due, nearest deadline first, none for a channel in `barred`."""
        return claim(self._session, now, until, most, barred)

    def sending(self, claim: Claim) -> None:
        """Record that the call is about to be made."""
        self._change(claim, "state = 'sending', attempts = attempts + 1")

    def sent(self, claim: Claim, now: datetime, stamp: str) -> None:
        """Record that it arrived, with the message's timestamp, and forget the message."""
        self._change(claim, f"{_ENDED}, stamp = :stamp", state="sent", now=moment(now), stamp=stamp)

    def unknown(self, claim: Claim, until: datetime, *, resting: bool = False) -> None:
        """Record that the outcome is not known; it is claimable again from `until` on."""
        self._leave(claim, State.UNKNOWN, until, resting=resting)

    def put_off(self, claim: Claim, until: datetime, *, resting: bool = False) -> None:
        """Record that it was refused for now; it is planned again, and due at `until`."""
        self._leave(claim, State.PLANNED, until, resting=resting)

    def failed(self, claim: Claim, now: datetime, reason: str) -> None:
        """Record that it cannot be delivered, and forget the message."""
        self._change(claim, f"{_ENDED}, reason = :reason", state="failed", now=moment(now), reason=reason)

    def withdraw(self, causes: Iterable[str], now: datetime) -> int:
        """Withdraw parcels that are still planned; return how many."""
        return sum(
            self._session.run(
                f"UPDATE outbox SET {_ENDED} WHERE state = 'planned' AND cause IN ({names})",  # noqa: S608 - names of values
                state=State.WITHDRAWN.value,
                now=moment(now),
                **values,
            )
            for names, values in listed(causes)
        )

    def deliveries(self, prefix: str) -> tuple[Delivery, ...]:
        """Return what became of the parcels whose cause begins with `prefix`, in order of `due`."""
        statement = "SELECT * FROM outbox WHERE cause BETWEEN :first AND :last ORDER BY due, cause"
        return tuple(map(delivery_of, self._session.rows(statement, **beginning(prefix))))

    def delivery(self, cause: str) -> Delivery | None:
        """Return what became of one parcel."""
        rows = self._session.held("SELECT * FROM outbox WHERE cause = :cause", cause=cause)
        return next(map(delivery_of, rows), None)

    def mark(self, cause: str, state: State, now: datetime) -> None:
        """Set the state of a parcel that was sent (to `done`), or of one that is planned (`withdrawn`)."""
        if state not in _BEFORE:
            raise ValueError(f"parcel {cause!r} cannot be marked {state!r}; allowed are done and withdrawn")
        self._session.run(
            f"UPDATE outbox SET {_ENDED} WHERE cause = :cause AND state = :before",  # noqa: S608 - literals
            cause=cause,
            state=state.value,
            before=_BEFORE[state].value,
            now=moment(now),
        )

    def backlog(self, now: datetime) -> Backlog:
        """Return how much is due and waits."""
        waiting = self._session.rows(_WAITING, now=moment(now))[0]
        failed = self._session.rows("SELECT count(*) AS n FROM outbox WHERE state = 'failed'")[0]
        return Backlog(waiting["n"], failed["n"], as_moment_or_none(waiting["oldest"]))

    def forget(self, before: datetime) -> int:
        """Delete parcels that ended before a moment; return how many."""
        return self._session.run("DELETE FROM outbox WHERE ended < :before", before=moment(before))

    def _leave(self, claim: Claim, state: State, until: datetime, *, resting: bool) -> None:
        # A channel that is claimed is busy for every worker, so one that must rest stays claimed.
        change = "state = :state, claimed = :claimed, ready = :until"
        self._change(claim, change, state=state.value, claimed=int(resting), until=moment(until))

    def _change(self, claim: Claim, change: str, **values: Value) -> None:
        changed = self._session.run(
            f"UPDATE outbox SET {change} WHERE id = :id AND fence = :fence AND ended IS NULL",  # noqa: S608 - literals
            id=claim.parcel.id,
            fence=claim.fence,
            **values,
        )
        if not changed:
            raise LostLeaseError(f"parcel {claim.parcel.id}: claim {claim.fence} has passed")
