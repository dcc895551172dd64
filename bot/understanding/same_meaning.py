"""Brings words of one meaning to one word, so that what is named once is found however it is said.

Only for reading what a question about the mandate is about: there "revise" and "rewrite" mean one act.
"""

import re
from functools import lru_cache

from bot.understanding.verb_forms import infinitives
from bot.understanding.words import folded, words

# What several words say -> one word.
_PHRASES = (
    (r"\bturn(?:s|ed|ing)?\b(?=(?: [\w-]+){0,6} down\b)", "reject"),
    (r"\bcall(?:s|ed|ing)?\b(?=(?: [\w-]+){0,4} off\b)|\bpulls? the plug on\b|\bgets? rid of\b", "terminate"),
    (r"\b(?:put|puts|putting) (?:its|their|a|the) (?:name|signature) (?:to|on|under)\b", "sign"),
    (r"\b(?:enter|enters|entered|entering) into\b|\bstrike a deal\b", "sign"),
    (r"\bleave (?:it|this|that|them|everything|\w+ \w+) (?:up )?to\b", "entrust"),
    (r"\bby-laws?\b|\bby laws\b", "bylaw"),
    (r"\byoung(?:er)? (?:people|persons?|ones)\b|\byoungsters?\b|\bteenagers?\b|\badolescents?\b", "youth"),
    (r"\bambulatory\b", "outpatient"),
    (r"\b(?:krabbel|handtekening) (?:zetten )?(?:op|onder)\b", "tekenen"),
    (r"\bin zee (?:gaan|gaat|ging)\b", "contracteren"),
    (r"\b(?:stretch|extend|reach)(?:es|s|ed)?\s+(?:to|as far as|into)\b|\bstrekt zich uit tot\b", "cover"),
)
# Who gave the mandate and does not want it used; a resident who disagrees makes an objection.
_GIVER = (
    r"(?:we|wij|i|ik|us|council|college|executive|mayor|alderman|wethouder|burgemeester|raad|municipality|"
    r"gemeente)"
)
_MEANS_TO = r"wil|willen|gaat|gaan|wants to|plans to|intends to|is going to"
_LEAVE = r"stappen|uitstappen|uittreden|leave|withdraw|step out|pull out"
_AGAINST = r"do(?:es)? not agree|disagrees?|objects? to|opposes?|says? no|said no"
_WISHES = (
    (r"\b(?:tell|told|telling|ask|asked|order|ordered|instruct|instructed)(?: \w+){1,4} not to\b", "forbid"),
    (
        r"\b(?:told|asked|ordered|instructed) \w+ to (?:wait|hold|stop|pause|refrain|consult|report)\b",
        "forbid",
    ),
    (
        r"\b(?:opgedragen|gevraagd|gezegd|verzocht)(?: \w+){0,3} te (?:wachten|stoppen|overleggen)\b",
        "verbiedt",
    ),
    (r"\bdo(?:es)? not want (?:\w+ ){1,3}to\b", "forbid"),
    (
        r"\b(?:zeg|zeggen|zegt|zei|zeiden|gezegd|wil|willen|wilde) (?:\w+ )?(?:niet dat|dat \w+ niet)\b",
        "verbiedt",
    ),
    (
        rf"\b{_GIVER}(?: \w+){{0,3}} (?:niet (?:mee )?eens|oneens|tegen zijn|niet willen|dwarsliggen)\b",
        "verbiedt",
    ),
    (
        rf"\b{_GIVER}(?: \w+){{0,3}} (?:{_AGAINST})\b",
        "forbid",
    ),
    (r"\bwe (?:are|were) against\b", "forbid"),
    (r"\b(?:we|wij) (?:zijn|waren) (?:\w+ )?tegen\b(?! een| de| het)", "verbiedt"),
    (r"\b(?:over|despite|against) our (?:objections?|will|wishes|protest|no)\b", "forbid"),
    (r"\btegen onze (?:wil|zin|wens|wensen)\b", "verbiedt"),
    (
        rf"\b(?:{_MEANS_TO})(?: \w+){{0,3}} (?:{_LEAVE})\b",
        "leaving",
    ),
    (r"\b(?:which|what|welke|welk|wat voor) (?:kinds?|sorts?|types?|soort|soorten)(?: of)?\b", "which welke"),
    (r"\b(?:lay|lays|laid|laying) down\b|\bdictates?\b", "determine"),
)
# A word -> those that are read as that word.
_ALIKE = {
    "amend": "alter modify adjust revise rewrite redraft update tweak reword change",
    "terminate": "end cancel scrap rescind dissolve drop ditch discontinue annul",
    "extend": "renew prolong lengthen",
    "buy": "purchase procure acquire",
    "provider": "agency supplier vendor operator clinic institution organisation organization",
    "reject": "refuse deny decline",
    "appoint": "designate nominate",
    "inspector": "supervisor overseer",
    "light": "lighter",
    "sheltered": "protected",
    "official": "employee clerk",
    "wijzigen": "aanpassen veranderen herzien bijstellen herschrijven",
    "beeindigen": "opzeggen stopzetten verbreken ontbinden annuleren",
    "tekenen": "ondertekenen",
    "inkopen": "kopen aankopen aanschaffen",
    "afwijzen": "weigeren",
    "aanwijzen": "aanstellen benoemen",
    "toezichthouder": "controleur inspecteur",
    "toezichthouders": "controleurs inspecteurs",
    "aanbieder": "zorgaanbieder instelling zorginstelling organisatie zorgorganisatie leverancier zorgpartij",
    "ambtenaar": "medewerker",
    "ambtenaren": "medewerkers",
    "lichte": "lichtere",
    "beschermd": "beschutte",
}


_HEAD = re.compile(r"\b([a-z]{4,})(zorg|hulp|contract|contracten|plekken|plaatsen|subsidie|plan)\b")
_GENERAL = frozenset({"zorg", "hulp", "plan"})


def heads(text: str) -> str:
    """Return the parts of the compounds in a folded Dutch text: "jeugdzorg" is "zorg" as well."""
    return " ".join(head if head in _GENERAL else f"{front} {head}" for front, head in _HEAD.findall(text))


@lru_cache(maxsize=4096)
def plainly(text: str) -> str:
    """Return a text in words that stand for all words of the same meaning."""
    plain = folded(text)
    for pattern, word in _COMPILED:
        plain = pattern.sub(f" {word} ", plain)
    said = (*words(plain), *infinitives(plain))
    return " ".join(_ONE.get(word, word) for word in said)


def _one() -> dict[str, str]:
    """Return each word with the one that stands for it, inflected forms as well."""
    found: dict[str, str] = {}
    for word, others in _ALIKE.items():
        for other in others.split():
            stem = other.removesuffix("e")
            double, soft = other + other[-1], other.removesuffix("y")
            regular = (other, f"{other}s", f"{other}es", f"{stem}ed", f"{stem}ing")
            found |= dict.fromkeys(
                (*regular, f"{double}ed", f"{double}ing", f"{soft}ies", f"{soft}ied"), word
            )
    return found


_COMPILED = tuple((re.compile(pattern), word) for pattern, word in (*_PHRASES, *_WISHES))
_ONE = _one()
