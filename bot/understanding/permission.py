"""Whether a question asks what somebody may do in the name of others."""

import re
from collections.abc import Iterable

from bot.understanding.permission_frames import frames
from bot.understanding.words import folded

_MAY = (
    r"mag|mogen|mocht|kan|kunnen|kon|zou|may|can|could|is|are|does|do|heeft|have|has|moet|would|will|"
    r"staat het|hoeft|should|shall|gaat|allows?|let"
)
_OTHERS = re.compile(
    r"\b(?:we|wij|ik|i|je|jij|jullie|you|ons|onze|our|my|elke|iedere|een|a|any|gemeenten|municipalities)\b"
)
_ALLOWED = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|bevoegd\w*|gemandateerd|gemachtigd|gevolmachtigd|toegestaan|"
    r"vrij|allow\w*|authori[sz]ed|entitled|empowered|permitted|mandated|powers?|free|the one|degene|zelf|"
    r"zelfstandig|own|namens|behalf|name|valid|rechtsgeldig|theirs|eigenmachtig|zomaar|"
    r"able|gets? to|in charge|anyway|continue|keep|toch|alsnog|nog steeds)\b"
)
_COVERED = re.compile(
    r"\b(?:val(?:t|len)|hoort|horen|falls?|covers?|covered|dek(?:t|ken)|gedekt|inbegrepen|includes?|included|"
    r"omvat|within|binnen|onder|under|part of|geldt|reikt|extends?|outside|buiten)\b"
)
_INSTRUMENT = re.compile(r"\b(?:manda\w+|volmacht\w*|machtiging\w*|power of attorney|authori[sz]ation)\b")
_ASKS_SOMETHING_ELSE = re.compile(
    r"^\W*(?:(?:aan|onder|op|in|met|volgens|under|on|by|in|with|for) )?"
    r"(?:wie|wat|wanneer|waarom|waar|hoe(?!ft|ven|f\b)\w*|welke?|who\w*|what|when|why|where|how|which)\b"
)
_OTHERS_MAY = re.compile(
    r"\b(?:mogen|kunnen|may|can|could|are|zijn|do|hebben|have)\s+"
    r"(?:we|wij|ik|i|onze|our|the (?:other|regional))\b"
)
_AUTHORITY = re.compile(
    r"\b(?:authority|competen(?:t|ce)|within (?:its|their) rights?|right to|the power|powers? to|entitled|"
    r"in (?:a|any|no) position to|any say|free rein|carte blanche|de vrije hand|empowered|remit|permitted|"
    r"mandated|authori[sz]ed|bevoegd(?:heid)?|gerechtigd|gemandateerd|gemachtigd|gevolmachtigd|"
    r"toegestaan|recht om|(?:stop|prevent|keep|block)\w* (?:\w+ )?from|belet|verhindert|in de weg)\b"
)
_ASKED_AFTER = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|are|is)\s+(?:ze|zij|dat|het|die|er|they|it|that|this)"
    r"(?:\s+(?:dan|wel|zomaar|nog|zelf|do (?:so|it|that)|go ahead|allowed(?: to(?: go ahead)?)?|"
    r"covered|okay|ok|right|correct|toegestaan|in orde|goed|akkoord|in a position to|"
    r"(?:al |nu )?getekend worden|(?:already )?be signed))?\W*$"
)
_AND_THEN = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|will|zal|zou)\s+(?:ze|zij|dat|het|die|er|they|it|that|this)\b|"
    r"\b(?:theirs|aan hen) (?:to|om)\b"
)
_FOR_OTHERS = re.compile(
    r"\b(?:namens|in naam|uit (?:onze )?naam|uit onze|onze plaats|"
    r"voor (?:ons|alle|iedereen|elkaar|iemand|een inwoner)|"
    r"(?:for|in) (?:us|all|someone|a resident)|behalf|our name|theirs to)\b|\w's (?:name|behalf)\b"
)
_ALONE = re.compile(
    r"\b(?:own|zelf|zelfstandig|alone|as (?:it|they) likes?|zonder ons|without us|anyway|regardless|"
    r"nevertheless|toch|alsnog|already|alvast)\b"
)
# "May the council of Almere" asks about the council, not about who holds the mandate.
_ITS_COUNCIL = re.compile(r"\b(?:(?:gemeente)?raad|council|raadsleden|councillors)\s+(?:van|of)\s+\w+")
_CLAUSE = re.compile(r"[,;:?!]|\.\s| [-\u2013\u2014] ")


class PermissionSpotter:
    """Tells "may Almere …?" and "does … fall within the mandate?" from other questions."""

    def __init__(self, holders: Iterable[str]) -> None:
        names = _any_of(holders)
        self._frames = frames(names)
        between = r"(?P<between>(?:\s+\S+){0,5}?\s+)"
        self._asks = re.compile(rf"\b(?:{_MAY}){between}(?:{names})\b")
        self._wonders = re.compile(
            rf"\b(?:of|whether|if){between}(?:{names})\b.*\b(?:mag|kan|may|can|could)\b"
        )
        self._states = re.compile(
            rf"\b(?:{names})\s+(?:\S+\s+){{0,2}}?(?:mag|kan|may|can|could|bevoegd|entitled|allowed|"
            r"authori[sz]ed|permitted|empowered)\b"
        )
        self._valid = re.compile(
            r"\b(?:valid|legal|lawful|rechtsgeldig|geldig|hold up|stand)\b.*"
            rf"\b(?:if|als|when|wanneer){between}(?:{names})\b"
        )
        self._holder = re.compile(rf"\b(?:{names})\b")
        self._acts = re.compile(
            rf"^\W*\w+(?:\s+(?:de|het|the|gemeente))?\s+(?:{names})\b|"
            rf"\b(?:door|by|aan|bij|for|wat|what)\s+(?:{names})\b"
        )

    def asks(self, text: str) -> bool:
        """Tell whether a text asks whether the holder may do something for the others."""
        plain = _ITS_COUNCIL.sub("council", folded(text))
        if _ASKS_SOMETHING_ELSE.search(plain):
            return any(self._asks_in(clause) for clause in _CLAUSE.split(plain)[1:])
        return self._asks_in(plain)

    def _asks_in(self, plain: str) -> bool:
        if _ASKS_SOMETHING_ELSE.search(plain):
            return False
        if _COVERED.search(plain) and _INSTRUMENT.search(plain):
            return True
        for pattern in (self._asks, self._wonders):
            asked = pattern.search(plain)
            if asked and not _OTHERS.search(asked["between"]) and _ALLOWED.search(plain):
                return True
        if self._states.search(plain) or self._valid.search(plain):
            return True
        if any(frame.search(plain) for frame in self._frames.strong):
            return True
        after = _ASKED_AFTER.search(plain) or (_AUTHORITY.search(plain) and not _OTHERS_MAY.search(plain))
        return self._holder.search(plain) is not None and bool(after)

    def suggests(self, text: str) -> bool:
        """Tell whether a text may ask so without saying "may": whether the holder acts, and for others.

        "Handelt Almere dat bezwaar voor ons af?" does; what it is about must show that it is meant.
        """
        plain = _ITS_COUNCIL.sub("council", folded(text))
        if _ASKS_SOMETHING_ELSE.search(plain):
            return any(frame.search(plain) for frame in self._frames.who)
        if self._holder.search(plain) is None:
            return False
        if any(frame.search(plain) for frame in self._frames.weak):
            return True
        then = _AND_THEN.search(plain) is not None
        if not _FOR_OTHERS.search(plain):
            return then and _ALONE.search(plain) is not None
        return then or any(self._acts.search(clause) for clause in _CLAUSE.split(plain))


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(folded(name)) for name in names), key=len, reverse=True)) or "(?!)"
