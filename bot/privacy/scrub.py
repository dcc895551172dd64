"""Takes out of a question what tells who it is about, before it is kept."""

import unicodedata
from collections.abc import Callable

from bot.privacy.addresses import without_addresses
from bot.privacy.births import without_births
from bot.privacy.contacts import without_contacts
from bot.privacy.files import without_file_numbers
from bot.privacy.marks import merged
from bot.privacy.names import Names
from bot.privacy.numbers import without_numbers

Known = Callable[[str], bool]


def _nothing(_word: str) -> bool:
    return False


class Scrubber:
    """Replaces what may tell who a text is about by marks such as [naam]; when in doubt, it goes.

    `known_words` tells whether a folded word (lower case, no accents) is one of the knowledge,
    `usual_words` whether it is another word of the language.
    """

    def __init__(self, known_words: Known, usual_words: Known = _nothing) -> None:
        self._known = known_words
        self._usual = usual_words
        self._names = Names(known_words, usual_words)

    def scrub(self, text: str) -> str:
        """Return a text that can be kept. Scrubbing it once more changes nothing."""
        # What was taken out can make what stands beside it look like a name. Every round only
        # takes away, so this ends, as a rule after two rounds.
        while (left := self._scrubbed(_plain(text))) != text:
            text = left
        return text

    def _scrubbed(self, text: str) -> str:
        text = without_births(without_contacts(text))
        text = without_addresses(without_file_numbers(text), self._known, self._usual)
        return merged(self._names.taken_out(without_numbers(text)))


def _plain(text: str) -> str:
    """Return a text in its usual signs, without invisible ones, which could hide a number or a name."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    return "".join(char for char in text if unicodedata.category(char) not in {"Cf", "Co", "Cn"})
