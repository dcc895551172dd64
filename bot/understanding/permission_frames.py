"""The ways in which people ask whether somebody may act for others, put together from a few word classes.

A frame is a pattern over folded text. The strong ones ask for permission by themselves ("is it OK that
…?", "isn't … overstepping?"); the weak ones may mean something else ("who signs, us or …?"), so that what
they are about has to show that the mandate is meant.
"""

from dataclasses import dataclass

from bot.understanding.patterns import LazyPattern

# Words that call an act permitted, and nothing else; "right" and "correct" may be about facts.
_PERMITTED = (
    r"free|vrij|ok|okay|oke|fine|allowed|permitted|permissible|legal|legally|lawful|legit|legitimate|acceptable|"
    r"authori[sz]ed|proper|above board|in order|in orde|toegestaan|geoorloofd|rechtmatig|legaal|oorbaar|"
    r"bevoegd|de bedoeling|toelaatbaar"
)
_CORRECT = r"right|correct|true|klopt|juist|goed|terecht|mogelijk|possible|normaal|normal|usual|zo|wel"
_WITHIN = r"covered|inbegrepen|gedekt|within|binnen|outside|buiten"
_VALID = r"valid|lawful|legal|binding|rechtsgeldig|geldig|bindend|rechtmatig"
_OVERSTEPS = (
    r"overstep\w*|oversteps|overreach\w*|overstretch\w*|exceed\w* (?:its|their|the) \w+|"
    r"(?:go|goes|going|went|gone) (?:too far|beyond (?:its|their|the|what))|beyond (?:its|their) "
    r"(?:powers?|mandate|remit|authority)|out of (?:line|bounds)|ultra vires|boekje|over de schreef|"
    r"te ver|buiten (?:haar|zijn|hun|de) (?:bevoegdheid|bevoegdheden|mandaat|volmacht)|te buiten|"
    r"overschrijdt \w+ (?:zijn|haar|hun|de) bevoegdheid"
)
_THAT = r"it|that|this|they|he|she|dat|dit|het|ze|zij|er|zoiets"
_IF = r"dat|that|if|als|for|voor|wanneer|when"
_BE = r"is|was|are|were|isn't|wasn't|would|zou|klopt|vinden|vind"
_MODAL = r"mag|mogen|mocht|mochten|kan|kunnen|kon|konden|may|can|could|might|should|zal|zou|will"
_US = r"we|wij|us|ons|ourselves|zelf|ourself|you|the municipality|de gemeente|wijzelf"
_NEED = (
    r"need|needs|needed|nodig|have to|has to|must|required?|requires?|moet|moeten|hoeft|hoeven|vereist|should"
)
_OWN_PART = (
    r"sign|signs|signature|countersign\w*|co-sign\w*|approv\w*|consent|permission|agree|ourselves|zelf|"
    r"handtekening|toestemming|akkoord|instemm\w*|(?:onder|mede|mee)?teken(?:en|t)?|goedkeur\w*|fiat|say so|"
    r"colleges?|councils?|executives?|raad"
)
_BOUND = (
    r"obliged|obligated|verplicht|bound|binding|binds?|gebonden|bindt|bindend|legally ours|ours|"
    r"count\w* as|geld(?:t|en) als|rechtsgeldig"
)
_FOR_OTHERS = (
    r"namens|in naam|uit (?:onze )?naam|uit onze|onze plaats|voor (?:ons|alle|iedereen|elkaar|iemand)|"
    r"voor een inwoner|(?:for|in) (?:us|all|someone|a resident)|behalf|our name|"
    r"theirs to|\w's (?:name|behalf)"
)
# In whose name, said outright; and for how many.
_NAMED_OTHERS = (
    r"namens|uit naam|in (?:de |the )?(?:naam|name) (?:van|of)|(?:on|in) (?:our )?behalf|in our name|"
    r"\w's name"
)
_ALL = (
    r"for the (?:whole )?region|voor de (?:hele )?regio|for all(?: six)? (?:participants|municipalities)|"
    r"voor alle (?:deelnemers|gemeenten)"
)
# What Almere does, asked with the verb first as Dutch can; of sending or paying one asks for facts.
_DOES = (
    r"tekent|sluit|koopt|contracteert|gunt|beslist|besluit|bepaalt|wijst|stelt|verleent|subsidieert|weigert|"
    r"kent|voert|verdedigt|handelt|wijzigt|past|zegt|beeindigt|verlengt|regelt|neemt"
)
_WHO = (
    r"^\W*(?:(?:en|and|so|dus|maar|but) )?"
    r"(?:who|whose|whom|by whom|wie|door wie|wiens|welke gemeente|which municipality)\b"
)
_NEW = (
    r"separate|new|extra|another|additional|special|specific|explicit|further|own|aparte?|nieuwe?|losse?|"
    r"aanvullende?|nadere?|speciale?|uitdrukkelijke?|eigen|nog een"
)
_INSTRUMENT = (
    r"authority|mandate|power of attorney|authori[sz]ation|bevoegdheid|mandaat|volmacht|machtiging|"
    r"permission|powers?"
)
_ENOUGH = r"enough|suffic\w+|genoeg|voldoende|toereikend|volstaat"
_TEXTS = r"article|artikel|charter|handvest|regeling|arrangement|inrichtingsplan|dvh|punt|point|plan"


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
        rf"{acts}\W+(?:of|or)\b(?:\W+\w+){{0,3}}?\W+(?:{_US}|our|onze|mede)\b",
    )
    strong = (
        *_with(acts, rf"\b(?:{_OVERSTEPS})(?!\w)"),
        rf"\b(?:{_BE})\b(?:\W+\w+){{0,3}}?\W+(?:{_PERMITTED})\b.*\b(?:{_IF})\b.*{acts}",
        rf"{acts}.*\b(?:{_BE})\s+(?:{_THAT}|(?:the|de|die)\s+\w+)(?:\s+\w+){{0,3}}?\s+(?:{_PERMITTED})\b",
        rf"{acts}.*\b(?:{_MODAL})\s+(?:{_THAT})(?:\s+\w+){{0,3}}\W*$",
        rf"{acts}.*\b(?:of|whether|if|dat|that)\s+(?:{_THAT})(?:\s+\w+){{0,3}}?\s+(?:{_MODAL})\W*$",
        rf"{acts}.*\b(?:{_THAT})(?:'s| is| was| are)?(?:\s+\w+){{0,3}}?\s+(?:{_PERMITTED}|{_WITHIN})\b",
        rf"{acts}.*\b(?:{_THAT})\s+(?:{_MODAL})(?:\s+\w+){{0,3}}\W*$",
        rf"\b(?:problem|wrong|anything against|probleem|mis|erg)\b.*\b(?:{_IF})\b.*{acts}",
        rf"{acts}(?:\s+\w+){{0,3}}?\s+(?:lawfully|legally|properly|rightly|rightfully|legitimately|rechtmatig)\b",
        rf"\b(?:not|niet|instead of|rather than|in plaats van)\s+(?:{holder})\b",
        rf"{acts}.*\b(?:would|will|zou)\s+(?:{_THAT})\s+(?:still )?(?:hold|stand|count|gelden)\b",
        rf"\b(?:up to|for|aan|bij)\s+(?:{holder})\s+(?:om|to)\b",
        rf"\b(?:{_INSTRUMENT}|{_TEXTS})\b.*\b(?:let|lets|allows?|permits?|enables?|entitles?)\s+(?:{holder})\b",
        rf"\b(?:laat|staat|laten|staan)\b.*{acts}.*\btoe\b|\b(?:laat|laten)\b.*\btoe\b.*{acts}",
        rf"\b(?:{_NEED}|doesn't|does)\s+{acts}(?:\s+\w+){{0,4}}\s+(?:eerst|first|back|terug)\b",
        rf"\b(?:gaat|gaan)\s+(?:{holder})\s+(?:daar|hier|er)?\s*over\b|\b(?:gaat|gaan)\s+(?:{holder})\s+(?:daarover|hierover)\b",
        rf"{acts}.*\b(?:{_INSTRUMENT})\b.*\b(?:let|lets|allows?|permits?|entitles?)\s+(?:it|them)\b",
        rf"\b(?:ligt|liggen|berust|lies|lie|rests?|sits?)\b.*\b(?:bij|with)\s+(?:{holder})\b",
        rf"\b(?:leave|entrust|delegate)\b.*\bto\s+(?:{holder})\b",
        rf"\baan\s+(?:{holder})\b.*\b(?:overlaten|toevertrouwen|laten)\b",
        rf"\b(?:any|what|een) (?:reason|ground|objection|obstacle|reden)\b.*{acts}",
        rf"^\W*(?:\w+ )?(?:{_INSTRUMENT})\s+(?:for|to|on|over|voor|om|tot)\b",
        rf"{acts}.*[.,;:!?]\s*(?:{_BE}\s+)?(?:{_PERMITTED}|{_WITHIN})(?: or not| of niet| already| al)?\W*$",
        rf"{acts}.*\b(?:{_WITHIN}|{_VALID}|included|mandated|gemandateerd)\W*$",
        rf"\b(?:mandate|mandaat|volmacht|machtiging|power of attorney)\b.*\b(?:{_ENOUGH})\b",
        rf"\b(?:{_ENOUGH})\b.*\b(?:mandate|mandaat|volmacht|machtiging|power of attorney)\b",
        rf"(?:^|[,.;:!?]\s)\W*(?:{_MODAL})\b(?:\s+\S+)+?\s+(?:by|door)\s+(?:(?:the|de|gemeente)\s+)*{acts}",
        rf"^(?=.*{acts})(?=.*\b(?:{_NEED}|without|zonder)\b).*\b(?:{_NEW})\s+(?:{_INSTRUMENT})\b",
        rf"{acts}.*\b(?:{_WITHIN})\b(?:\s+\w+){{0,2}}?\s+(?:{_INSTRUMENT}|bevoegdheden)\b",
        rf"(?:^|[.;:!?]\s)\W*(?:{_MODAL})\b(?:\s+\S+)*?\s+(?:worden|be)\b.*\b(?:{_NAMED_OTHERS})",
        rf"(?:^|[.;:!?]\s)\W*(?:{_MODAL})\b(?:\s+\S+)+?\s+(?:{_NAMED_OTHERS}).*\b(?:worden|be)\b",
        rf"{acts}.*[.;!?]\s+(?:{_MODAL})\s+(?:i|ik)\b.*\b(?:contract\w*|inkoop\w*|inkopen|besluit\w*)\b",
        rf"(?:^|[.;:!?]\s)\W*(?:{_MODAL})\s+(?:i|ik)\b.*\b(?:{_NAMED_OTHERS}|{_ALL})",
        rf"\b(?:{_NAMED_OTHERS}).*[-\u2013\u2014,:;?]\s*(?:{_PERMITTED}|mag|kan)(?:\s\w+){{0,2}}\W*$",
    )
    weak = (
        *_with(acts, rf"\b(?:{_MODAL})\s+(?:{_THAT})\b"),
        rf"\b(?:{_BE})\b(?:\W+\w+){{0,3}}?\W+(?:{_CORRECT})\b.*\b(?:{_IF})\b.*{acts}",
        rf"\bklopt\b.*{acts}",
        rf"{acts}.*\bklopt(?:\s+\w+){{0,3}}\W*$",
        rf"{acts}.*\b(?:{_BE})\s+(?:{_THAT})(?:\s+\w+){{0,3}}?\s+(?:{_CORRECT})\b",
        *_with(acts, rf"\b(?:{_NEED})\b.*\b(?:{_OWN_PART})\b"),
        *_with(acts, rf"\b(?:{_OWN_PART})\b.*\b(?:{_NEED})\b"),
        *_with(acts, rf"\b(?:{_BOUND})\b"),
        *_with(acts, r"\b(?:enough|sufficien\w+|suffices?|volstaat|voldoende|genoeg)\b"),
        *_with(acts, rf"\b(?:{_NEED})\b.*\b(?:eerst|first)\b.*\b(?:{_US})\b"),
        *either,
        rf"^\W*doet\s+(?:{holder})\s+(?:ook\s+)?(?:de|het|dat|die)\b",
        rf"(?:^|[,;:.]\s)\W*(?:{_DOES})\s+(?:(?:de|the|gemeente)\s+)*{acts}",
    )
    outside = rf"(?!.*\b(?:bij|binnen|at|within|inside)\s+(?:{holder})\b)"
    who = (
        rf"{_WHO}{outside}.*\b(?:{_FOR_OTHERS})\b(?!\s+(?:{holder})\b)",
        *(rf"{_WHO}.*{pattern}" for pattern in either),
        rf"{_WHO}.*\b(?:{_MODAL})\s+(?:{holder})\b",
    )
    bare = tuple(pattern for pattern in strong if holder not in pattern)
    return Frames(*(tuple(map(LazyPattern, patterns)) for patterns in (strong, bare, weak, who)))


def _with(acts: str, pattern: str) -> tuple[str, str]:
    """Return a pattern on either side of the holder."""
    return rf"{acts}.*{pattern}", rf"{pattern}.*{acts}"
