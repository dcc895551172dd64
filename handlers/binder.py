"""The dossiers of a region as forms see them: judged against what is kept, written with the work."""

from dataclasses import replace
from datetime import datetime

from bot.domain.dossier import Dossier, Event
from bot.domain.standing import Refusal, Standing
from bot.intake.work import Work
from bot.procedures.ledger import Ledger, UnknownDossierError
from bot.procedures.recording import next_number, opened, recorded
from bot.rendering.slack.modals.dossier import NewDossier
from bot.rendering.slack.modals.event import NewEvent
from handlers.reception import Reception


class Binder:
    """The dossiers of one region, today."""

    def __init__(self, reception: Reception, region_id: str) -> None:
        self.region = reception.region(region_id)
        self.today = reception.today(self.region)
        self._store = reception.store
        self._now = reception.clock.now()
        self._ledger = Ledger(reception.store, self.region, self.today)

    def get(self, dossier_id: str) -> Dossier | None:
        """Return a dossier of this region, or None."""
        try:
            return self._ledger.get(dossier_id)
        except UnknownDossierError:
            return None

    def standing(self, dossier: Dossier) -> Standing | Refusal:
        """Return where a dossier stands."""
        return self._ledger.standing(dossier)

    def judged(self, dossier_id: str, new: NewEvent) -> Refusal | None:
        """Return why an event cannot have happened, or None when it can, or nobody knows the dossier."""
        dossier = self.get(dossier_id)
        result = self._added(dossier, _event(new, self._now)) if dossier is not None else None
        return result if isinstance(result, Refusal) else None

    def begin(self, work: Work, procedure_id: str, new: NewDossier, by: str) -> Dossier | Refusal | None:
        """Open a dossier with the work, or return why not; its number is the next of this year."""
        procedure = next((item for item in self.region.procedures if item.id == procedure_id), None)
        if procedure is None:
            return None
        prefix = f"{self.region.id}-{self.today.year}-"
        with self._store.reading() as unit:
            name = f"{prefix}{unit.dossiers.count(prefix) + 1:03}"
        draft = Dossier(name, self.region.id, procedure.id, new.subject, new.parties, work.now)
        first = Event(1, procedure.opens, new.day, work.now, new.by, note=new.note, recorded_by=by)
        result = opened(self.region, procedure, draft, first, self.today)
        if isinstance(result, Dossier):
            work.keep(lambda unit: unit.dossiers.open(result))
        return result

    def add(self, work: Work, dossier_id: str, new: NewEvent, by: str) -> Dossier | Refusal | None:
        """Add an event with the work, or return why not."""
        dossier = self.get(dossier_id)
        if dossier is None:
            return None
        event = replace(_event(new, work.now), number=next_number(dossier), recorded_by=by)
        result = self._added(dossier, event)
        if isinstance(result, Dossier):
            work.keep(lambda unit: unit.dossiers.append(dossier.id, event))
        return result

    def _added(self, dossier: Dossier, event: Event) -> Dossier | Refusal:
        numbered = replace(event, number=next_number(dossier))
        return recorded(self.region, self._ledger.procedure(dossier), dossier, numbered, self.today)


def _event(new: NewEvent, recorded_at: datetime) -> Event:
    """Return an event as it was filled in; its number is given when it is added."""
    return Event(0, new.type, new.day, recorded_at, new.by, new.planned, new.note)
