"""What the words before a word say of it: a title, a role, or a part of a name."""

from collections.abc import Sequence
from enum import Enum

from bot.privacy.cues import INTRODUCING, NAMING, PARTICLES, PLACING, ROLES, TITLES
from bot.privacy.lists import given_names
from bot.privacy.tokens import Token

MOST_PARTICLES = 4  # in one name: "van der", "van de la"
_ARTICLES = frozenset({"de", "een", "die", "deze", "the", "a", "this"})
LETTER_WORDS = frozenset({"a", "i", "u", "o"})


class Before(Enum):
    """What stands before a word, over particles such as "van der"; "naam is" counts as a given name."""

    NOTHING = 0
    TITLE = 1
    ROLE = 2
    NAME = 3
    GIVEN_NAME = 4


def before(row: Sequence[Token], at: int, out: Sequence[bool]) -> Before:
    """Tell what stands before a word; `out` tells for every word before it whether it is a name."""
    placed, least = False, at - MOST_PARTICLES
    while at > max(0, least) and row[at].beside and row[at - 1].word in PARTICLES and not row[at - 1].mark:
        if out[at - 1]:
            return Before.NAME
        placed = placed or row[at - 1].word in PLACING
        at -= 1
    if not at or not row[at].beside or row[at].starts:
        return Before.NOTHING
    found = _told_by(row, at - 1, named=out[at - 1])
    # A title tells no name of what it is from: "mevrouw uit Dronten".
    return Before.NAME if placed and found is Before.TITLE else found


def _told_by(row: Sequence[Token], at: int, *, named: bool) -> Before:
    last = row[at]
    if named:
        return Before.GIVEN_NAME if given_names().issuperset(last.parts) else Before.NAME
    rows = {(last.word,), (row[at - 1].word if at else "", last.word)}
    if last.word in TITLES:
        return Before.TITLE
    if rows & NAMING:  # "naam: …", but "the name" may be that of anything
        return Before.ROLE if at and row[at - 1].word in _ARTICLES else Before.GIVEN_NAME
    return Before.ROLE if last.word in ROLES or rows & INTRODUCING else Before.NOTHING


def joined(row: Sequence[Token], out: list[bool]) -> list[bool]:
    """Add what stands between two pieces of a name, and initials before one."""
    for at in reversed(range(len(row) - 1)):
        if out[at + 1] and row[at + 1].beside and not out[at]:
            initials = row[at].initials and row[at].word not in LETTER_WORDS
            out[at] = initials or (row[at].word in PARTICLES and _goes_on(row, at, out))
    return out


def _goes_on(row: Sequence[Token], at: int, out: Sequence[bool]) -> bool:
    """Tell whether a particle belongs to the name after it: it has a capital, or a name before it."""
    for place in range(at, max(-1, at - MOST_PARTICLES), -1):
        if out[place] or (row[place].capital and not row[place].starts):
            return True
        if row[place].word not in PARTICLES or not row[place].beside:
            return False
    return False
