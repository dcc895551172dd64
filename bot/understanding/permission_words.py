"""Word classes from which the frames of permission_frames.py are put together, as choices in a pattern."""

# Words that call an act permitted, and nothing else; "right" and "correct" may be about facts.
PERMITTED = (
    r"free|vrij|ok|okay|oke|fine|allowed|permitted|permissible|legal|legally|lawful|legit|legitimate|acceptable|"
    r"authori[sz]ed|proper|above board|in order|in orde|toegestaan|geoorloofd|rechtmatig|legaal|oorbaar|"
    r"bevoegd|de bedoeling|toelaatbaar"
)
CORRECT = r"right|correct|true|klopt|juist|goed|terecht|mogelijk|possible|normaal|normal|usual|zo|wel"
WITHIN = r"covered|inbegrepen|gedekt|within|binnen|outside|buiten"
VALID = r"valid|lawful|legal|binding|rechtsgeldig|geldig|bindend|rechtmatig"
OVERSTEPS = (
    r"overstep\w*|oversteps|overreach\w*|overstretch\w*|exceed\w* (?:its|their|the) \w+|"
    r"(?:go|goes|going|went|gone) (?:too far|beyond (?:its|their|the|what))|beyond (?:its|their) "
    r"(?:powers?|mandate|remit|authority)|out of (?:line|bounds)|ultra vires|boekje|over de schreef|"
    r"te ver|buiten (?:haar|zijn|hun|de) (?:bevoegdheid|bevoegdheden|mandaat|volmacht)|te buiten|"
    r"overschrijdt \w+ (?:zijn|haar|hun|de) bevoegdheid"
)
THAT = r"it|that|this|they|he|she|dat|dit|het|ze|zij|er|zoiets"
IF = r"dat|that|if|als|for|voor|wanneer|when"
BE = r"is|was|are|were|isn't|wasn't|would|zou|klopt|vinden|vind"
MODAL = r"mag|mogen|mocht|mochten|kan|kunnen|kon|konden|may|can|could|might|should|zal|zou|will"
US = r"we|wij|us|ons|ourselves|zelf|ourself|you|the municipality|de gemeente|wijzelf"
NEED = (
    r"need|needs|needed|nodig|have to|has to|must|required?|requires?|moet|moeten|hoeft|hoeven|vereist|should"
)
OWN_PART = (
    r"sign|signs|signature|countersign\w*|co-sign\w*|approv\w*|consent|permission|agree|ourselves|zelf|"
    r"handtekening|toestemming|akkoord|instemm\w*|(?:onder|mede|mee)?teken(?:en|t)?|goedkeur\w*|fiat|say so|"
    r"colleges?|councils?|executives?|raad"
)
BOUND = (
    r"obliged|obligated|verplicht|bound|binding|binds?|gebonden|bindt|bindend|legally ours|ours|"
    r"count\w* as|geld(?:t|en) als|rechtsgeldig"
)
FOR_OTHERS = (
    r"namens|in naam|uit (?:onze )?naam|uit onze|onze plaats|voor (?:ons|alle|iedereen|elkaar|iemand)|"
    r"voor een inwoner|(?:for|in) (?:us|all|someone|a resident)|behalf|our name|"
    r"theirs to|\w's (?:name|behalf)"
)
# In whose name, said outright; and for how many.
NAMED_OTHERS = (
    r"namens|uit naam|in (?:de |the )?(?:naam|name) (?:van|of)|(?:on|in) (?:our )?behalf|in our name|"
    r"\w's name"
)
ALL = (
    r"for the (?:whole )?region|voor de (?:hele )?regio|for all(?: six)? (?:participants|municipalities)|"
    r"voor alle (?:deelnemers|gemeenten)"
)
# What Almere does, asked with the verb first as Dutch can; of sending or paying one asks for facts.
DOES = (
    r"tekent|sluit|koopt|contracteert|gunt|beslist|besluit|bepaalt|wijst|stelt|verleent|subsidieert|weigert|"
    r"kent|voert|verdedigt|handelt|wijzigt|past|zegt|beeindigt|verlengt|regelt|neemt"
)
WHO = (
    r"^\W*(?:(?:en|and|so|dus|maar|but) )?"
    r"(?:who|whose|whom|by whom|wie|door wie|wiens|welke gemeente|which municipality)\b"
)
NEW = (
    r"separate|new|extra|another|additional|special|specific|explicit|further|own|aparte?|nieuwe?|losse?|"
    r"aanvullende?|nadere?|speciale?|uitdrukkelijke?|eigen|nog een"
)
INSTRUMENT = (
    r"authority|mandate|power of attorney|authori[sz]ation|bevoegdheid|mandaat|volmacht|machtiging|"
    r"permission|powers?"
)
ENOUGH = r"enough|suffic\w+|genoeg|voldoende|toereikend|volstaat"
TEXTS = r"article|artikel|charter|handvest|regeling|arrangement|inrichtingsplan|dvh|punt|point|plan"
