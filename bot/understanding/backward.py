"""Words that point back to what was said: "it", "those", "daarvan"."""

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest

_POINTING = frozenset({
    "dat", "dit", "die", "deze", "ze", "zij", "hij", "dan", "it", "they", "them", "that", "this", "these",
    "those", "there", "then", "he", "she", "his", "her", "its", "their",
})  # fmt: skip
# "Daarvan" is "van dat": what remains of it in a full question is its preposition.
_PRONOMINAL = re.compile(
    r"(?:er|daar|hier)(in|van|voor|bij|mee|op|over|aan|toe|na|uit|door|tegen)|(?:there|here)(in|of|by|to)"
)
_IT = "het"
ONWARD = re.compile(
    r"(?:wat |what )?(?:daarna|hierna|dan|wat dan|zo niet|next|then|if not|(?:and )?(?:after that|then what))"
    r"|(?:wat|what) (?:gebeurt er |komt er |happens |comes )?(?:daarna|hierna|dan|next|after that|then)"
    r"|(?:wat )?als (?:dat|het) niet (?:lukt|helpt|werkt)(?: wat dan)?"
    r"|(?:what )?if (?:that|it) (?:does|did|do) not (?:work|help)(?: out)?"
)


def points_back(row: Sequence[str], silent: Collection[str], besides: Collection[str] = ()) -> bool:
    """Tell whether a word points back; not where it belongs to one of `besides` ("this year").

    "Het" is an article before a word that means something, and else the pronoun: `silent` are the
    words that mean nothing by themselves.
    """
    return any(
        ((word in _POINTING or only_points(word)) and follows not in besides)
        or (word == _IT and (not follows or follows in silent))
        for word, follows in zip_longest(row, row[1:], fillvalue="")
    )


def only_points(word: str) -> bool:
    """Tell whether a word is a pronominal adverb, which says nothing but points back."""
    return _PRONOMINAL.fullmatch(word) is not None


def comparable(row: Sequence[str]) -> frozenset[str]:
    """Return words as they can be found in a full question: "wat staat erin" as "wat staat in"."""
    said = (
        next(filter(None, found.groups())) if (found := _PRONOMINAL.fullmatch(word)) else word for word in row
    )
    return frozenset(word for word in said if word not in _POINTING and word != _IT)
