"""Articles that are named in words: "article six", "het zesde artikel"."""

import re

from bot.understanding.patterns import LazyPattern

_CARDINALS = (
    "een one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven", "acht eight",
    "negen nine", "tien ten", "elf eleven", "twaalf twelve", "dertien thirteen", "veertien fourteen",
    "vijftien fifteen", "zestien sixteen", "zeventien seventeen", "achttien eighteen",
)  # fmt: skip
_ORDINALS = (
    "eerste first", "tweede second", "derde third", "vierde fourth", "vijfde fifth", "zesde sixth",
    "zevende seventh", "achtste eighth", "negende ninth", "tiende tenth", "elfde eleventh",
    "twaalfde twelfth", "dertiende thirteenth", "veertiende fourteenth", "vijftiende fifteenth",
    "zestiende sixteenth", "zeventiende seventeenth", "achttiende eighteenth",
)  # fmt: skip
_NUMBERS = {
    word: number
    for row in (_CARDINALS, _ORDINALS)
    for number, pair in enumerate(row, start=1)
    for word in pair.split()
}
_ARTICLE = r"art(?:ikel|icle)"
# "Artikel een" is left alone: "in het artikel een bepaling" has an article of grammar.
_AFTER = "|".join(word for pair in _CARDINALS for word in pair.split() if word != "een")
_BEFORE = "|".join(word for pair in _ORDINALS for word in pair.split())
_NAMED = LazyPattern(
    rf"\b(?P<article>{_ARTICLE})\s+(?P<after>{_AFTER})\b|\b(?P<before>{_BEFORE})\s+(?P<named>{_ARTICLE})\b"
)


def in_digits(plain: str) -> str:
    """Return a folded text with the numbers of articles in digits."""
    return _NAMED.sub(_digits, plain)


def _digits(found: re.Match[str]) -> str:
    return f"{found['article'] or found['named']} {_NUMBERS[found['after'] or found['before']]}"
