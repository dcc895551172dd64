"""Takes one claimed parcel through its states.

`sending` is committed before the call. Who finds a parcel in `sending` or `unknown` looks it up
before anything is sent again; where it cannot be looked up, a repeat says that it may be one.
"""

import logging
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.delivery.courier import CannotLookError, Courier, ImpossibleError, RefusedForNowError, UnclearError
from bot.delivery.lanes import Lanes
from bot.delivery.repeats import marked
from bot.domain.message import Claim, Parcel, State, Way
from bot.storage.errors import LostLeaseError
from bot.storage.ports.store import Store

LEASE = timedelta(seconds=25)  # longer than a call and a look-up may take together
_SETTLING = timedelta(seconds=5)  # after which a message whose answer was lost can be read back
_LOOKED_UP = frozenset({Way.POST})
_HARMLESS = frozenset({Way.UPDATE, Way.HOME})  # doing these twice changes nothing
_DOUBTFUL = frozenset({State.SENDING, State.UNKNOWN})

log = logging.getLogger("wegwijzer.delivery")


class Deliverer:
    """Delivers claimed parcels, and records what became of each."""

    def __init__(self, store: Store, courier: Courier, lanes: Lanes, clock: Clock) -> None:
        self._store = store
        self._courier = courier
        self._lanes = lanes
        self._clock = clock

    def deliver(self, claim: Claim) -> None:
        """Deliver a parcel, or leave it for later; a claim that was lost meanwhile ends here."""
        try:
            self._deliver(claim)
        except LostLeaseError:
            log.info("parcel %s: taken over by another", claim.parcel.id)

    def _deliver(self, claim: Claim) -> None:
        useless = claim.parcel.useless
        if useless is not None and self._clock.now() > useless and claim.state not in _DOUBTFUL:
            self._fail(claim, "too late to be of use")
            return
        try:
            parcel = self._parcel_to_send(claim)
            if parcel is not None:
                self._send(claim, parcel)
        except RefusedForNowError as refusal:
            self._put_off(claim, refusal)
        except UnclearError:
            self._leave_unknown(claim)
        except ImpossibleError as fault:
            self._fail(claim, fault.reason)

    def _parcel_to_send(self, claim: Claim) -> Parcel | None:
        """Return what is to be sent, or None when it turns out to have arrived."""
        parcel = claim.parcel
        if claim.state not in _DOUBTFUL or parcel.address.way in _HARMLESS:
            return parcel
        if parcel.address.way not in _LOOKED_UP:
            return replace(parcel, message=marked(parcel.message))
        try:
            stamp = self._courier.find(parcel)
        except CannotLookError:
            return replace(parcel, message=marked(parcel.message))
        if stamp is None:
            return parcel
        self._sent(claim, stamp)
        return None

    def _send(self, claim: Claim, parcel: Parcel) -> None:
        with self._store.writing() as unit:
            unit.outbox.sending(claim)
        if self._clock.now() >= claim.until:  # frozen meanwhile: somebody else has it by now
            raise LostLeaseError(f"parcel {parcel.id}: its claim has passed")
        self._lanes.used(parcel)
        self._sent(claim, self._courier.send(parcel))

    def _sent(self, claim: Claim, stamp: str) -> None:
        with self._store.writing() as unit:
            unit.outbox.sent(claim, self._clock.now(), stamp)

    def _leave_unknown(self, claim: Claim) -> None:
        log.warning("parcel %s: outcome unknown, to be looked up", claim.parcel.id)
        with self._store.writing() as unit:
            unit.outbox.unknown(claim, self._clock.now() + _SETTLING)

    def _put_off(self, claim: Claim, refusal: RefusedForNowError) -> None:
        self._lanes.refused(claim.parcel, refusal.wait, wide=refusal.wide)
        until = self._clock.now() + refusal.wait
        with self._store.writing() as unit:
            # Refused while it was looked up: it stays in doubt.
            if claim.state in _DOUBTFUL:
                unit.outbox.unknown(claim, until)
            else:
                unit.outbox.put_off(claim, until)

    def _fail(self, claim: Claim, reason: str) -> None:
        log.warning("parcel %s: not delivered (%s)", claim.parcel.id, reason)
        with self._store.writing() as unit:
            unit.outbox.failed(claim, self._clock.now(), reason)
