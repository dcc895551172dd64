"""Whether a question asks what somebody may do in the name of others."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.understanding.patterns import LazyPattern
from bot.understanding.permission_frames import frames
from bot.understanding.word_models import ASKS, POWERS, word_model
from bot.understanding.words import folded

_MAY = (
    r"mag|mogen|mocht|kan|kunnen|kon|zou|may|can|could|is|are|does|do|heeft|have|has|moet|would|will|"
    r"staat het|hoeft|should|shall|gaat|allows?|let"
)
_OTHERS = LazyPattern(
    r"\b(?:we|wij|ik|i|je|jij|jullie|you|ons|onze|our|my|elke|iedere|een|a|any|gemeenten|municipalities)\b"
)
_ALLOWED = LazyPattern(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|bevoegd\w*|gemandateerd|gemachtigd|gevolmachtigd|toegestaan|"
    r"vrij|allow\w*|authori[sz]ed|entitled|empowered|permitted|mandated|powers?|free|the one|degene|zelf|"
    r"zelfstandig|own|namens|behalf|name|valid|rechtsgeldig|theirs|eigenmachtig|zomaar|"
    r"able|gets? to|in charge|anyway|continue|keep|toch|alsnog|nog steeds)\b"
)
_COVERED = LazyPattern(
    r"\b(?:val(?:t|len)|hoort|horen|falls?|covers?|covered|dek(?:t|ken)|gedekt|inbegrepen|includes?|included|"
    r"omvat|within|binnen|onder|under|part of|geldt|reikt|extends?|outside|buiten)\b"
)
_INSTRUMENT = LazyPattern(r"\b(?:manda\w+|volmacht\w*|machtiging\w*|power of attorney|authori[sz]ation)\b")
_ASKS_SOMETHING_ELSE = LazyPattern(
    r"^\W*(?:(?:aan|onder|op|in|met|volgens|under|on|by|in|with|for) )?"
    r"(?:wie|wat|wanneer|waarom|waar|hoe(?!ft|ven|f\b)\w*|welke?|who\w*|what|when|why|where|how|which)\b"
)
# "Can you explain what …" asks what follows; who is asked to explain is nobody's power.
_LEAD = LazyPattern(
    r"^\W*(?:(?:please|pls|plz|hi|hello|hey|hoi|hallo|quick question|vraagje|svp|graag)\W+)*"
    r"(?:(?:can|could|would) you (?:please )?|(?:kun|kan|kunt|wil) (?:je|u|iemand) (?:mij |me |ons )?)?"
    r"(?:explain|tell (?:me|us)|show (?:me|us)|describe|clarify|uitleggen|vertellen|uitleg|"
    r"leg (?:me |mij |eens |even )*uit|vertel (?:me |mij |eens |even )*)\W+"
)
_OTHERS_MAY = LazyPattern(
    r"\b(?:mogen|kunnen|may|can|could|are|zijn|do|hebben|have)\s+"
    r"(?:we|wij|ik|i|onze|our|the (?:other|regional))\b"
)
_AUTHORITY = LazyPattern(
    r"\b(?:authority|competen(?:t|ce)|within (?:its|their) rights?|right to|powers? to|"
    r"(?:the|that|this|such) (?:power|right)|entitled|"
    r"in (?:a|any|no) position to|any say|free rein|carte blanche|de vrije hand|empowered|remit|permitted|"
    r"mandated|authori[sz]ed|bevoegd(?:heid)?|gerechtigd|gemandateerd|gemachtigd|gevolmachtigd|"
    r"toegestaan|recht om|(?:stop|prevent|keep|block)\w* (?:\w+ )?from|belet|verhindert|in de weg)\b"
)
_ASKED_AFTER = LazyPattern(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|are|is)\s+(?:ze|zij|dat|het|die|er|they|it|that|this)"
    r"(?:\s+(?:dan|wel|zomaar|nog|zelf|do (?:so|it|that)|go ahead|allowed(?: to(?: go ahead)?)?|"
    r"covered|okay|ok|right|correct|toegestaan|in orde|goed|akkoord|in a position to|"
    r"(?:al |nu )?getekend worden|(?:already )?be signed))?\W*$"
)
_AND_THEN = LazyPattern(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|will|zal|zou)\s+(?:ze|zij|dat|het|die|er|they|it|that|this)\b|"
    r"\b(?:theirs|aan hen) (?:to|om)\b"
)
_FOR_OTHERS = LazyPattern(
    r"\b(?:namens|in naam|uit (?:onze )?naam|uit onze|onze plaats|"
    r"voor (?:ons|alle|iedereen|elkaar|iemand|een inwoner)|"
    r"(?:for|in) (?:us|all|someone|a resident)|behalf|our name|theirs to)\b|\w's (?:name|behalf)\b"
)
_ON_BEHALF = re.compile(
    r"\b(?:namens|in naam|uit naam|voor ons|onze|behalf|for us|our|inwoners?|residents?|someone|iemand)\b|"
    r"\w's name\b"
)
_ALONE = LazyPattern(
    r"\b(?:own|zelf|zelfstandig|alone|as (?:it|they) likes?|zonder ons|without us|anyway|regardless|"
    r"nevertheless|toch|alsnog|already|alvast)\b"
)
# "May the council of Almere" asks about the council, not about who holds the mandate.
_ITS_COUNCIL = LazyPattern(r"\b(?:(?:gemeente)?raad|council|raadsleden|councillors)\s+(?:van|of)\s+\w+")
# Who else the holder is called, where nobody else can be meant: "may they sign for us?"
_COLLEAGUES = (
    r"\b(?:(?:our|the|my|onze|de|mijn|hun|those|die) )?(?:colleagues?|collega'?s?|people|friends|mensen|"
    r"lui|folks|"
    r"officials?|ambtena\w+|team|staff|medewerkers?|inkopers?|buyers?)(?: over)? (?:in|at|from|of|bij|uit|"
    r"van|te) "
    r"(?=(?:the |de )?(?:gemeente |municipality of )?(?:HOLDER)\b)|"
    r"\b(?:our|onze) (?:partner|host|neighbours?|buren|buurgemeente|centre|centrum|friends|vrienden|grote|"
    r"big|dear) "
    r"(?=(?:the |de )?(?:gemeente |municipality of )?(?:HOLDER)\b)"
)
_UNNAMED = LazyPattern(
    r"\b(?:aankoopcentrale|inkooporganisatie|inkoopcentrale|(?:purchasing|procurement|buying) (?:centre|"
    r"center|organi[sz]ation)|"
    r"(?:regional )?contact point|(?:regionale? )?aanspreekpunt|centrumstad|the (?:host|centre|"
    r"center))\b(?! itself)"
)
_PRONOUN = LazyPattern(
    r"(?<=\bmay )they\b|(?<=\bcan )they\b|(?<=\bcould )they\b|(?<=\bmogen )(?:ze|zij)\b|(?<=\bkunnen "
    r")(?:ze|zij)\b|"
    r"(?<=\bmag )(?:ze|zij)\b|(?<=\bthey )(?=may\b)|(?<=\bfor )them(?= to\b)"
)
_SENTENCE = LazyPattern(r"(?<=[.?!;])\s+")
_CLAUSE = LazyPattern(r"[,;:?!]|\.\s| [-\u2013\u2014] ")


class PermissionSpotter:
    """Tells "may Almere …?" and "does … fall within the mandate?" from other questions."""

    def __init__(self, holders: Iterable[str], others: Iterable[str] = ()) -> None:
        called = tuple(holders)
        # "Does Urk handle that objection for us?" asks what another may do.
        self._of_another = LazyPattern(rf"^\W*\w+\s+(?:(?:de|the|gemeente)\s+)*(?:{any_of(others)})\b")
        names = any_of(called)
        self._frames = frames(names)
        between = r"(?P<between>(?:\s+\S+){0,5}?\s+)"
        self._asks = LazyPattern(rf"\b(?:{_MAY}){between}(?:{names})\b")
        self._may = re.compile(
            rf"^\W*(?:mag|mogen|kan|kunnen|may|can|could|is|zou|would|does)\b.{{0,30}}\b(?:{names})\b"
        )
        self._wonders = LazyPattern(
            rf"\b(?:of|whether|if){between}(?:{names})\b.*\b(?:mag|kan|may|can|could)\b"
        )
        self._states = LazyPattern(
            rf"\b(?:{names})\s+(?:\S+\s+){{0,2}}?(?:mag|kan|may|can|could|bevoegd|entitled|allowed|"
            r"authori[sz]ed|permitted|empowered)\b"
        )
        self._valid = LazyPattern(
            r"\b(?:valid|legal|lawful|rechtsgeldig|geldig|hold up|stand)\b.*"
            rf"\b(?:if|als|when|wanneer){between}(?:{names})\b"
        )
        self._holder = LazyPattern(rf"\b(?:{names})\b")
        self._colleagues = LazyPattern(_COLLEAGUES.replace("HOLDER", names))
        self._name = folded(called[0]) if called else ""
        self._acts = LazyPattern(
            rf"^\W*\w+(?:\s+(?:de|het|the|gemeente))?\s+(?:{names})\b|"
            rf"\b(?:door|by|aan|bij|for|wat|what)\s+(?:{names})\b"
        )

    def asks(self, text: str) -> bool:
        """Tell whether a text asks whether the holder may do something for the others."""
        plain = _ITS_COUNCIL.sub("council", _LEAD.sub("", self.called(folded(text))))
        if _ASKS_SOMETHING_ELSE.search(plain):
            return any(map(self._asks_in, filter(None, _CLAUSE.split(plain)[1:])))
        return self._asks_in(plain)

    def likelihood(self, text: str) -> float:
        """Return how likely (0 to 1) the words of a text are those of a question about the mandate."""
        return _likelihood(text)

    def asks_for_others(self, text: str, *, named: bool) -> bool:
        """Tell whether a text asks so outright, and for whom: us, a resident, or (`named`) others by name."""
        plain = folded(text)
        return self._may.search(plain) is not None and (named or _ON_BEHALF.search(plain) is not None)

    def called(self, plain: str) -> str:
        """Return a text with the holder named where it is called otherwise."""
        plain = self._colleagues.sub("", plain)
        if self._holder.search(plain):
            return plain
        plain = _UNNAMED.sub(self._name, plain)
        return _PRONOUN.sub(self._name, plain) if _FOR_OTHERS.search(plain) else plain

    def _asks_in(self, plain: str) -> bool:
        if _ASKS_SOMETHING_ELSE.search(plain):
            return False
        if _COVERED.search(plain) and _INSTRUMENT.search(plain):
            return True
        if _ALLOWED.search(plain) and any(map(self._asks_of_holder, _SENTENCE.split(plain))):
            return True
        if self._states.search(plain) or self._valid.search(plain):
            return True
        named = self._holder.search(plain) is not None
        if any(frame.search(plain) for frame in (self._frames.strong if named else self._frames.bare)):
            return True
        after = _ASKED_AFTER.search(plain) or (_AUTHORITY.search(plain) and not _OTHERS_MAY.search(plain))
        return named and bool(after)

    def _asks_of_holder(self, sentence: str) -> bool:
        found = (pattern.search(sentence) for pattern in (self._asks, self._wonders))
        return any(asked and not _OTHERS.search(asked["between"]) for asked in found)

    def suggests(self, text: str) -> bool:
        """Tell whether a text may ask so without saying "may": whether the holder acts, and for others.

        "Handelt Almere dat bezwaar voor ons af?" does; what it is about must show that it is meant.
        """
        plain = _ITS_COUNCIL.sub("council", self.called(folded(text)))
        if _ASKS_SOMETHING_ELSE.search(plain):
            return any(frame.search(plain) for frame in self._frames.who)
        if self.likelihood(text) >= word_model(POWERS).bound and not self._of_another.search(plain):
            return True
        if self._holder.search(plain) is None:
            return False
        if any(frame.search(plain) for frame in self._frames.weak):
            return True
        then = _AND_THEN.search(plain) is not None
        if not _FOR_OTHERS.search(plain):
            return then and _ALONE.search(plain) is not None
        return then or any(self._acts.search(clause) for clause in _CLAUSE.split(plain))


@lru_cache(maxsize=16)
def _likelihood(text: str) -> float:
    return word_model(POWERS).likelihoods(text)[ASKS]


def any_of(names: Iterable[str]) -> str:
    """Return a pattern for any of some names, the longest first."""
    return "|".join(sorted((re.escape(folded(name)) for name in names), key=len, reverse=True)) or "(?!)"
