"""Language data: words and what they are for, without any facts about a region."""

from dataclasses import dataclass, field

from bot.domain.text import Bilingual, Phrases


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning and the words people use for it in both languages."""

    id: str
    nl: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """A kind of detail that sources never give, such as a tariff or a telephone number.

    Words in `unless` take the suspicion away ("tariff strategy" is no tariff).
    """

    id: str
    label: Bilingual
    nl: tuple[str, ...]
    en: tuple[str, ...]
    unless: Phrases = field(default_factory=Phrases)


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A social phrase and the short reply to it."""

    id: str
    title: Bilingual
    answer: Bilingual
    questions: Phrases


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that show what a question is after, such as a moment or a person.

    `kinds` are the entry kinds that fit it.
    """

    id: str
    nl: tuple[str, ...]
    en: tuple[str, ...]
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All language data.

    `names` are concepts that an entry must mention to answer a question that has them;
    `elsewhere` names regions we have no knowledge of, `outside_law` laws and agreements
    whose text is not among the source documents.
    """

    concepts: tuple[Concept, ...]
    details: tuple[Detail, ...]
    smalltalk: tuple[SmallTalk, ...]
    cues: tuple[Cue, ...]
    function_words: Phrases
    names: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    outside_law: tuple[str, ...] = ()
