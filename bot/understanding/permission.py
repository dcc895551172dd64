"""Whether a question asks what somebody may do in the name of others."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.understanding import permission_patterns as turns
from bot.understanding.patterns import LazyPattern
from bot.understanding.permission_frames import frames
from bot.understanding.word_models import ASKS, POWERS, word_model
from bot.understanding.words import folded


class PermissionSpotter:
    """Tells "may Almere …?" and "does … fall within the mandate?" from other questions."""

    def __init__(self, holders: Iterable[str], others: Iterable[str] = ()) -> None:
        called = tuple(holders)
        # "Does Urk handle that objection for us?" asks what another may do.
        self._of_another = LazyPattern(rf"^\W*\w+\s+(?:(?:de|the|gemeente)\s+)*(?:{any_of(others)})\b")
        names = any_of(called)
        self._frames = frames(names)
        between = r"(?P<between>(?:\s+\S+){0,5}?\s+)"
        self._asks = LazyPattern(rf"\b(?:{turns.MAY}){between}(?:{names})\b")
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
        self._colleagues = LazyPattern(turns.COLLEAGUES.replace("HOLDER", names))
        self._name = folded(called[0]) if called else ""
        self._acts = LazyPattern(
            rf"^\W*\w+(?:\s+(?:de|het|the|gemeente))?\s+(?:{names})\b|"
            rf"\b(?:door|by|aan|bij|for|wat|what)\s+(?:{names})\b"
        )

    def asks(self, text: str) -> bool:
        """Tell whether a text asks whether the holder may do something for the others."""
        plain = turns.ITS_COUNCIL.sub("council", turns.LEAD.sub("", self.called(folded(text))))
        if turns.ASKS_SOMETHING_ELSE.search(plain):
            return any(map(self._asks_in, filter(None, turns.CLAUSE.split(plain)[1:])))
        return self._asks_in(plain)

    def likelihood(self, text: str) -> float:
        """Return how likely (0 to 1) the words of a text are those of a question about the mandate."""
        return _likelihood(text)

    def asks_for_others(self, text: str, *, named: bool) -> bool:
        """Tell whether a text asks so outright, and for whom: us, a resident, or (`named`) others by name."""
        plain = folded(text)
        return self._may.search(plain) is not None and (named or turns.ON_BEHALF.search(plain) is not None)

    def called(self, plain: str) -> str:
        """Return a text with the holder named where it is called otherwise."""
        plain = self._colleagues.sub("", plain)
        if self._holder.search(plain):
            return plain
        plain = turns.UNNAMED.sub(self._name, plain)
        return turns.PRONOUN.sub(self._name, plain) if turns.FOR_OTHERS.search(plain) else plain

    def _asks_in(self, plain: str) -> bool:
        if turns.ASKS_SOMETHING_ELSE.search(plain):
            return False
        if turns.COVERED.search(plain) and turns.INSTRUMENT.search(plain):
            return True
        if turns.ALLOWED.search(plain) and any(map(self._asks_of_holder, turns.SENTENCE.split(plain))):
            return True
        if self._states.search(plain) or self._valid.search(plain):
            return True
        named = self._holder.search(plain) is not None
        if any(frame.search(plain) for frame in (self._frames.strong if named else self._frames.bare)):
            return True
        after = turns.ASKED_AFTER.search(plain) or (
            turns.AUTHORITY.search(plain) and not turns.OTHERS_MAY.search(plain)
        )
        return named and bool(after)

    def _asks_of_holder(self, sentence: str) -> bool:
        found = (pattern.search(sentence) for pattern in (self._asks, self._wonders))
        return any(asked and not turns.OTHERS.search(asked["between"]) for asked in found)

    def suggests(self, text: str) -> bool:
        """Tell whether a text may ask so without saying "may": whether the holder acts, and for others.

        "Handelt Almere dat bezwaar voor ons af?" does; what it is about must show that it is meant.
        """
        plain = turns.ITS_COUNCIL.sub("council", self.called(folded(text)))
        if turns.ASKS_SOMETHING_ELSE.search(plain):
            return any(frame.search(plain) for frame in self._frames.who)
        if self.likelihood(text) >= word_model(POWERS).bound and not self._of_another.search(plain):
            return True
        if self._holder.search(plain) is None:
            return False
        if any(frame.search(plain) for frame in self._frames.weak):
            return True
        then = turns.AND_THEN.search(plain) is not None
        if not turns.FOR_OTHERS.search(plain):
            return then and turns.ALONE.search(plain) is not None
        return then or any(self._acts.search(clause) for clause in turns.CLAUSE.split(plain))


@lru_cache(maxsize=16)
def _likelihood(text: str) -> float:
    return word_model(POWERS).likelihoods(text)[ASKS]


def any_of(names: Iterable[str]) -> str:
    """Return a pattern for any of some names, the longest first."""
    return "|".join(sorted((re.escape(folded(name)) for name in names), key=len, reverse=True)) or "(?!)"
