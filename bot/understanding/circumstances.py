"""Circumstances in a question about the mandate, brought to the words by which limits are named.

Who gave the mandate and does not want it used, who does not know what a case is about, who wants
more than was agreed: each is said in many ways, and stands in the scope in one.
"""

import re
from dataclasses import dataclass

from bot.understanding.amounts import exceeds
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
    r"adopt\w*|approv\w*|agreed|signed|final\w*|ready|complete\w*|vastgesteld|vaststelling|goedgekeurd|rond|klaar|"
    r"akkoord|ingestemd|raad|council|vote|stemming"
)
_AGREED = r"agree\w*|consent\w*|approv\w*|accept\w*|ingestemd|akkoord|instem\w*|goedgekeurd|eens"
_PLAN = r"\w*plan|\w*volumes?|aantallen|numbers"
_ANOTHER = r"ander\w*|different|other|another|something else|iets anders|else"
_DECIDE = (
    r"besluit\w*|besliss?\w*|vaststel\w*|vast te stellen|vastgesteld|stemmen|stemt|goedkeur\w*|"
    r"decide\w*|vote[sd]?|voting|adopt\w*|approv\w*|agree\w*"
)
_SAID_YES = (
    r"(?:say|says|said|gave|given|give) (?:yes|ok|okay|consent)|ja gezegd|ja|agreed|consented|ingestemd|"
    r"akkoord"
)
_SOME = (
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
        (r"do(?:es)? not want (?:\w+ ){1,3}to", "forbid"),
        (rf"(?:{_SAYS}) (?:\w+ )?(?:niet dat|dat \w+ niet)", "verbiedt"),
        (
            rf"{_GIVER}(?: \w+){{0,3}} (?:niet (?:mee )?eens|oneens|tegen zijn|niet willen|dwarsliggen)",
            "verbiedt",
        ),
        (rf"{_GIVER}(?: \w+){{0,3}} (?:{_AGAINST})", "forbid"),
        (r"we (?:are|were) against", "forbid"),
        (r"(?:we|wij) (?:zijn|waren) (?:\w+ )?tegen\b(?! een| de| het)", "verbiedt"),
        (r"(?:over|despite|against) our (?:objections?|will|wishes|protest|no)", "forbid"),
        (r"tegen onze (?:wil|zin|wens|wensen)", "verbiedt"),
        (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_AGREED})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_PLAN})(?: \w+){{0,4}} (?:{_YET})(?: \w+){{0,6}} (?:{_DONE})", "without plan"),
        (rf"(?:{_DONE})(?: \w+){{0,3}} (?:{_PLAN}) (?:is|was|komt) (?:er )?(?:{_YET})", "without plan"),
        (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_DECIDE})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_DECIDE})", "without plan"),
        (rf"(?:{_SOME})(?: \w+){{0,3}} (?:{_SAID_YES})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
        (rf"(?:{_SOME})(?: \w+){{0,5}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_SAID_YES})", "without plan"),
        (rf"(?:{_ANOTHER})(?: \w+){{0,6}} (?:dan|than|from)(?: \w+){{0,6}} (?:{_PLAN})", "overschrijdt"),
        (rf"(?:{_GONE})(?: \w+){{0,3}} (?:{_SCHEME})", "mandate withdrawn"),
        (rf"(?:{_NEVER})(?: \w+){{0,4}} \w*plan(?! (?:\w+ ){{0,4}}(?:{_DONE}))", "overschrijdt"),
        (rf"(?:{_GOES})(?: \w+){{0,3}} (?:{_SCHEME})", "leaving"),
        (rf"(?:{_MEANS_TO})(?: \w+){{0,3}} (?:{_LEAVE})", "leaving"),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """A question with its circumstances in the words of the scope, and those words by themselves."""

    plain: str
    named: str


class Circumstances:
    """Puts what is said around a question into the words of the scope."""

    def __init__(self, holders: str) -> None:
        self._idle = re.compile(rf"\b(?:{_UNASKED})\b")
        self._said = tuple((re.compile(rf"\b{pattern}\b"), word) for pattern, word in _wishes(holders))
        self._open = re.compile(rf"\b(?:{'|'.join(UNTOLD)})\b")

    def told(self, text: str) -> Told:
        """Return a folded text with its circumstances named as the scope does, and without idle ones."""
        plain = _ADOPTED.sub("", self._idle.sub(" ", folded(text)))
        named = []
        for pattern, word in self._said:
            plain, times = pattern.subn(f" {word} ", plain)
            named += [word] if times else []
        if self._open.search(plain):
            plain += " onbekend"
        if exceeds(text):
            plain += " overschrijdt"
        return Told(plain, " ".join(named))
