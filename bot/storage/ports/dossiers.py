"""The port of dossiers."""

from typing import Protocol

from bot.domain.dossier import Dossier, Event


def recorder(team: str, user: str) -> str:
    """Return what `recorded_by` holds of a person in Slack, so that they can be erased."""
    return f"{team}/{user}"


class Dossiers(Protocol):
    """Dossiers and their events; there is no way to change or delete what was added."""

    def open(self, dossier: Dossier) -> None:
        """Add a dossier with its events; raise `ConflictError` when its id is taken."""

    def append(self, dossier_id: str, event: Event) -> None:
        """Add the next event; raise `ConflictError` unless its number is the next one."""

    def get(self, dossier_id: str) -> Dossier | None:
        """Return a dossier with all its events in order, or None."""

    def of_region(self, region: str) -> tuple[Dossier, ...]:
        """Return every dossier of a region, in the order of their ids."""

    def count(self, prefix: str) -> int:
        """Return how many dossiers have an id that begins with `prefix`."""

    def recorded_by(self, person: str) -> tuple[Dossier, ...]:
        """Return the dossiers in which a person recorded something, complete."""

    def unname(self, person: str, instead: str) -> int:
        """Replace a person's name in `recorded_by`, the one thing that may change; return how often."""
