"""Whether a text leans on what was said before, and what it then adds: "and for the Wmo?"."""

from dataclasses import dataclass

from bot.domain.text import Phrases
from bot.understanding.analysis import Unit
from bot.understanding.backward import ONWARD, comparable, only_points, points_back
from bot.understanding.moments import MOMENT_WORDS
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.wordbook import Wordbook
from bot.understanding.words import words

# How a follow-up begins; what comes after it is what is asked.
_OPENERS = Phrases(
    nl=(
        "en hoe zit het met", "en hoe zit dat met", "hoe zit het met", "hoe zit dat met",
        "geldt dat ook voor", "geldt dit ook voor", "is dat ook zo voor", "en hoe is dat bij",
        "hoe is dat bij", "en wat met", "ok en", "oke en", "en", "maar", "ook", "dus",
    ),
    en=(
        "and what about", "and how about", "what about", "how about", "does that also go for",
        "does that also apply to", "does this also apply to", "is that the same for", "ok and", "okay and",
        "and", "but", "also", "so",
    ),
)  # fmt: skip
_BY_LENGTH = sorted((words(opener) for opener in _OPENERS), key=len, reverse=True)
# Concepts and words that say what is wanted, not what it is wanted of.
_WANTED = frozenset({
    "when", "who", "how-long", "how-often", "how-much", "where", "why", "how", "deadline", "since-when",
    "duration",
})  # fmt: skip
_ASKING = frozenset({
    "wie", "wiens", "wat", "wanneer", "waar", "waarom", "waartoe", "hoe", "hoelang", "hoezo", "hoeveel",
    "vaak", "lang", "welk", "welke", "datum", "dag", "moment", "who", "whose", "whom", "what", "when",
    "where", "why", "how", "which", "often", "long", "many", "much", "date", "day",
})  # fmt: skip
_BARE = frozenset({"who", "when", "where", "why", "how-long", "how-often"})
_WHO = frozenset({"wie", "who", "whom"})
_FEW, _SHORT, _BRIEF = 2, 8, 3  # units; words; words of "who takes part?"
_FULL = 4  # units with which even "and …" stands by itself


@dataclass(frozen=True, slots=True)
class Leaning:
    """A text that leans on what was said before.

    `added` are its units without those that only ask ("when", "who"), `cues` tell what it asks,
    `said` are its words as they can be compared with an example question, without what points back;
    `onward` is set where it asks what comes next and nothing else.
    """

    words: tuple[str, ...]
    added: tuple[Unit, ...]
    cues: frozenset[str]
    said: frozenset[str]
    onward: bool


def leaning(text: str, wordbook: Wordbook, vocabulary: Vocabulary) -> Leaning | None:
    """Read what a text adds to what was said before; None for a text that stands by itself."""
    row = words(text)
    rest = _without_opener(row)
    found = wordbook.analyser.units(" ".join(rest), vocabulary)
    added = tuple(unit for unit in found if not _only_asks(unit))
    cues = {cue for _, _, cue in wordbook.cues.spans(rest) if cue} | ({"who"} if _WHO & {*rest} else set())
    read = Leaning(
        rest, added, frozenset(cues), comparable(rest), ONWARD.fullmatch(" ".join(rest)) is not None
    )
    named = any(unit.concept in wordbook.names for unit in added)
    opened = len(rest) < len(row)
    asks = bool(cues) or text.rstrip().endswith("?")
    back = points_back(rest, wordbook.silent, besides=MOMENT_WORDS)
    unfinished = opened and (back or len(added) < _FULL - named)
    leans = unfinished or (not opened and asks and not named and _leans(read, back=back))
    return read if leans and rest else None


def _without_opener(row: tuple[str, ...]) -> tuple[str, ...]:
    opener = next((said for said in _BY_LENGTH if row[: len(said)] == said), ())
    return row[len(opener) :]


def _only_asks(unit: Unit) -> bool:
    return unit.concept in _WANTED if unit.concept else unit.text in _ASKING or only_points(unit.text)


def _leans(read: Leaning, *, back: bool) -> bool:
    """Tell whether a text without a beginning that shows it still says too little by itself."""
    if read.onward or not read.added:
        return read.onward or back or len(read.words) <= _FEW
    brief = len(read.words) <= _BRIEF and len(read.added) == 1 and bool(read.cues & _BARE)
    return brief or (back and len(read.added) <= _FEW and len(read.words) <= _SHORT)
