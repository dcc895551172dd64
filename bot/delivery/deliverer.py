"""Takes one claimed parcel through its states.

`sending` is committed before the call. Who finds a parcel in `sending` or `unknown` looks it up
before anything is sent again; where it cannot be looked up, a repeat says that it may be one.
"""

import logging
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.delivery.courier import CannotLookError, Courier, ImpossibleError, RefusedForNowError, UnclearError
from bot.delivery.lanes import LOOK_UP, Lanes
from bot.delivery.overtaking import SHOWN, Race, race
from bot.delivery.pace import Pace
from bot.delivery.repeats import dated, marked
from bot.domain.message import Claim, Parcel, State, Way
from bot.storage.errors import LostLeaseError
from bot.storage.ports.store import Store

LEASE = timedelta(seconds=40)  # a look-up and a call, each with the time it may take
_CALL = timedelta(seconds=20)  # what must be left of a claim, so that a call ends before another may claim
_SETTLING = timedelta(seconds=5)  # after which a message whose answer was lost can be read back
_MENDING = timedelta(minutes=1)  # after which to try again whether Slack takes the token
_PATIENCE = timedelta(days=1)
_LOOKED_UP = frozenset({Way.POST})
_TOO_LATE = "too late to be of use"
_DOUBTFUL = frozenset({State.SENDING, State.UNKNOWN})

log = logging.getLogger("wegwijzer.delivery")


class Deliverer:
    """Delivers claimed parcels, and records what became of each."""

    def __init__(
        self, store: Store, courier: Courier, lanes: Lanes, clock: Clock, pace: Pace | None = None
    ) -> None:
        self._store = store
        self._courier = courier
        self._lanes = lanes
        self._clock = clock
        self._pace = pace or Pace()

    def deliver(self, claim: Claim) -> None:
        """Deliver a parcel, or leave it for later; a claim that was lost meanwhile ends here."""
        try:
            self._deliver(claim)
        except LostLeaseError:
            log.info("parcel %s: taken over by another", claim.parcel.id)

    def _deliver(self, claim: Claim) -> None:
        if self._is_useless(claim) and claim.state not in _DOUBTFUL:
            self._fail(claim, _TOO_LATE)
            return
        try:
            parcel = self._parcel_to_send(claim)
            if parcel is not None:
                self._send(claim, parcel)
        except UnclearError:
            self._leave_unknown(claim)
        except ImpossibleError as fault:
            if fault.revoked and self._may_wait(claim):
                log.warning("parcel %s: put off, Slack refuses the token (%s)", claim.parcel.id, fault.reason)
                self._refused(claim, RefusedForNowError(_MENDING, wide=True))
            else:
                self._fail(claim, fault.reason)

    def _parcel_to_send(self, claim: Claim) -> Parcel | None:
        """Return what is to be sent, or None when nothing is: it has arrived, or must be looked up later."""
        parcel = claim.parcel
        if claim.state not in _DOUBTFUL or parcel.address.way in SHOWN:
            return parcel
        if parcel.address.way not in _LOOKED_UP:
            return replace(parcel, message=marked(parcel.message))
        return self._looked_up(claim)

    def _looked_up(self, claim: Claim) -> Parcel | None:
        parcel = claim.parcel
        wait = self._lanes.wait(parcel, LOOK_UP)
        if wait:
            self._leave(claim, timedelta(seconds=wait))
            return None
        try:
            stamp = self._courier.find(parcel)
        except CannotLookError:
            return replace(parcel, message=marked(parcel.message))
        except RefusedForNowError as refusal:
            self._refused(claim, refusal, LOOK_UP)
            return None
        if stamp is None:
            return parcel
        self._sent(claim, stamp)
        return None

    def _send(self, claim: Claim, parcel: Parcel) -> None:
        if self._is_useless(claim):
            self._fail(claim, _TOO_LATE)
            return
        wait = self._lanes.take(parcel)
        if wait:
            self._leave(claim, timedelta(seconds=wait), resting=True)
            return
        try:
            self._call(claim, parcel)
        finally:
            self._lanes.done(parcel)

    def _call(self, claim: Claim, parcel: Parcel) -> None:
        if claim.until - self._clock.now() < _CALL:  # looked up for so long, or frozen meanwhile
            self._leave(claim)
            return
        how = self._entered(claim)
        if how.overtaken:
            log.info("parcel %s: overtaken by a newer one", parcel.id)
            self._sent(claim, parcel.address.stamp)
            return
        if claim.until - self._clock.now() < _CALL / 2:  # the store can take long, and so can the machine
            raise LostLeaseError(f"parcel {parcel.id}: its claim is about to pass")
        try:
            stamp = self._courier.send(dated(parcel, self._clock.now()))
        except RefusedForNowError as refusal:
            self._refused(claim, refusal)
        else:
            if how.unsettled:  # once more when that is settled, so that this one is what stays
                self._leave_unknown(claim)
            else:
                self._sent(claim, stamp)

    def _entered(self, claim: Claim) -> Race:
        """Record that the call is about to be made, and tell what else is on its way to the same place."""
        if not _is_recorded(claim):
            with self._store.writing() as unit:
                unit.outbox.sending(claim)
                return race(unit, claim.parcel)
        if claim.parcel.address.way not in SHOWN:
            return Race()
        with self._store.reading() as unit:
            return race(unit, claim.parcel)

    def _is_useless(self, claim: Claim) -> bool:
        useless = claim.parcel.useless
        return useless is not None and self._clock.now() > useless

    def _may_wait(self, claim: Claim) -> bool:
        """Tell whether a parcel still helps when the token is mended: until it is useless, or for a day."""
        parcel = claim.parcel
        return self._clock.now() < (parcel.useless or parcel.due + _PATIENCE)

    def _sent(self, claim: Claim, stamp: str) -> None:
        with self._store.writing() as unit:
            unit.outbox.sent(claim, self._clock.now(), stamp)

    def _leave_unknown(self, claim: Claim) -> None:
        log.warning("parcel %s: outcome unknown, to be looked up", claim.parcel.id)
        if self._is_useless(claim):
            self._fail(claim, "outcome unknown")
            return
        self._lanes.rest(claim.parcel, _SETTLING)
        with self._store.writing() as unit:
            unit.outbox.unknown(claim, self._clock.now() + _SETTLING, resting=True)

    def _refused(self, claim: Claim, refusal: RefusedForNowError, method: str = "") -> None:
        barred = self._lanes.refused(claim.parcel, refusal.wait, wide=refusal.wide, method=method)
        if barred and not refusal.wide and not method and claim.parcel.address.way is Way.POST:
            with self._store.writing() as unit:
                self._pace.refused(unit, refusal.wait)
        self._leave(claim, refusal.wait, resting=not method)

    def _leave(self, claim: Claim, wait: timedelta = timedelta(), *, resting: bool = False) -> None:
        """Leave a parcel for later as it is: in doubt, or planned; `resting` with all of its channel."""
        until = self._clock.now() + wait
        with self._store.writing() as unit:
            if claim.state in _DOUBTFUL:
                unit.outbox.unknown(claim, until, resting=resting)
            else:
                unit.outbox.put_off(claim, until, resting=resting)

    def _fail(self, claim: Claim, reason: str) -> None:
        log.warning("parcel %s: not delivered (%s)", claim.parcel.id, reason)
        with self._store.writing() as unit:
            unit.outbox.failed(claim, self._clock.now(), reason)


def _is_recorded(claim: Claim) -> bool:
    """Tell whether a parcel was kept as `sending` by whoever claimed it first."""
    return claim.fence == 1 and claim.attempts == 1 and claim.state is State.PLANNED
