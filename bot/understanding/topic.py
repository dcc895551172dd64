"""What can be asked for, in one shape: an entry, a known unknown or a route, by its words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.domain.entry import Entry, Kind, KnownUnknown
from bot.domain.route import Route
from bot.domain.text import Bilingual, Phrases
from bot.understanding.analysis import Unit
from bot.understanding.fields import Field
from bot.understanding.weights import Fields

About = Entry | KnownUnknown | Route


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that can be asked for, with the words it can be found by."""

    about: About
    questions: Phrases
    terms: Phrases
    texts: tuple[Bilingual, ...]
    title: Bilingual | None = None
    kind: Kind | None = None

    @property
    def said(self) -> Iterator[str]:
        """All its texts except the title."""
        yield from (*self.questions, *self.terms)
        for text in self.texts:
            yield from (text.nl, text.en)

    @classmethod
    def of(cls, about: About) -> "Topic":
        """Return the topic of an entry, a known unknown or a route."""
        match about:
            case Entry():
                return cls(about, about.questions, about.terms, (about.answer,), about.title, about.kind)
            case KnownUnknown():
                return cls(about, about.questions, about.terms, (about.answer,))
            case Route():
                return cls(about, about.examples, about.signals, (about.reason,), about.title)

    def fields(self, weights: Fields, units: Callable[[str], tuple[Unit, ...]]) -> list[Field]:
        """Return its parts with how much each counts."""

        def many(texts: Iterable[str]) -> tuple[Unit, ...]:
            return tuple(unit for text in texts for unit in units(text))

        fields = [
            Field(weights.questions, many(self.questions)),
            Field(weights.terms, many(self.terms)),
            *(Field(weights.answer, many((text.nl, text.en))) for text in self.texts),
        ]
        if self.title is not None:
            fields.append(Field(weights.title, many((self.title.nl, self.title.en))))
        return fields
