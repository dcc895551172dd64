"""Text in the two languages of the house."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that questions and answers can be in; Dutch is authentic."""

    NL = "nl"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in Dutch and English; neither may be empty."""

    nl: str
    en: str

    def __getitem__(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.nl if language is Language.NL else self.en


@dataclass(frozen=True, slots=True)
class Phrases:
    """Short texts by language, each list in the order a curator wrote it."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        """Return the phrases in `language`."""
        return self.nl if language is Language.NL else self.en

    def __iter__(self) -> Iterator[str]:
        """Iterate over the phrases of both languages, Dutch first."""
        yield from self.nl
        yield from self.en
