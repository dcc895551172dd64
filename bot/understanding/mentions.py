"""What the entries themselves say of passages that no outline has."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.understanding.references import ReferenceReader


@dataclass(frozen=True, slots=True)
class Mentions:
    """Articles of other law, such as "15 centrumregeling", and lapsed passages, such as article 5a."""

    outside: frozenset[str]
    lapsed: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str], reader: ReferenceReader) -> "Mentions":
        """Read what the texts mention."""
        outside: set[str] = set()
        lapsed: set[str] = set()
        for text in texts:
            outside.update(reader.outside(text))
            lapsed.update(item.wanted for item in reader.read(text) if not item.exists)
        return cls(frozenset(outside), frozenset(lapsed))
