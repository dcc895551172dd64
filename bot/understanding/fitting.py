"""What tells that something is as agreed: within the adopted plan, at its price, with everyone's consent.

Such words name a plan, a volume or a price, but limit nothing.
"""

import re

from bot.understanding.patterns import LazyPattern

_AGREED = (
    r"(?:\w*plan(?:nen|s)?|afspraken|afgesproken|agreements?|agreed|volumes?|budget|tariefstrategie|"
    r"tariff strategy|tariffs?|tarie(?:f|ven)|rates?|numbers|aantallen|raming)"
)
_AS = (
    r"binnen|within|inside|in (?:full )?line with|in accordance with|according to|consistent with|conform|"
    r"volgens|overeenkomstig|fit(?:s|ted)?(?: (?:in|within))?|past(?: \w+){0,2} (?:in|binnen)|passend binnen|"
    r"equals?(?: to)?|identical to|(?:the )?same as|gelijk aan|hetzelfde als|rechtstreeks uit|"
    r"straight (?:from|out of)|(?:are|is) (?:those|that|the one) of|exactly(?: (?:what|as|those))?|"
    r"precies(?: (?:wat|zoals))?|match(?:es)?|komt overeen met|nothing outside(?: of)?|niets buiten|"
    r"just as in|"
    r"as in|zoals in|its in|it's in|it is in|zit in|staat in|staan in|tov|ten opzichte van|leaves room for|"
    r"(?:stays?|remains?|blijft|blijven)(?: (?:as|zoals))?|along the lines of|precies|exact|precisely|"
    r"matching|follows?|volgt|volgend"
)
_SAYS = (
    r"foresees?|foresaw|has it|says?|provides?(?: for)?|prescribes?|states?|sets|asks for|counts on|intends|allows|"
    r"voorziet|zegt|voorschrijft|bepaalt|aangeeft|staat|vermeldt|toelaat|toestaat|uitgaat"
)
_FITS = LazyPattern(
    rf"\b(?:{_AS})(?: [\w']+){{0,5}} {_AGREED}\b(?: (?:already|al|staat|zegt|says))?|"
    r"\b(?:volumes?|aantallen|numbers|tarie(?:f|ven)|rates?|prijs|price)(?: \w+){0,3} "
    r"(?:gelijk|hetzelfde|ongewijzigd|unchanged|the same)\b|"
    rf"\b(?:as|like|zoals|exactly what|which is what|just what|wat|what) (?:the |het |de |our |ons )?(?:[\w-]+ ){{0,3}}?"
    rf"(?:{_AGREED}) (?:{_SAYS})\b|"
    rf"\b[\w-]*plan(?: \w+)? (?:already|al)(?: \w+)? (?:{_SAYS}|has|counts|in|on|meerekent|op)\b(?: (?:in|it|them|on))*"
)
_EVERYONE = (
    r"(?:door |by )?(?:alle(?:maal)?(?: zes| zeven)?(?: gemeenten| colleges)?|iedereen|elk college|unaniem|"
    r"everyone|everybody|de colleges|the (?:\w+ )?colleges|"
    r"all(?: six| seven)?(?: \w+)?|unanimously|each of (?:us|them))"
)
_SAID_YES = (
    r"(?:rond|akkoord|eens|ingestemd|goedgekeurd|vastgesteld|aangenomen|afgetikt|ja (?:\w+ )?gezegd|agreed|approved|"
    r"adopted|accepted|said yes|consented|signed off|backed)"
)
_ALL_AGREED = LazyPattern(
    rf"\b{_EVERYONE}(?: (?:is|zijn|has|have|hebben|heeft|het|er|it|now|nu|incl\w*))*(?: [\w-]+){{0,3}} {_SAID_YES}\b"
    rf"(?: (?:on|to|with|met|over|the|het|de|youth|wmo|jeugd)){{0,3}}(?: \w*plan)?|"
    rf"\b\w*plan(?: \w+){{0,3}} (?:is|was|has been) (?:(?:door|by) )?{_EVERYONE} {_SAID_YES}\b|"
    rf"\b\w*plan(?: \w+){{0,2}} is (?:door )?{_EVERYONE}(?: \w+)? {_SAID_YES}\b|"
    rf"\b{_SAID_YES} (?:by|door) {_EVERYONE}|\b(?:vote|stemming|besluit)(?: [\w-]+){{0,4}} (?:was|is|were) (?:unanimous|unaniem)\b"
)
# An instruction that was never given, is no more, or was followed.
_TOLD = r"(?:instruct\w*|aanwijzing\w*|opdracht\w*|voorwaarden?|conditions?|verbod|ban)"
_NO_ORDER = LazyPattern(
    rf"\b(?:never|nooit|geen|no|niemand|nobody|none|any)(?: (?!to\b|om\b|te\b)[\w']+){{0,5}} {_TOLD}\b|"
    r"\b(?:never|nooit|niks|niets|nothing)(?: \w+)? (?:told|ordered|forbade|forbidden|prohibited|verboden|opgedragen)\b|"
    rf"\b{_TOLD}(?: (?!not\b|niet\b|never\b|nooit\b)\w+){{0,5}} (?:withdrawn|withdrew|ingetrokken|lifted|opgeheven|vervallen|revoked|"
    r"fulfilled|vervuld|gevolgd|nageleefd|followed|met)\b|"
    rf"\b(?:withdrew|withdrawn|lifted|dropped|revoked)(?: \w+){{0,2}} {_TOLD}\b|\btrok(?: \w+){{0,4}} {_TOLD}(?: \w+){{0,2}} in\b|"
    rf"\b{_TOLD}(?: \w+)? (?:weer |nu )?(?:heeft|hebben|is|zijn) (?:weer |al )?ingetrokken\b"
)
_SINCE_DONE = LazyPattern(
    r"[^.?!]*?[.?!,]?\s*\b(?:dat|this|that|it|which|die)(?: (?:overleg|gesprek|call|talk|check|toestemming))?"
    r" (?:is|was|has|has been|werd|kwam)(?: (?:ook|al|inmiddels|already|now|nu|since|er|all))* "
    r"(?:gebeurd|geweest|gedaan|gegeven|done|happened|been done|taken place|er)\b"
)
# Who thinks of leaving still takes part.
_LEAVES = r"(?:leav\w+|wants? out|(?:uit \w+ \w+ )?(?:te )?stap\w*(?: uit)?|uittre\w+|pull\w* out|quit\w*)"
_STILL_IN = LazyPattern(
    r"\b(?:still|nog|blijft|blijven|stays?|remains?|currently)(?: \w+){0,3} "
    r"(?:deelnemer|deelneemt|deelnemen|participant|participates?|part|member|mee|in)\b|\bnooit weggeweest\b"
)
_LEAVING = LazyPattern(
    rf"\b{_LEAVES}\b(?: (?:the|de|uit|this))?(?: (?:scheme|regeling|arrangement|samenwerking))?"
)
# Plans of other kinds: of a client, a building, a project.
_OTHER_PLANS = LazyPattern(
    r"\b(?:zorg|begeleidings|ondersteunings|veiligheids|herstel|behandel|leef|gezins|hulpverlenings|stappen)plan(?:nen)?\b|"
    r"\b(?:care|safety|support|treatment|recovery|guidance|living|family|personal|own) plans?\b"
)
# Words before it that turn it round: "not within the plan", "more than is in the plan".
_TURNED = LazyPattern(
    r"\b(?:not|never|no|nor|nothing|niet|nooit|nergens|geen|niks|niets|zonder|without|than|dan|outside|"
    r"beyond|buiten|"
    r"boven|above|over|exceed\w*|instead|plaats|still|yet|nog|before|until|unless|voordat|totdat|tenzij|"
    r"zolang|whether|"
    r"of|if|als|only|alleen|more|meer|extra|less|minder|says?|zegt)\b[^,;.?!]*$"
)
_CLAUSE = 60  # characters before it that are looked at


def fitting_apart(plain: str) -> str:
    """Return a folded text without what only says that something is as it was agreed."""

    def put(match: re.Match[str]) -> str:
        before = plain[max(0, match.start() - _CLAUSE) : match.start()]
        return match[0] if _TURNED.search(before) else " "

    plain = _OTHER_PLANS.sub(" ", _NO_ORDER.sub(" ", _SINCE_DONE.sub(" ", plain)))
    for pattern in (_FITS, _ALL_AGREED):
        plain = pattern.sub(put, plain)
    return _LEAVING.sub(" ", plain) if _STILL_IN.search(plain) else plain
