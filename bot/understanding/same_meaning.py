"""Brings words of one meaning to one word, so that what is named once is found however it is said.

Only for reading what a question about the mandate is about: there "revise" and "rewrite" mean one act.
"""

import re
from functools import lru_cache

from bot.understanding.patterns import LazyPattern
from bot.understanding.verb_forms import infinitives
from bot.understanding.words import folded, words

_PLACES = "volumes?|plekken|plaatsen|bedden|places|beds|budget"
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
    (r"\b(?:which|what|welke|welk|wat voor) (?:kinds?|sorts?|types?|soort|soorten)(?: of)?\b", "which welke"),
    (
        r"\b(?:geld|rijksgeld|budget|middelen)\b(?: \w+){0,3} over\b(?= (?:van|uit|bij|in)\b|\W*$|[,.;])",
        "overschot",
    ),
    (
        rf"\b(?:{_PLACES})\b(?: \w+){{0,4}} (?:op|vol|verbruikt|uitgeput|used up|exhausted|full|spent)\b",
        "overschrijdt",
    ),
    (r"\bgo(?:es|ing)? ahead\b", "proceed"),
    (r"\b(?:take|takes|taking|took|taken) over\b", "takeover"),
    (r"\b(?:lay|lays|laid|laying) down\b|\bdictates?\b", "determine"),
    (r"\b(?:stretch|extend|reach)(?:es|s|ed)?\s+(?:to|as far as|into)\b|\bstrekt zich uit tot\b", "cover"),
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
    "wijzigen": "aanpassen veranderen herzien bijstellen herschrijven openbreken omgooien heropenen",
    "beeindigen": "opzeggen stopzetten verbreken ontbinden annuleren",
    "tekenen": "ondertekenen",
    "rechtszitting": "zitting zittingen",  # of one stem with "zit"
    "inkopen": "kopen aankopen aanschaffen",
    "afwijzen": "weigeren",
    "aanwijzen": "aanstellen benoemen",
    "toezichthouder": "controleur inspecteur",
    "toezichthouders": "controleurs inspecteurs",
    "aanbieder": "zorgaanbieder instelling zorginstelling organisatie zorgorganisatie leverancier zorgpartij",
    "ambtenaar": "medewerker",
    "ambtenaren": "medewerkers",
    "lichte": "lichtere",
    "bijstaan": "begeleiding begeleiden begeleidt begeleid",  # of one stem with "beleid"
    "beschermd": "beschutte",
}


_HEAD = re.compile(
    r"\b(?!mandaat)([a-z]{4,}?)s?(zorg|hulp|contract|contracten|plek|plekken|plaatsen|bed|bedden|subsidie|plan|zaak|zaken|"
    r"aanbieder|aanbieders|instelling|instellingen|beleid|overeenkomst|overeenkomsten|voorziening|voorzieningen|"
    r"besluit|besluiten|beschikking|beschikkingen|dossier|dossiers|taak|taken|geld|gelden|locatie|locaties)\b"
)
_GENERAL = frozenset({"zorg", "hulp", "plan"})


def heads(text: str) -> str:
    """Return the parts of the compounds in a folded Dutch text: "jeugdzorg" is "zorg" as well."""
    return " ".join(head if head in _GENERAL else f"{front} {head}" for front, head in _HEAD.findall(text))


@lru_cache(maxsize=64)  # one question is looked at in parts, and more than once
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


_COMPILED = tuple((LazyPattern(pattern), word) for pattern, word in _PHRASES)
_ONE = _one()
