"""The one way to open dossiers and to record events, for every edge: judged and written in one unit."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

from bot.domain.dossier import Dossier, Event
from bot.domain.procedure import Procedure
from bot.domain.region import Region
from bot.domain.standing import Refusal, Standing
from bot.procedures.recording import next_number, opened, recorded
from bot.procedures.replay import standing
from bot.storage.errors import ConflictError
from bot.storage.ports.store import Store, Unit

_TRIES = 5


class UnknownDossierError(LookupError):
    """There is no such dossier in this region."""


class Ledger:
    """The dossiers of one region in a store, on one day."""

    def __init__(self, store: Store, region: Region, today: date) -> None:
        self._store = store
        self._region = region
        self._today = today

    def open(self, procedure: Procedure, draft: Dossier, event: Event) -> Dossier | Refusal:
        """Add a dossier with its first event, or tell why not; the id and number are given here."""

        def work(unit: Unit) -> Dossier | Refusal:
            prefix = f"{self._region.id}-{self._today.year}-"
            dossier = replace(draft, id=f"{prefix}{unit.dossiers.count(prefix) + 1:03}")
            result = opened(self._region, procedure, dossier, replace(event, number=1), self._today)
            if isinstance(result, Dossier):
                unit.dossiers.open(result)
            return result

        return self._written(work)

    def record(self, dossier_id: str, event: Event) -> Dossier | Refusal:
        """Add an event to a dossier, or tell why not; its number is given here."""

        def work(unit: Unit) -> Dossier | Refusal:
            dossier = self._found(unit, dossier_id)
            numbered = replace(event, number=next_number(dossier))
            result = recorded(self._region, self.procedure(dossier), dossier, numbered, self._today)
            if isinstance(result, Dossier):
                unit.dossiers.append(dossier.id, numbered)
            return result

        return self._written(work)

    def get(self, dossier_id: str) -> Dossier:
        """Return a dossier by its id, with or without the region before it; raise `UnknownDossierError`."""
        with self._store.reading() as unit:
            return self._found(unit, dossier_id)

    def every(self) -> tuple[Dossier, ...]:
        """Return every dossier of the region."""
        with self._store.reading() as unit:
            return unit.dossiers.of_region(self._region.id)

    def standing(self, dossier: Dossier) -> Standing | Refusal:
        """Return where a dossier stands."""
        return standing(self._region, self.procedure(dossier), dossier, self._today)

    def procedure(self, dossier: Dossier) -> Procedure:
        """Return the procedure of a dossier; raise `UnknownDossierError` when the region has dropped it."""
        for procedure in self._region.procedures:
            if procedure.id == dossier.procedure:
                return procedure
        raise UnknownDossierError(
            f"{dossier.id}: procedure {dossier.procedure!r} is no longer in the knowledge"
        )

    def _found(self, unit: Unit, dossier_id: str) -> Dossier:
        dossier = unit.dossiers.get(dossier_id) or unit.dossiers.get(f"{self._region.id}-{dossier_id}")
        if dossier is None or dossier.region != self._region.id:
            raise UnknownDossierError(f"dossier {dossier_id!r} is not in region {self._region.id}")
        return dossier

    def _written(self, work: Callable[[Unit], Dossier | Refusal]) -> Dossier | Refusal:
        # Another machine may take the same number first; then all is read and judged anew.
        for _ in range(_TRIES - 1):
            with suppress(ConflictError), self._store.writing() as unit:
                return work(unit)
        with self._store.writing() as unit:
            return work(unit)
