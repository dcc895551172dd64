"""Which language a question is in."""

from collections.abc import Iterable

from bot.domain.lexicon import Lexicon
from bot.domain.text import Language
from bot.understanding.words import words


def seen_words(texts: Iterable[tuple[Language, str]]) -> dict[Language, list[str]]:
    """Return the words that stand in texts of only one of the languages."""
    found: dict[Language, set[str]] = {language: set() for language in Language}
    for language, text in texts:
        found[language].update(words(text))
    both = found[Language.NL] & found[Language.EN]
    return {language: sorted(found[language] - both) for language in Language}


class LanguageGuesser:
    """Tells Dutch from English, also for questions of two words."""

    def __init__(self, lexicon: Lexicon, seen: dict[Language, list[str]]) -> None:
        self.seen = seen
        self._marks = {
            language: {word for text in lexicon.function_words[language] for word in words(text)}
            | {word for cue in lexicon.cues for text in getattr(cue, language) for word in words(text)}
            for language in Language
        }
        self._seen = {language: frozenset(found) for language, found in seen.items()}

    def guess(self, text: str) -> Language:
        """Return the language of `text`; Dutch where nothing tells.

        Function words weigh most, because a Dutch question may be full of English
        terms and the other way round.
        """
        score = dict.fromkeys(Language, 0.0)
        for word in words(text):
            for language, other in ((Language.NL, Language.EN), (Language.EN, Language.NL)):
                if word in self._marks[language] and word not in self._marks[other]:
                    score[language] += 3
                elif word in self._seen[language] and word not in self._seen[other]:
                    score[language] += 1
        return Language.EN if score[Language.EN] > score[Language.NL] else Language.NL
