"""Which part of a text asks, and which part only tells how things stand.

"May Almere buy care before the plan is adopted?" asks about buying; adopting is what has not happened.
"""

import re

_SENTENCE = re.compile(r"(?<=[.?!;])\s+")
_COURT = r"(?:(?:the|a|an|de|een) )?(?:\w+ )?(?:court|judge|tribunal|magistrates?|rechter|rechtbank)\b"
_AROUND = re.compile(
    r"\b(?:zonder|without|with no)(?: \w+){0,4}? \w*plan\b|"
    rf"\b(?:before(?! {_COURT})|until|till|unless|while|as long as|without|although|though|despite|prior to|"
    r"ahead of|in anticipation of|anticipating|pending|awaiting|voordat|alvorens|totdat|zolang|tenzij|"
    r"terwijl|zonder|hoewel|ondanks|na (?:de )?(?:vaststelling|goedkeuring|instemming)|"
    r"after (?:the )?(?:adoption|approval)|vooruitlopend op|in afwachting van|nog voor|eer)\b[^,;.?!]*"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|niet|nooit|geen|nog|yet|awaiting|awaits|pending|waiting|wacht|wachten|still|later|pas)\b"
)
_AMOUNT = re.compile(r"\d")
_CLAUSE = re.compile(r"[,;:]\s+|\s(?=(?:but|only|alleen|maar) )")
# What is done by a plan, or is in it, is not the plan: "as set out in the adopted plan".
_OF_PLAN = (
    r"the|het|de|een|a|an|our|onze|ons|dit|dat|this|that|its|hun|their|adopted|agreed|approved|existing|current|"
    r"vastgestelde?|goedgekeurde?|afgesproken|huidige?|wmo|jeugd|youth|purchasing|procurement|annual|regional|"
    r"what's|what|is|wat|er|staat|set|out|laid|down|in"
)
_BY_PLAN = re.compile(
    r"\b(?:in|within|inside|under|according to|following|from|than|by|per|binnen|volgens|conform|dan|uit|"
    r"buiten|outside|beyond|op basis van|op grond van|on the basis of)"
    rf"(?: (?:{_OF_PLAN})){{0,5}} \w*plan(?:s|nen)?"
    r"(?: (?:jeugd|wmo|youth))?(?: (?:that|which|we|dat|die|wij)(?: \w+){1,5})?\b"
)

_DONE = (
    r"adopted|approved|agreed(?: (?:to|on))?|consented(?: to)?|signed(?: off)?|final|vastgesteld|goedgekeurd|"
    r"ingestemd(?: met)?|akkoord(?: met)?|rond|klaar"
)
_SETTLED = re.compile(
    rf"\b\w*plan(?:nen|s)?\b(?: \w+){{0,5}} (?:{_DONE})\b|\b(?:{_DONE})(?: \w+){{0,4}} \w*plan(?:nen|s)?\b"
)
_PARTLY = re.compile(
    r"\b(?:only|just|but|maar|slechts|alleen|before|voordat|nobody|niemand|says|without|zonder|some|most|"
    r"meeste|sommige|(?:two|three|four|five|twee|drie|vier|vijf) (?:of|van))\b"
)
# How it is asked whether the mandate covers something names no act: "valt dat onder de volmacht?".
_OURS = r"(?:de|het|the|our|onze|ons|that|dat|this|dit|its|their|hun|his)"
_INSTRUMENT = r"(?:volmacht|mandaat|machtiging|mandate|power of attorney|authori[sz]ation)"
_WHETHER = re.compile(
    r"\b(?:authori[sz]ed|empowered|mandated|gemachtigd|gemandateerd|gevolmachtigd)\b|"
    r"\b(?:onder|binnen|buiten|within|inside|under|outside|covered by|in|dekt|omvat|geldt|reikt)"
    rf"(?: {_OURS})? {_INSTRUMENT}\b|"
    rf"\b{_INSTRUMENT} (?:cover|include|reach|extend to|dek|omvat|geldt|reikt)\w*"
)


def settled_apart(text: str) -> str:
    """Return a text without the sentences that only say that a plan has been adopted."""
    asked, kept = asking(text), []
    for sentence in _SENTENCE.split(text):
        done = sentence != asked and _SETTLED.search(sentence) is not None
        if not done or _NOT_SO.search(sentence) or _PARTLY.search(sentence) or _AMOUNT.search(sentence):
            kept.append(sentence)
    return " ".join(kept)


def asking(text: str) -> str:
    """Return the last sentence of a text that ends with a question mark, or the whole where none does."""
    asked = [said for said in _SENTENCE.split(text) if said.rstrip().endswith("?")]
    return asked[-1] if asked else text


def told_apart(text: str) -> str:
    """Return a text without clauses and sentences that say what has not happened or is yet to happen."""
    asked = asking(text)
    told = (said for sentence in _SENTENCE.split(text) for said in _said(sentence, asked))
    return " ".join(_WHETHER.sub(" ", _BY_PLAN.sub(" ", _AROUND.sub(" ", said))) for said in told)


def _said(sentence: str, asked: str) -> list[str]:
    """Return what a sentence says has happened or is wanted, clause by clause; all of the one that asks."""
    if sentence == asked:
        return [sentence]
    return [clause for clause in _CLAUSE.split(sentence) if not _NOT_SO.search(clause)]
