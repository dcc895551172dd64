"""Which language a question is in."""

from collections.abc import Iterable, Mapping

from bot.domain.lexicon import Lexicon
from bot.domain.text import Language
from bot.understanding.words import words

# Function words weigh most, because a Dutch question may be full of English terms and the
# other way round.
_MARK, _SEEN = 3, 1

Telling = dict[Language, dict[str, int]]


def telling_words(lexicon: Lexicon, texts: Iterable[tuple[Language, str]]) -> Telling:
    """Return the words that stand in one of the languages only, with how much each tells.

    A word tells by the function words and cues of the languages, or else by where it stands in `texts`.
    """
    seen: dict[Language, set[str]] = {language: set() for language in Language}
    for language, text in texts:
        seen[language].update(words(text))
    marks = {
        language: {word for text in lexicon.function_words[language] for word in words(text)}
        | {word for cue in lexicon.cues for text in getattr(cue, language) for word in words(text)}
        for language in Language
    }
    return {
        language: dict.fromkeys(_only(seen, language), _SEEN) | dict.fromkeys(_only(marks, language), _MARK)
        for language in Language
    }


def _only(found: Mapping[Language, set[str]], language: Language) -> list[str]:
    other = Language.EN if language is Language.NL else Language.NL
    return sorted(found[language] - found[other])


def guess(text: str, telling: Telling, otherwise: Language = Language.NL) -> Language:
    """Return the language of `text`; `otherwise` where nothing tells."""
    row = words(text)
    dutch, english = (
        sum(telling[language].get(word, 0) for word in row) for language in (Language.NL, Language.EN)
    )
    if english == dutch:
        return otherwise
    return Language.EN if english > dutch else Language.NL
