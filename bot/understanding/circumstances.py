"""Circumstances in a question about the mandate, brought to the words by which limits are named.

Who gave the mandate and does not want it used, who does not know what a case is about, who wants
more than was agreed: each is said in many ways, and stands in the scope in one.
"""

import re
from dataclasses import dataclass

from bot.understanding.amounts import exceeds
from bot.understanding.clauses import settled_apart
from bot.understanding.untold import UNTOLD
from bot.understanding.words import folded

# Who gave the mandate; a resident who disagrees makes an objection.
_GIVER = (
    r"(?:we|wij|i|ik|us|council|college|executive|mayor|alderman|wethouder|burgemeester|raad|municipality|"
    r"gemeente)"
)
_MEANS_TO = r"wil|willen|gaat|gaan|wants to|plans to|intends to|is going to"
_LEAVE = r"stappen|uitstappen|uittreden|leave|withdraw|step out|pull out"
_HOLD = "wait|hold|stop|pause|refrain|consult|report|check|ask"
_SAYS = "zeg|zeggen|zegt|zei|zeiden|gezegd|wil|willen|wilde"
_GOES = r"vertrek\w*|weggaa?\w*|stapt?|stappen|treedt|treden|leav\w*|quit\w*|exit\w*|withdraw"
_GONE = (
    r"left|exited|dropped out of|no longer (?:in|part of|a member of|takes? part in|belongs? to)|is out of|"
    r"niet (?:meer|langer)(?: \w+)?(?: in| bij| van| aan)|vertrokken|uitgetreden|gestapt|verlaten|weg uit"
)
_NEVER = r"niet|nooit|nergens|not|never|nowhere"
_SCHEME = r"regeling|centrumregeling|samenwerking|scheme|cooperation|arrangement"
_YET = "has yet|have yet|yet|not|nog|niet|still|awaits|awaiting|waits|wacht"
_DONE = (
    r"adopt\w*|approv\w*|agreed|signed|final\w*|ready|complete\w*|vastgesteld|vaststelling|goedgekeurd|"
    r"rond|klaar|"
    r"akkoord|ingestemd|raad|council|vote|stemming"
)
_AGREED = r"agree\w*|consent\w*|approv\w*|accept\w*|ingestemd|akkoord|instem\w*|goedgekeurd|eens"
_PLAN = r"\w*plan|\w*volumes?|aantallen|numbers"
_ANOTHER = (
    r"ander\w*|minder|less|fewer|goedkoper\w*|duurder\w*|cheaper|pricier|lighter|heavier|zwaarder\w*|"
    r"lichter\w*|langere?|longer|hogere?|higher|lagere?|lower|different\w*|other|otherwise|another|"
    r"something else|iets anders|else"
)
_DECIDE = (
    r"besluit\w*|besliss?\w*|vaststel\w*|vast te stellen|vastgesteld|stemmen|stemt|goedkeur\w*|"
    r"decide\w*|vote[sd]?|voting|adopt\w*|approv\w*|agree\w*"
)
_LATER = r"volgende|komende|later|straks|binnenkort|morgen|next|coming|tomorrow|soon|shortly"
_TURNED_DOWN = (
    r"voted down|voted against|rejected|turned down|refused|blocked|vetoed|verworpen|afgekeurd|weggestemd|"
    r"afgestemd|tegengehouden|afgewezen|geblokkeerd|tegen(?:gestemd)?"
)
_TREAT = r"behandelt|bespreekt|discusse[sd]?|consider\w*|debate[sd]?|stemming|vergadert"
_SAID_YES = (
    r"(?:say|says|said|gave|given|give) (?:yes|ok|okay|consent)|ja gezegd|ja|agreed|consented|ingestemd|"
    r"akkoord"
)
_SOME = (
    r"(?:two|three|four|five|twee|drie|vier|vijf|[2-5]|most|some|de meeste|sommige|enkele) (?:of|van) "
    r"(?:the |de )?\w+|"
    r"(?:only|just|pas|nog maar|maar|slechts|alleen) (?:\w+ ){1,2}(?:of|van) (?:the |de |our |onze )?\w+|"
    r"not all(?: \w+){0,3}|niet alle(?:maal)?(?: \w+){0,2}|nog niet iedereen"
)
_AGAINST = r"do(?:es)? not agree|disagrees?|objects? to|opposes?|says? no|said no"
_ORDERED = r"opgedragen|gevraagd|gezegd|verzocht|bevolen|geinstrueerd|meegegeven|laten weten|geschreven"
_ORDERS = (
    r"tell|told|telling|ask|asked|order|ordered|instruct|instructed|request|requested|written|wrote|"
    r"directed|warned|made clear"
)
_NONE = r"geen|niet|nooit|niets|not|never|no|nothing|none"
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
    r"\b(?:adopted|approved|agreed|existing) (?=(?!the |a |our |its )(?:\w+ ){0,2}plans?\b)|"
    r"\b(?:vastgestelde?|goedgekeurde?|afgesproken|bestaande?) (?=(?:\w+ )?\w*plan(?:nen)?\b)"
)


def _wishes(holders: str) -> tuple[tuple[str, str], ...]:
    """Return what is said of a municipality that gives instructions, in either language."""
    return (
        (rf"(?:{_ORDERS})(?: \w+){{1,4}} (?:not to|to (?:leave|drop|skip|avoid))", "forbid"),
        (rf"(?:{_ORDERS})(?: \w+){{0,3}} (?:{holders})(?: \w+){{0,4}} (?:nothing|never|no)", "forbid"),
        (rf"(?:{_ORDERS})(?: \w+){{1,4}}\W+(?:do not|don't|dont|never)", "forbid"),
        (rf"(?:{_ORDERED})(?: \w+){{0,2}} (?:dat|om|toch)(?: \w+){{0,8}} (?:niet|geen|nooit)", "verbiedt"),
        (rf"(?:{_ORDERS}) \w+ to (?:{_HOLD})", "forbid"),
        (rf"(?:{_ORDERED})(?: \w+){{0,3}} te (?:wachten|stoppen|overleggen|vragen|melden)", "verbiedt"),
        (rf"(?:{holders})(?: \w+){{0,3}} (?:{_ORDERED})(?: \w+){{0,4}} (?:{_NONE})", "verbiedt"),
        (rf"(?:{holders})(?: \w+){{0,3}} (?:{_NONE})(?: \w+){{0,6}} (?:{_ORDERED})", "verbiedt"),
        (r"(?:instructie|opdracht|order|instruction)s? (?:\w+ ){0,4}(?:geen|niet|not|no|never)", "verbiedt"),
        (rf"{_GIVER}(?: \w+){{0,2}} (?:wants?|wil|willen) (?:\w+ )?(?:no|geen|niet)", "verbiedt"),
        (
            rf"{_GIVER} (?:\w+ ){{0,2}}(?:zei|zeiden|zegt|zeggen|said|says|say) (?:\w+ )?(?:nee|neen|no)",
            "verbiedt",
        ),
        (
            (
                r"(?:wants?|asked|insist\w*|demand\w*|wil|willen|wilde|eist)(?: (?!weten\b|know\b|hear\b|"
                r"horen\b)\w+){1,8} "
                r"(?:beforehand|first|in advance|vooraf|eerst)(?: (?:zien|see|inzien|goedkeuren|approve))?"
                r"(?! (?:weten|know|horen|hear))"
            ),
            "forbid",
        ),
        (
            (
                r"(?:wil|willen|eist)(?: \w+){0,6} (?:vooraf|eerst) (?:zien|inzien|lezen|goedkeuren|horen|"
                r"spreken)"
            ),
            "verbiedt",
        ),
        (rf"(?:{_ORDERED})(?: \w+){{0,6}} (?:niet|geen \w+) te \w+", "verbiedt"),
        (r"do(?:es)? not want (?:\w+ ){1,3}to", "forbid"),
        (rf"(?:{_SAYS}) (?:\w+ )?(?:niet dat|dat \w+ niet)", "verbiedt"),
        (
            rf"{_GIVER}(?: \w+){{0,3}} (?:niet (?:mee )?eens|oneens|tegen zijn|niet willen|dwarsliggen)",
            "verbiedt",
        ),
        (rf"{_GIVER}(?: \w+){{0,3}} (?:{_AGAINST})", "forbid"),
        (
            (
                r"(?:attach|set|sets|attached|imposed|added|stelde|stelden|gesteld|verbonden|verbindt|opgelegd)"
                r"(?: \w+){0,5} (?:condition|voorwaarde)s?"
            ),
            "verbiedt",
        ),
        (
            (
                r"(?:condition|voorwaarde)s?(?: \w+){0,5} "
                r"(?:attach|set|attached|imposed|added|gesteld|verbonden|opgelegd)"
            ),
            "verbiedt",
        ),
        (rf"{_GIVER}(?: \w+){{0,2}} (?:is|are|was|were) (?:\w+ )?against(?= (?:the|this|it|that))", "forbid"),
        (r"we (?:are|were) against", "forbid"),
        (rf"{_GIVER}(?: \w+){{0,2}} (?:is|zijn|was|waren) (?:\w+ )?tegen", "verbiedt"),
        (r"(?:go(?:es|ing)? against|ignor\w+|disregard\w*) what we", "forbid"),
        (r"(?:ingaan tegen|negeren|negeert)(?: \w+)? wat (?:wij|we|ons)", "verbiedt"),
        (r"(?:over|despite|against) our (?:objections?|will|wishes|protest|no)", "forbid"),
        (r"tegen onze (?:wil|zin|wens|wensen)", "verbiedt"),
        (
            (
                r"(?:in afwachting van|vooruitlopend op|pending|awaiting|ahead of|before|voor)(?: \w+){0,3} "
                r"(?:raadsbesluit|"
                r"council (?:decision|vote|approval)|vote (?:of|in) the council|besluit van de "
                r"(?:gemeente)?raad)"
            ),
            "without plan",
        ),
        (r"(?:below|short of|lager dan|minder dan|less than)(?: \w+){0,3} \w*plan", "overschrijdt"),
        (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_AGREED})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_PLAN})(?: \w+){{0,4}} (?:{_YET})(?: \w+){{0,6}} (?:{_DONE})", "without plan"),
        (rf"(?:{_DONE})(?: \w+){{0,3}} (?:{_PLAN}) (?:is|was|komt) (?:er )?(?:{_YET})", "without plan"),
        (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_DECIDE})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_DECIDE})", "without plan"),
        (r"(?:nobody|no one|none|niemand)(?: \w+){0,6} (?:[\w']+ ){0,4}\w*plan", "without plan"),
        (
            (
                rf"(?:wijzigingsvoorstel|change proposal|amendment)(?: \w+){{0,5}} (?:{_YET}|"
                rf"{_LATER}|pending|"
                rf"moet|must)"
            ),
            "without plan",
        ),
        (
            (
                rf"(?:before|until|till|voordat|totdat|zolang|eer)(?: \w+){{1,3}} (?:{_SAID_YES}|{_AGREED})"
                r"(?: (?:to|on|with|met|over|aan))?(?: \w+){0,3} (?:share|part|deel|aandeel|volumes?|numbers|"
                r"aantallen)"
            ),
            "without plan",
        ),
        (rf"(?:{_TURNED_DOWN})(?: \w+){{0,3}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_PLAN})(?: \w+){{0,4}} (?:{_TURNED_DOWN})", "without plan"),
        (r"\w*plan (?:is|was|are)(?: \w+){0,3} (?:concept|draft)", "without plan"),
        (r"(?:nog geen|geen|no)(?: \w+){0,2} \w*plan(?: yet)?", "without plan"),
        (rf"(?:{_LATER})(?: \w+){{0,6}} (?:{_DECIDE}|{_TREAT})(?: \w+){{0,5}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_DECIDE}|{_TREAT})(?: \w+){{0,5}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_LATER})", "without plan"),
        (rf"(?:{_SOME})(?: \w+){{0,3}} (?:{_SAID_YES})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_SOME})(?: \w+){{0,5}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_SAID_YES})", "without plan"),
        (
            rf"(?:{_ANOTHER})(?: [\w']+){{0,6}} (?:dan|than|from)(?: [\w']+){{0,9}} (?:{_PLAN})",
            "overschrijdt",
        ),
        (
            (
                rf"(?:{_ANOTHER})(?: \w+){{0,4}} (?:dan|than|from)(?: \w+){{0,3}} (?:agreed|afgesproken|"
                r"overeengekomen)"
            ),
            "overschrijdt",
        ),
        (rf"(?:{_GONE})(?: \w+){{0,3}} (?:{_SCHEME})", "mandate withdrawn"),
        (rf"(?:{_NEVER})(?: \w+){{0,4}} \w*plan(?! (?:\w+ ){{0,4}}(?:{_DONE}))", "overschrijdt"),
        (
            (
                r"(?:municipality|town|city|place|gemeente|stad|plaats)(?: \w+){0,4} (?:outside|"
                r"buiten|not in|"
                r"niet in|"
                r"from another|uit een andere)(?: (?:the|de|our|onze))? (?:region|regio|flevoland)"
            ),
            "nonparticipating",
        ),
        (
            (
                r"(?:itself|zichzelf|themselves|himself)(?: \w+){0,2} (?:more|meer|extra|new|"
                r"nieuwe?) (?:power|"
                r"bevoegdhe)\w*"
            ),
            "extend mandate mandaat uitbreiden",
        ),
        (rf"(?:{_GOES})(?: \w+){{0,5}} (?:{_SCHEME})", "leaving"),
        (
            r"nu (?:we|wij|ze|\w+)(?: \w+){0,2} uit de (?:regeling|centrumregeling|samenwerking)",
            "mandate withdrawn",
        ),
        (
            r"(?:ended|stopped|beeindigde|stopte)(?: \w+){0,3} (?:participation|membership|deelname)",
            "mandate withdrawn",
        ),
        (rf"(?:{_MEANS_TO})(?: \w+){{0,3}} (?:{_LEAVE})", "leaving"),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A question with its circumstances in the words of the scope, and those words by themselves.

    `assigned` tells that a service agreement (DVO) is said to be there, not that one is asked for.
    """

    plain: str
    named: str
    assigned: bool


class Circumstances:
    """Puts what is said around a question into the words of the scope."""

    def __init__(self, holders: str) -> None:
        self._idle = re.compile(rf"\b(?:{_UNASKED})\b")
        self._said = tuple((re.compile(rf"\b{pattern}\b"), word) for pattern, word in _wishes(holders))
        self._open = re.compile(rf"\b(?:{'|'.join(UNTOLD)})\b")

    def told(self, text: str) -> Told:
        """Return a folded text with its circumstances named as the scope does, and without idle ones."""
        plain = _NO_DVO.sub(" ", _PRICED.sub(" ", self._idle.sub(" ", folded(text))))
        plain = settled_apart(_UNBOUND.sub(" ", _ADOPTED.sub("", _IN_PLAN.sub(" ", plain))))
        named = []
        for pattern, word in self._said:
            plain, times = pattern.subn(f" {word} ", plain)
            named += [word] if times else []
        if self._open.search(plain):
            plain += " onbekend"
        if exceeds(text):
            plain += " overschrijdt"
        return Told(plain, " ".join(named), _ASSIGNED.search(plain) is not None)
