"""Turns of phrase by which people ask whether somebody may do something in the name of others."""

from bot.understanding.patterns import LazyPattern

MAY = (
    r"mag|mogen|mocht|kan|kunnen|kon|zou|may|can|could|is|are|does|do|heeft|have|has|moet|would|will|"
    r"staat het|hoeft|should|shall|gaat|allows?|let"
)
OTHERS = LazyPattern(
    r"\b(?:we|wij|ik|i|je|jij|jullie|you|ons|onze|our|my|elke|iedere|een|a|any|gemeenten|municipalities)\b"
)
ALLOWED = LazyPattern(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|bevoegd\w*|gemandateerd|gemachtigd|gevolmachtigd|toegestaan|"
    r"vrij|allow\w*|authori[sz]ed|entitled|empowered|permitted|mandated|powers?|free|the one|degene|zelf|"
    r"zelfstandig|own|namens|behalf|name|valid|rechtsgeldig|theirs|eigenmachtig|zomaar|"
    r"able|gets? to|in charge|anyway|continue|keep|toch|alsnog|nog steeds)\b"
)
COVERED = LazyPattern(
    r"\b(?:val(?:t|len)|hoort|horen|falls?|covers?|covered|dek(?:t|ken)|gedekt|inbegrepen|includes?|included|"
    r"omvat|within|binnen|onder|under|part of|geldt|reikt|extends?|outside|buiten)\b"
)
INSTRUMENT = LazyPattern(r"\b(?:manda\w+|volmacht\w*|machtiging\w*|power of attorney|authori[sz]ation)\b")
ASKS_SOMETHING_ELSE = LazyPattern(
    r"^\W*(?:(?:aan|onder|op|in|met|volgens|under|on|by|in|with|for) )?"
    r"(?:wie|wat(?! als\b| indien\b| we\b| wij\b)|wanneer|waarom|waar|hoe(?!ft|ven|f\b)\w*|welke?|who\w*|"
    r"what(?! if\b| about\b| we\b)|when|why|where|how|which)\b"
)
# "Can you explain what …" asks what follows; who is asked to explain is nobody's power.
LEAD = LazyPattern(
    r"^\W*(?:(?:please|pls|plz|hi|hello|hey|hoi|hallo|quick question|vraagje|svp|graag)\W+)*"
    r"(?:(?:can|could|would) you (?:please )?|(?:kun|kan|kunt|wil) (?:je|u|iemand) (?:mij |me |ons )?)?"
    r"(?:explain|tell (?:me|us)|show (?:me|us)|describe|clarify|uitleggen|vertellen|uitleg|"
    r"leg (?:me |mij |eens |even )*uit|vertel (?:me |mij |eens |even )*)\W+"
)
OTHERS_MAY = LazyPattern(
    r"\b(?:mogen|kunnen|may|can|could|are|zijn|do|hebben|have)\s+"
    r"(?:we|wij|ik|i|onze|our|the (?:other|regional))\b"
)
AUTHORITY = LazyPattern(
    r"\b(?:authority|competen(?:t|ce)|within (?:its|their) rights?|right to|powers? to|"
    r"(?:the|that|this|such) (?:power|right)|entitled|"
    r"in (?:a|any|no) position to|any say|free rein|carte blanche|de vrije hand|empowered|remit|permitted|"
    r"mandated|authori[sz]ed|bevoegd(?:heid)?|gerechtigd|gemandateerd|gemachtigd|gevolmachtigd|"
    r"toegestaan|recht om|(?:stop|prevent|keep|block)\w* (?:\w+ )?from|belet|verhindert|in de weg)\b"
)
ASKED_AFTER = LazyPattern(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|are|is)\s+(?:ze|zij|dat|het|die|er|they|it|that|this)"
    r"(?:\s+(?:dan|wel|zomaar|nog|zelf|do (?:so|it|that)|go ahead|allowed(?: to(?: go ahead)?)?|"
    r"covered|okay|ok|right|correct|toegestaan|in orde|goed|akkoord|in a position to|"
    r"(?:al |nu )?getekend worden|(?:already )?be signed))?\W*$"
)
AND_THEN = LazyPattern(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could|will|zal|zou)\s+(?:ze|zij|dat|het|die|er|they|it|that|this)\b|"
    r"\b(?:theirs|aan hen) (?:to|om)\b"
)
FOR_OTHERS = LazyPattern(
    r"\b(?:namens|in naam|uit (?:onze )?naam|uit onze|onze plaats|"
    r"voor (?:ons|alle|iedereen|elkaar|iemand|een inwoner)|"
    r"(?:for|in) (?:us|all|someone|a resident)|behalf|our name|theirs to)\b|\w's (?:name|behalf)\b"
)
ON_BEHALF = LazyPattern(
    r"\b(?:namens|in naam|uit naam|voor ons|onze|behalf|for us|our|inwoners?|residents?|someone|iemand)\b|"
    r"\w's name\b"
)
ALONE = LazyPattern(
    r"\b(?:own|zelf|zelfstandig|alone|as (?:it|they) likes?|zonder ons|without us|anyway|regardless|"
    r"nevertheless|toch|alsnog|already|alvast)\b"
)
# "May the council of Almere" asks about the council, not about who holds the mandate.
ITS_COUNCIL = LazyPattern(r"\b(?:(?:gemeente)?raad|council|raadsleden|councillors)\s+(?:van|of)\s+\w+")
# Who else the holder is called, where nobody else can be meant: "may they sign for us?"
COLLEAGUES = (
    r"\b(?:(?:our|the|my|onze|de|mijn|hun|those|die) )?(?:colleagues?|collega'?s?|people|friends|mensen|"
    r"lui|folks|"
    r"officials?|ambtena\w+|team|staff|medewerkers?|inkopers?|buyers?)(?: over)? (?:in|at|from|of|bij|uit|"
    r"van|te) "
    r"(?=(?:the |de )?(?:gemeente |municipality of )?(?:HOLDER)\b)|"
    r"\b(?:our|onze) (?:partner|host|neighbours?|buren|buurgemeente|centre|centrum|friends|vrienden|grote|"
    r"big|dear) "
    r"(?=(?:the |de )?(?:gemeente |municipality of )?(?:HOLDER)\b)"
)
UNNAMED = LazyPattern(
    r"\b(?:aankoopcentrale|inkooporganisatie|inkoopcentrale|(?:purchasing|procurement|buying) (?:centre|"
    r"center|organi[sz]ation)|"
    r"(?:regional )?contact point|(?:regionale? )?aanspreekpunt|centrumstad|the (?:host|centre|"
    r"center))\b(?! itself)"
)
PRONOUN = LazyPattern(
    r"(?<=\bmay )they\b|(?<=\bcan )they\b|(?<=\bcould )they\b|(?<=\bmogen )(?:ze|zij)\b|(?<=\bkunnen "
    r")(?:ze|zij)\b|"
    r"(?<=\bmag )(?:ze|zij)\b|(?<=\bthey )(?=may\b)|(?<=\bfor )them(?= to\b)"
)
SENTENCE = LazyPattern(r"(?<=[.?!;])\s+")
CLAUSE = LazyPattern(r"[,;:?!]|\.\s| [-\u2013\u2014] ")
