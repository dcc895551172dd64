"""What is told in a question about the mandate and makes no difference.

An order that was never given, was taken back or was followed; a municipality that only thinks of leaving;
plans of another kind, such as that of a client.
"""

from bot.understanding.patterns import LazyPattern

_ORDER = r"(?:instruct\w*|aanwijzing\w*|opdracht\w*|voorwaarden?|conditions?|verbod|ban)"
_NEVER = r"(?:never|nooit|geen|no|niemand|nobody|none)"
_BACK = (
    r"(?:withdrawn|withdrew|ingetrokken|lifted|opgeheven|vervallen|revoked|van tafel|off the table|"
    r"geldt niet meer|no longer (?:holds|applies|stands))"
)
_FOLLOWED = r"(?:fulfilled|vervuld|gevolgd|nageleefd|followed)"
_NO_ORDER = LazyPattern(
    rf"\b{_NEVER}(?: (?!to\b|om\b|te\b)[\w']+){{0,5}} {_ORDER}\b|"
    r"\b(?:never|nooit|niks|niets|nothing)(?: \w+)? "
    r"(?:told|ordered|forbade|forbidden|prohibited|verboden|opgedragen)\b|"
    rf"\b{_ORDER}(?: (?!not\b|niet\b|never\b|nooit\b)\w+){{0,5}} (?:{_BACK}|{_FOLLOWED})\b|"
    rf"\b(?:withdrew|withdrawn|lifted|dropped|revoked)(?: \w+){{0,2}} {_ORDER}\b|"
    rf"\btrok(?: \w+){{0,4}} {_ORDER}(?: \w+){{0,2}} in\b|"
    rf"\b(?:{_ORDER}|told|asked|gezegd|gevraagd|opgedragen)\b[^.?!]{{0,80}}?"
    rf"\b(?:that|it|this|dat|die|dit) (?:is|was|has been|werd)(?: \w+){{0,2}} {_BACK}(?!\w)"
)
# What was to be done first, and has been: "Urk wanted a call first. That was done."
_SINCE_DONE = LazyPattern(
    r"\b(?:dat|this|that|it|which|die)(?: (?:overleg|gesprek|call|talk|check|toestemming))?"
    r" (?:is|was|has|has been|werd|kwam)(?: (?:ook|al|inmiddels|already|now|nu|since|er|all))* "
    r"(?:gebeurd|geweest|gedaan|gegeven|done|happened|been done|taken place)\b"
)
# Who disagrees with a court gives no order; a provider that fails to deliver what was agreed gets no more.
_OF_OTHERS = LazyPattern(
    r"\b((?:rechter|rechtbank|uitspraak|vonnis|court|judge|ruling|judgment)\b[^.?!]*)"
    r"\b(?:niet (?:mee )?eens|oneens|disagrees?|not agree)\b|"
    r"\b(?:lever\w*|nakom\w*)(?: \w+){0,3} niet(?: \w+){0,3} (?:afgesproken|afspraken)\b|"
    r"\b(?:not|n't|never|fail\w*)(?: to)? deliver\w*(?: \w+){0,2} (?:what|as)(?: \w+){0,3} agreed\b"
)
# To withdraw an appeal is not to withdraw the mandate.
_WITHDRAWN = LazyPattern(
    r"\b(?:withdr[ae]w\w*)((?: \w+){0,2} (?:appeal|objection|claim|application|grant|offer|decision)s?)\b|"
    r"\b((?:beroep|bezwaar|aanvraag|vordering|verweer|subsidie|besluit)(?: [\w-]+){0,6}) "
    r"(?:in te trekken|intrekken|ingetrokken|intrekt|introk)\b"
)
_STILL_IN = LazyPattern(
    r"\b(?:still|nog|blijft|blijven|stays?|remains?|currently)(?: \w+){0,3} "
    r"(?:deelnemer|deelneemt|deelnemen|participant|participates?|part|member)\b|\bnooit weggeweest\b"
)
_LEAVES = r"(?:leav\w+|wants? out|(?:uit \w+ \w+ )?(?:te )?stap\w*(?: uit)?|uittre\w+|pull\w* out|quit\w*)"
_LEAVING = LazyPattern(
    rf"\b{_LEAVES}\b(?: (?:the|de|uit|this))?(?: (?:scheme|regeling|arrangement|samenwerking))?"
)
_OTHER_PLANS = LazyPattern(
    r"\b(?:zorg|begeleidings|ondersteunings|veiligheids|herstel|behandel|leef|gezins|hulpverlenings|stappen)"
    r"plan(?:nen)?\b|"
    r"\b(?:care|safety|support|treatment|recovery|guidance|living|family|personal|own) plans?\b"
)


def moot_apart(plain: str) -> str:
    """Return a folded text without what makes no difference to a verdict."""
    plain = _done_apart(plain)
    for pattern in (_NO_ORDER, _OTHER_PLANS):
        plain = pattern.sub(" ", plain)
    plain = _WITHDRAWN.sub(lambda match: match[1] or match[2], plain)
    plain = _OF_OTHERS.sub(lambda match: match[1] or " ", plain)
    return _LEAVING.sub(" ", plain) if _STILL_IN.search(plain) else plain


def _done_apart(plain: str) -> str:
    """Return a text without what has been done since, and without the sentence before that wanted it."""
    while done := _SINCE_DONE.search(plain):
        before = plain[: done.start()].rstrip(" ,.?!")
        cut = max(map(before.rfind, ".?!")) + 1
        plain = f"{plain[:cut]} {plain[done.end() :]}"
    return plain
