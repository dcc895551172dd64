"""The ways in which people ask whether somebody may act for others, put together from a few word classes.

A frame is a pattern over folded text. The strong ones ask for permission by themselves ("is it OK that
…?", "isn't … overstepping?"); the weak ones may mean something else ("who signs, us or …?"), so that what
they are about has to show that the mandate is meant.
"""

from dataclasses import dataclass

from bot.understanding import permission_words as its
from bot.understanding.patterns import LazyPattern


@dataclass(frozen=True, slots=True)
class Frames:
    """The patterns for one set of holders; `who` holds those that may begin with "who".

    `bare` are those of the strong ones that can fit a text without a holder.
    """

    strong: tuple[LazyPattern, ...]
    bare: tuple[LazyPattern, ...]
    weak: tuple[LazyPattern, ...]
    who: tuple[LazyPattern, ...]


def frames(holder: str) -> Frames:
    """Return the frames in which a holder, given as a choice of folded names, is asked about."""
    acts = rf"\b(?:{holder})\b"
    either = (
        rf"\b(?:of|or)\b\s+(?:\w+\s+)?{acts}(?!')",
        rf"{acts}\W+(?:of|or)\b(?:\W+\w+){{0,3}}?\W+(?:{its.US}|our|onze|mede)\b",
    )
    strong = (
        *_with(acts, rf"\b(?:{its.OVERSTEPS})(?!\w)"),
        rf"\b(?:{its.BE})\b(?:\W+\w+){{0,3}}?\W+(?:{its.PERMITTED})\b.*\b(?:{its.IF})\b.*{acts}",
        rf"{acts}.*\b(?:{its.BE})\s+(?:{its.THAT}|(?:the|de|die)\s+\w+)(?:\s+\w+){{0,3}}?\s+(?:{its.PERMITTED})\b",
        rf"{acts}.*\b(?:{its.MODAL})\s+(?:{its.THAT})(?:\s+\w+){{0,3}}\W*$",
        rf"{acts}.*\b(?:of|whether|if|dat|that)\s+(?:{its.THAT})(?:\s+\w+){{0,3}}?\s+(?:{its.MODAL})\W*$",
        (
            rf"{acts}.*\b(?:{its.THAT})(?:'s| is| was| are)?(?:\s+\w+){{0,3}}?\s+"
            rf"(?:{its.PERMITTED}|{its.WITHIN})\b"
        ),
        rf"{acts}.*\b(?:{its.THAT})\s+(?:{its.MODAL})(?:\s+\w+){{0,3}}\W*$",
        rf"\b(?:problem|wrong|anything against|probleem|mis|erg)\b.*\b(?:{its.IF})\b.*{acts}",
        rf"{acts}(?:\s+\w+){{0,3}}?\s+(?:lawfully|legally|properly|rightly|rightfully|legitimately|rechtmatig)\b",
        rf"\b(?:not|niet|instead of|rather than|in plaats van)\s+(?:{holder})\b",
        rf"{acts}.*\b(?:would|will|zou)\s+(?:{its.THAT})\s+(?:still )?(?:hold|stand|count|gelden)\b",
        rf"\b(?:up to|for|aan|bij)\s+(?:{holder})\s+(?:om|to)\b",
        rf"\b(?:{its.INSTRUMENT}|{its.TEXTS})\b.*\b(?:let|lets|allows?|permits?|enables?|entitles?)\s+(?:{holder})\b",
        rf"\b(?:laat|staat|laten|staan)\b.*{acts}.*\btoe\b|\b(?:laat|laten)\b.*\btoe\b.*{acts}",
        rf"\b(?:{its.NEED}|doesn't|does)\s+{acts}(?:\s+\w+){{0,4}}\s+(?:eerst|first|back|terug)\b",
        rf"\b(?:gaat|gaan)\s+(?:{holder})\s+(?:daar|hier|er)?\s*over\b|\b(?:gaat|gaan)\s+(?:{holder})\s+(?:daarover|hierover)\b",
        rf"{acts}.*\b(?:{its.INSTRUMENT})\b.*\b(?:let|lets|allows?|permits?|entitles?)\s+(?:it|them)\b",
        rf"\b(?:ligt|liggen|berust|lies|lie|rests?|sits?)\b.*\b(?:bij|with)\s+(?:{holder})\b",
        rf"\b(?:leave|entrust|delegate)\b.*\bto\s+(?:{holder})\b",
        rf"\baan\s+(?:{holder})\b.*\b(?:overlaten|toevertrouwen|laten)\b",
        rf"\b(?:any|what|een) (?:reason|ground|objection|obstacle|reden)\b.*{acts}",
        rf"^\W*(?:\w+ )?(?:{its.INSTRUMENT})\s+(?:for|to|on|over|voor|om|tot)\b",
        (
            rf"{acts}.*[.,;:!?]\s*(?:{its.BE}\s+)?(?:{its.PERMITTED}|{its.WITHIN})"
            r"(?: or not| of niet| already| al)?\W*$"
        ),
        rf"{acts}.*\b(?:{its.WITHIN}|{its.VALID}|included|mandated|gemandateerd)\W*$",
        rf"\b(?:mandate|mandaat|volmacht|machtiging|power of attorney)\b.*\b(?:{its.ENOUGH})\b",
        rf"\b(?:{its.ENOUGH})\b.*\b(?:mandate|mandaat|volmacht|machtiging|power of attorney)\b",
        rf"(?:^|[,.;:!?]\s)\W*(?:{its.MODAL})\b(?:\s+\S+)+?\s+(?:by|door)\s+(?:(?:the|de|gemeente)\s+)*{acts}",
        rf"^(?=.*{acts})(?=.*\b(?:{its.NEED}|without|zonder)\b).*\b(?:{its.NEW})\s+(?:{its.INSTRUMENT})\b",
        rf"{acts}.*\b(?:{its.WITHIN})\b(?:\s+\w+){{0,2}}?\s+(?:{its.INSTRUMENT}|bevoegdheden)\b",
        rf"(?:^|[.;:!?]\s)\W*(?:{its.MODAL})\b(?:\s+\S+)*?\s+(?:worden|be)\b.*\b(?:{its.NAMED_OTHERS})",
        rf"(?:^|[.;:!?]\s)\W*(?:{its.MODAL})\b(?:\s+\S+)+?\s+(?:{its.NAMED_OTHERS}).*\b(?:worden|be)\b",
        rf"{acts}.*[.;!?]\s+(?:{its.MODAL})\s+(?:i|ik)\b.*\b(?:contract\w*|inkoop\w*|inkopen|besluit\w*)\b",
        rf"(?:^|[.;:!?]\s)\W*(?:{its.MODAL})\s+(?:i|ik)\b.*\b(?:{its.NAMED_OTHERS}|{its.ALL})",
        rf"\b(?:{its.NAMED_OTHERS}).*[-\u2013\u2014,:;?]\s*(?:{its.PERMITTED}|mag|kan)(?:\s\w+){{0,2}}\W*$",
    )
    weak = (
        *_with(acts, rf"\b(?:{its.MODAL})\s+(?:{its.THAT})\b"),
        rf"\b(?:{its.BE})\b(?:\W+\w+){{0,3}}?\W+(?:{its.CORRECT})\b.*\b(?:{its.IF})\b.*{acts}",
        rf"\bklopt\b.*{acts}",
        rf"{acts}.*\bklopt(?:\s+\w+){{0,3}}\W*$",
        rf"{acts}.*\b(?:{its.BE})\s+(?:{its.THAT})(?:\s+\w+){{0,3}}?\s+(?:{its.CORRECT})\b",
        *_with(acts, rf"\b(?:{its.NEED})\b.*\b(?:{its.OWN_PART})\b"),
        *_with(acts, rf"\b(?:{its.OWN_PART})\b.*\b(?:{its.NEED})\b"),
        *_with(acts, rf"\b(?:{its.BOUND})\b"),
        *_with(acts, r"\b(?:enough|sufficien\w+|suffices?|volstaat|voldoende|genoeg)\b"),
        *_with(acts, rf"\b(?:{its.NEED})\b.*\b(?:eerst|first)\b.*\b(?:{its.US})\b"),
        *either,
        rf"^\W*doet\s+(?:{holder})\s+(?:ook\s+)?(?:de|het|dat|die)\b",
        rf"(?:^|[,;:.]\s)\W*(?:{its.DOES})\s+(?:(?:de|the|gemeente)\s+)*{acts}",
    )
    outside = rf"(?!.*\b(?:bij|binnen|at|within|inside)\s+(?:{holder})\b)"
    who = (
        rf"{its.WHO}{outside}.*\b(?:{its.FOR_OTHERS})\b(?!\s+(?:{holder})\b)",
        *(rf"{its.WHO}.*{pattern}" for pattern in either),
        rf"{its.WHO}.*\b(?:{its.MODAL})\s+(?:{holder})\b",
    )
    bare = tuple(pattern for pattern in strong if holder not in pattern)
    return Frames(*(tuple(map(LazyPattern, patterns)) for patterns in (strong, bare, weak, who)))


def _with(acts: str, pattern: str) -> tuple[str, str]:
    """Return a pattern on either side of the holder."""
    return rf"{acts}.*{pattern}", rf"{pattern}.*{acts}"
