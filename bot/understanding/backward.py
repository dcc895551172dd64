"""Words that point back to what was said: "it", "those", "daarvan"."""

import re
from collections.abc import Collection, Sequence

_POINTING = frozenset({
    "dat", "dit", "die", "deze", "ze", "zij", "hij", "dan", "it", "they", "them", "that", "this", "these",
    "those", "there", "then", "he", "she", "his", "her", "its", "their",
})  # fmt: skip
# "Daarvan" is "van dat": what remains of it in a full question is its preposition.
_PRONOMINAL = re.compile(
    r"(?:er|daar|hier)(in|van|voor|bij|mee|op|over|aan|toe|na|uit|door|tegen)|(?:there|here)(in|of|by|to)"
)
_IT = "het"  # as a rule an article; at the end it is the pronoun
ONWARD = re.compile(
    r"(?:wat |what )?(?:daarna|hierna|dan|wat dan|zo niet|next|then|if not|(?:and )?(?:after that|then what))"
    r"|(?:wat|what) (?:gebeurt er |komt er |happens |comes )?(?:daarna|hierna|dan|next|after that|then)"
    r"|(?:wat )?als (?:dat|het) niet (?:lukt|helpt|werkt)(?: wat dan)?"
    r"|(?:what )?if (?:that|it) (?:does|did|do) not (?:work|help)(?: out)?"
)


def points_back(row: Sequence[str], besides: Collection[str] = ()) -> bool:
    """Tell whether a word points back; not where it belongs to one of `besides` ("this year")."""
    if row and row[-1] == _IT:
        return True
    after = (*row[1:], "")
    return any(
        (word in _POINTING or _PRONOMINAL.fullmatch(word)) and follows not in besides
        for word, follows in zip(row, after, strict=True)
    )


def comparable(row: Sequence[str]) -> frozenset[str]:
    """Return words as they can be found in a full question: "wat staat erin" as "wat staat in"."""
    said = (
        next(filter(None, found.groups())) if (found := _PRONOMINAL.fullmatch(word)) else word for word in row
    )
    return frozenset(word for word in said if word not in _POINTING and word != _IT)
