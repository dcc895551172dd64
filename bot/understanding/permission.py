"""Whether a question asks what somebody may do in the name of others."""

import re
from collections.abc import Iterable

from bot.understanding.words import folded

_MAY = (
    r"mag|mogen|mocht|kan|kunnen|kon|zou|may|can|could|is|are|does|do|heeft|have|has|moet|would|will|"
    r"staat het|hoeft|should|shall|gaat"
)
_OTHERS = (
    r"\b(?:we|wij|ik|i|je|jij|jullie|you|ons|onze|our|my|elke|iedere|een|a|any|gemeenten|municipalities)\b"
)
_ALLOWED = (
    r"mag|mogen|kan|kunnen|may|can|could|bevoegd\w*|bevoegdheid|gemandateerd|gemachtigd|gevolmachtigd|toegestaan|"
    r"allowed|authori[sz]ed|entitled|empowered|permitted|mandated|power|zelf|zelfstandig|own|namens|behalf|name"
)
_COVERED = (
    r"\b(?:val(?:t|len)|hoort|horen|falls?|fall|cover(?:s|ed)?|dek(?:t|ken)|gedekt|inbegrepen|includes?|included|"
    r"omvat|within|binnen|onder|under|part of|geldt|reikt|extends?|outside|buiten)\b"
)
_INSTRUMENT = r"\b(?:manda\w+|volmacht\w*|machtiging\w*|power of attorney|authori[sz]ation)\b"


class PermissionSpotter:
    """Tells "may Almere …?" and "does … fall within the mandate?" from other questions."""

    def __init__(self, holders: Iterable[str]) -> None:
        names = (
            "|".join(sorted((re.escape(folded(name)) for name in holders), key=len, reverse=True)) or "(?!)"
        )
        between = r"(?:\s+\S+){0,5}?\s+"
        self._asks = re.compile(rf"\b(?:{_MAY})(?P<between>{between})(?:{names})\b")
        self._states = re.compile(rf"\b(?:{names})\s+(?:\S+\s+){{0,2}}?(?:{_ALLOWED})\b")
        self._holder = re.compile(rf"\b(?:{names})\b")

    def asks(self, text: str) -> bool:
        """Tell whether a text asks whether the holder may do something for the others."""
        plain = folded(text)
        if re.search(_COVERED, plain) and re.search(_INSTRUMENT, plain):
            return True
        asked = self._asks.search(plain)
        if asked is not None and re.search(_OTHERS, asked["between"]) is None:
            return re.search(rf"\b(?:{_ALLOWED})\b", plain) is not None
        return self._states.search(plain) is not None
