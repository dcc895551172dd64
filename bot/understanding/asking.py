"""The part of a text that asks, without what is told beforehand.

"We quarrel about the intake of the shelter; what comes first?" asks nothing about an intake. A
question that points back ("what is it?") asks for what was told, so that the whole text counts.
"""

import re
from collections.abc import Collection

from bot.understanding.backward import points_back
from bot.understanding.words import folded, words

_WORDS = r"who\w*|what|when|where|why|which|how|wie|wiens|wat|wanneer|waar\w*|waarom|welke?|hoe\w*"
_VERBS = (
    r"is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|zijn|mag|mogen|kan|kunnen|"
    r"moet|moeten|heeft|hebben|geldt|gelden|wordt|worden|valt|gaat|krijgt|krijgen|betalen|betaalt"
)
_LEAD = r"(?:(?:and|en|so|dus|but|maar|then|dan|or|of)\s+)?"
_BEFORE = (
    r"(?:(?:in|by|on|at|to|from|for|with|within|until|door|aan|met|tot|voor|binnen|vanaf|bij|op|van)\s+)?"
)
_ASKS = re.compile(rf"^\W*{_LEAD}(?:{_BEFORE}(?:{_WORDS})|(?:{_VERBS}))\b")
_CLAUSES = re.compile(
    rf"(?<=[.;:!?])\s+|\s[-\u2013\u2014]\s|,\s+(?={_LEAD}(?:{_BEFORE}(?:{_WORDS})|(?:{_VERBS}))\b)"
)
_FEWEST = 3  # words that mean something, for a clause to be a question by itself


def asking(text: str, silent: Collection[str]) -> str:
    """Return the clauses of a text that ask; the whole text where none does or one leans on the rest."""
    clauses = _CLAUSES.split(folded(text))
    asked = [clause for clause in clauses if clause and (_ASKS.search(clause) or clause.endswith("?"))]
    row = words(" ".join(asked))
    if not asked or len(asked) == len(clauses) or points_back(row, silent):
        return text
    return " ".join(asked) if sum(word not in silent for word in row) >= _FEWEST else text
