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
    r"as in|zoals in|its in|it's in|it is in|zit in (?:het|de|ons|onze)|"
    r"staat in|staan in|tov|ten opzichte van|leaves room for|"
    r"(?:stays?|remains?|blijft|blijven)(?: (?:as|zoals))?|along the lines of|precies|exact|precisely|"
    r"matching|follows?|volgt|volgend"
)
_SAYS = (
    r"foresees?|foresaw|has it|says?|provides?(?: for)?|prescribes?|states?|sets|asks for|counts on|intends|"
    r"allows|voorziet|zegt|voorschrijft|bepaalt|aangeeft|staat|vermeldt|toelaat|toestaat|uitgaat"
)
_FITS = LazyPattern(
    rf"\b(?:{_AS})(?: [\w']+){{0,5}} {_AGREED}\b(?: (?:already|al|staat|zegt|says))?|"
    r"\b(?:volumes?|aantallen|numbers|tarie(?:f|ven)|rates?|prijs|price)(?: \w+){0,3} "
    r"(?:gelijk|hetzelfde|ongewijzigd|unchanged|the same)\b|"
    r"\b(?:as|like|zoals|exactly what|which is what|just what|wat|what) (?:the |het |de |our |ons )?"
    rf"(?:[\w-]+ ){{0,3}}?(?:{_AGREED}) (?:{_SAYS})\b|"
    rf"\b[\w-]*plan(?: \w+)? (?:already|al)(?: \w+)? (?:{_SAYS}|has|counts|in|on|meerekent|op)\b"
    r"(?: (?:in|it|them|on))*"
)
_EVERYONE = (
    r"(?:door |by )?(?:alle(?:maal)?(?: zes| zeven)?(?: gemeenten| colleges)?|iedereen|elk college|unaniem|"
    r"everyone|everybody|de colleges|the (?:\w+ )?colleges|"
    r"all(?: six| seven)?(?: \w+)?|unanimously|each of (?:us|them))"
)
_SAID_YES = (
    r"(?:rond|akkoord|eens|ingestemd|goedgekeurd|vastgesteld|aangenomen|afgetikt|ja (?:\w+ )?gezegd|agreed|"
    r"approved|adopted|accepted|said yes|consented|signed off|backed)"
)
_ALL_AGREED = LazyPattern(
    rf"\b{_EVERYONE}(?: (?:is|zijn|has|have|hebben|heeft|het|er|it|now|nu|incl\w*))*"
    rf"(?: [\w-]+){{0,3}} {_SAID_YES}\b"
    rf"(?: (?:on|to|with|met|over|the|het|de|youth|wmo|jeugd)){{0,3}}(?: \w*plan)?|"
    rf"\b\w*plan(?: \w+){{0,3}} (?:is|was|has been) (?:(?:door|by) )?{_EVERYONE} {_SAID_YES}\b|"
    rf"\b\w*plan(?: \w+){{0,2}} is (?:door )?{_EVERYONE}(?: \w+)? {_SAID_YES}\b|"
    rf"\b{_SAID_YES} (?:by|door) {_EVERYONE}|"
    r"\b(?:vote|stemming|besluit)(?: [\w-]+){0,4} (?:was|is|were) (?:unanimous|unaniem)\b"
)
# Words before it that turn it round: "not within the plan", "more than is in the plan".
_TURNED = LazyPattern(
    r"\b(?:not|never|no|nor|nothing|niet|nooit|nergens|geen|niks|niets|zonder|without|than|dan|outside|"
    r"beyond|buiten|"
    r"boven|above|over|exceed\w*|instead|plaats|still|yet|nog|before|until|unless|voordat|totdat|tenzij|"
    r"zolang|whether|"
    r"different\w*|anders|from|below|under|onder|short|doesn't|doesnt|don't|dont|isn't|aren't|"
    r"of|if|als|only|alleen|more|meer|extra|less|minder|says?|zegt)\b[^,;.?!]*$"
)
# Words after it that take it back: "all said yes, but the council still has to vote".
_BUT = LazyPattern(
    r"^[^?]*\b(?:but|maar|alleen|only|except)\b[^?]*\b(?:still|nog|not|yet|niet|has to|must|moet)\b"
)
_CLAUSE = 60  # characters before it that are looked at


def fitting_apart(plain: str) -> str:
    """Return a folded text without what only says that something is as it was agreed."""

    def put(match: re.Match[str]) -> str:
        before = plain[max(0, match.start() - _CLAUSE) : match.start()]
        back = _TURNED.search(before) or _BUT.search(plain[match.end() :])
        return match[0] if back else " "

    for pattern in (_FITS, _ALL_AGREED):
        plain = pattern.sub(put, plain)
    return plain
