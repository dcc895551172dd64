"""Whether a question asks by whom or how a number is fixed, and not for the number itself.

"Who works out the costs of leaving?" can be answered from documents that never give an amount.
"""

import re

from bot.understanding.words import folded

# Details that are a number; of these the sources may well tell who fixes them.
NUMBERS = frozenset({"tariff", "amount", "client-numbers", "pay", "staffing", "waiting-time"})

_ASKS = r"(?:who|whose|by whom|which \w+|how|wie|door wie|welke? \w+|hoe)"
_FIXES = (
    r"(?:sets?|fix(?:es|ed)?|puts? (?:a|the) (?:figure|number|price|value|sum)s?|determine[sd]?|decide[sd]?|"
    r"calculate[sd]?|works? out|worked out|establish(?:es|ed)?|assess(?:es|ed)?|estimate[sd]?|arrived at|"
    r"bepaalt|bepalen|bepaald|berekent|berekenen|berekend|stelt|vastgesteld|raamt|geraamd|begroot|taxeert)"
)
_DETERMINED = re.compile(rf"\b{_ASKS}\b[^.;?!]*?\b{_FIXES}\b")
_ITSELF = re.compile(
    r"\b(?:how (?:much|many|high|large|big|long)|what (?:is|are|was|were)|what amount|hoeveel|"
    r"hoe (?:hoog|groot|lang|duur)|"
    r"wat (?:is|zijn|was|waren|kost|kosten|bedraagt))\b"
)


def determined(text: str) -> bool:
    """Tell whether a text asks who fixes a number or how it is fixed; not where it asks for it as well."""
    plain = folded(text)
    return _DETERMINED.search(plain) is not None and _ITSELF.search(plain) is None
