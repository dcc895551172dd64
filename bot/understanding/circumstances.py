"""Circumstances in a question about the mandate, brought to the words by which limits are named.

Who gave the mandate and does not want it used, who does not know what a case is about, who wants
more than was agreed: each is said in many ways, and stands in the scope in one.
"""

import re
from dataclasses import dataclass

from bot.understanding.amounts import exceeds
from bot.understanding.clauses import settled_apart
from bot.understanding.fitting import fitting_apart
from bot.understanding.instructions import patterns as instructed
from bot.understanding.membership import PATTERNS as MEMBERSHIP
from bot.understanding.moot import moot_apart
from bot.understanding.plan_states import PATTERNS as PLANS
from bot.understanding.untold import UNTOLD
from bot.understanding.words import folded

_ASK = (
    r"(?:asking|consulting|telling|informing|involving|notifying|permission|approval|consent|a word|"
    r"(?:checking|talking|discussing)(?: \w+)? with)"
)
_OWNER = r"(?:us|our|ours|anyone|anybody|the|its|a|an|any|their|her|his|me)"
_POWER = r"(?:power|mandate|mandaat|volmacht|machtiging|authority|bevoegdheid|authori[sz]ation|toestemming)s?"
# Nothing: the mandate asks for no question beforehand, so that none was asked limits nothing.
_UNASKED = (
    rf"(?:without|rather than|instead of) (?:first |ever )?{_ASK}(?: (?:of|from|for))?"
    rf"(?: {_OWNER}(?: \w+)?)?(?: (?:first|beforehand|about (?:it|this)))?|"
    r"zonder (?:dat )?(?:het |dit |dat |iets |er )?(?:eerst |vooraf )?(?:aan |met )?"
    r"(?:ons|onze \w+|iemand|de gemeente|het college|de raad)? ?(?:eerst |vooraf |iets |daarover |er )*"
    r"(?:te (?:vragen|overleggen|raadplegen|informeren|kennen|betrekken|bespreken|melden)|overleg)|"
    r"buiten (?:ons|onze \w+) om|behind our backs?|on its own initiative|op eigen initiatief|"
    r"(?:without|zonder) (?:asking for )?(?:a |an |any |een )?(?:new|separate|extra|further|additional|"
    rf"another|special|nieuwe?|aparte?|losse?|nadere?|aanvullende?) {_POWER}"
)
# That a task was assigned, and how.
_DVO = r"(?:dvo|dienstverleningsovereenkomst|service (?:level )?agreement)"
_ASSIGNED = re.compile(
    rf"\b(?:by|by way of|under|through|via|with|in|per|met|volgens|op grond van|op basis van|krachtens|"
    rf"binnen|uit)"
    rf"(?: (?:a|an|our|the|een|de|onze|ons|that|die)?(?: ?(?:aparte?|separate|own|eigen))?)? ?{_DVO}\b|"
    rf"\b(?:have|has|had|signed|concluded|there is|hebben|heeft|sloten|gesloten|is er|ligt er|ligt|er is|"
    rf"er ligt)"
    rf"(?: \w+){{0,3}} {_DVO}\b|\b{_DVO}(?: \w+){{0,4}} (?:gesloten|getekend|signed|concluded|in place)\b"
)
# That no service agreement is there, and that a price was agreed.
_NO_DVO = re.compile(rf"\b(?:no|without|zonder|geen|never|nooit)(?: \w+){{0,3}} {_DVO}\b[^,;.?!]*")
_IN_PLAN = re.compile(
    r"\b(?:that's|that is|which is|die|dat)(?: al| already)? in (?:the|our|het|ons|de)(?: \w+)? \w*plan(?: "
    r"staat)?\b"
)
_UNBOUND = re.compile(
    r"\b(?:given|gave|gaf|gaven|gegeven|has|have|had|are|is|zijn|heeft|hebben)(?: \w+)? (?:no|geen)(?: \w+)? "
    r"(?:instructions?|instructies?|aanwijzing\w*|conditions?|voorwaarden?)\b"
)
_PRICED = re.compile(
    r"\b(?:tarie\w+|indexering|indexation|rates?|tariffs?|prices?|prij\w+)"
    r"(?: (?!niet|not|no|geen)\w+){0,4} (?:in|volgens|from)(?: \w+){0,3} \w*plan(?:nen|s)?\b"
)
# An adopted plan is one that somebody adopted before.
_ADOPTED = re.compile(
    r"\b(?:adopted|approved|agreed|existing) (?=(?!the |a |our |its )(?:[\w-]+ ){0,2}[\w-]*plans?\b)|"
    r"\b(?:vastgestelde?|goedgekeurde?|afgesproken|bestaande?) (?=(?:[\w-]+ )?[\w-]*plan(?:nen)?\b)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A question with its circumstances in the words of the scope, and those words by themselves.

    `assigned` tells that a service agreement (DVO) is said to be there, not that one is asked for; `fits`
    that something is said to be as agreed.
    """

    plain: str
    named: str
    assigned: bool
    fits: bool


class Circumstances:
    """Puts what is said around a question into the words of the scope."""

    def __init__(self, holders: str) -> None:
        self._idle = re.compile(rf"\b(?:{_UNASKED})\b")
        self._said = tuple(
            (re.compile(rf"\b{pattern}\b"), word)
            for pattern, word in (*instructed(holders), *PLANS, *MEMBERSHIP)
        )
        self._open = re.compile(rf"\b(?:{'|'.join(UNTOLD)})\b")

    def told(self, text: str) -> Told:
        """Return a folded text with its circumstances named as the scope does, and without idle ones."""
        plain = _NO_DVO.sub(" ", _PRICED.sub(" ", self._idle.sub(" ", folded(text))))
        before, plain = plain, fitting_apart(moot_apart(plain))
        fits = plain != before
        plain = settled_apart(_UNBOUND.sub(" ", _ADOPTED.sub("", _IN_PLAN.sub(" ", plain))))
        named = []
        for pattern, word in self._said:
            plain, times = pattern.subn(f" {word} ", plain)
            named += [word] if times else []
        if self._open.search(plain):
            plain += " onbekend"
        if exceeds(text):
            plain += " overschrijdt"
        return Told(plain, " ".join(named), _ASSIGNED.search(plain) is not None, fits)
