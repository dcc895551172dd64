"""What an operator can set, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_REGION = "flevoland"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run; docs/operations.md describes each."""

    region: str
    knowledge: Path
    sources: Path | None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Read settings from environment variables; an empty one counts as not set."""
        packaged = Path(__file__).resolve().parent.parent / "knowledge"
        sources = environment.get("WEGWIJZER_SOURCES")
        return cls(
            region=environment.get("WEGWIJZER_REGION") or DEFAULT_REGION,
            knowledge=Path(environment.get("WEGWIJZER_KNOWLEDGE") or packaged),
            sources=Path(sources) if sources else None,
        )
