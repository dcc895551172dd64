"""Whether this process can do its work, and why not: what `doctor` and `/readyz` tell."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; `mend` tells what to do about it, and is empty when all is well."""

    name: str
    well: bool
    what: str
    mend: str = ""


Check = Callable[[], Finding]


class Health:
    """The checks of a running process."""

    def __init__(self, checks: tuple[Check, ...]) -> None:
        self._checks = checks

    def findings(self) -> tuple[Finding, ...]:
        """Run every check, in order."""
        return tuple(check() for check in self._checks)

    def ready(self) -> tuple[bool, tuple[Finding, ...]]:
        """Tell whether all is well, with what was found."""
        found = self.findings()
        return all(finding.well for finding in found), found
