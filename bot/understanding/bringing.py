"""Whether a text asks where a matter is to be brought: "bij welke groep moet ik zijn?".

It asks so of the asker's own matter ("where do we …?") or points back to what was told ("wie pakt dat
op?"). "Which meeting is about budgets?" does neither: that asks what is known of the meetings.
"""

from functools import lru_cache

from bot.understanding.patterns import LazyPattern
from bot.understanding.word_models import BRINGS, PLACES, word_model
from bot.understanding.words import folded

_BODIES = (
    r"overleg(?:gen)?|team|groep|werkgroep|tafel|vergadering|gremium|orgaan|procedure|route|regeling|loket|"
    r"bijeenkomst|agenda|plek|niveau|club|gezelschap|"
    r"meeting|group|working group|table|body|forum|board|consultation|committee|level|place|process|setting"
)
_OURS = r"ik|we|wij|mijn wethouder|onze \w+|i|our \w+|my \w+"
_BACK = (
    r"dit|dat|die|deze|het|hem|ze|zoiets|zulks|hier(?:mee|over|voor)?|daar(?:mee|over|voor)?|"
    r"this|that|it|them|these|those|such (?:a )?(?:thing|matter|case)s?"
)
_BRING_NL = (
    r"breng\w*|inbreng\w*|ingebracht|leg|leggen|neerleg\w*|voorleg\w*|beleg\w*|kaart|kaarten|aankaart\w*|"
    r"aangekaart|meld\w*|bespreek|bespreken|besproken|zijn|wezen|terecht|heen|naartoe|toe|agende\w+|zet|"
    r"zetten|opschalen|schaal|schalen|escale\w+|verwijs|verwijzen|doorverwijzen|richt|richten|wend|wenden|"
    r"klop\w*|aankloppen|stap|stappen|stuur|sturen|doorsturen|thuis|hoort|horen|valt|gaat|ga|gaan|pakt|"
    r"oppakt|behandelt|behandeld|opgepakt|kwijt|aan de orde|stel|stellen|neem|nemen|meenemen|deel|delen"
)
_BRING_EN = (
    r"take|taken|bring|brought|raise|raised|go|goes|turn|put|table|tabled|report|discuss|discussed|"
    r"belongs?|refer|send|escalate|escalated|flag|flagged|approach|see|talk|speak|submit|handles?|deals?|"
    r"picks?|for|ask|contact|address|file|lodge|pass"
)
_WITH = r"(?:(?:bij|in|op|aan|naar|voor|met|via|tot|binnen|to|at|with|on|through|for|before) )?"
_WHICH = r"(?:welke?|wat voor(?: een)?|which|what(?: kind of| sort of)?)"
_DO = r"(?:do|does|should|can|could|must|would|shall|to)"
_TOLD = rf"(?:{_OURS}|{_BACK})"
_BODY = (
    rf"\b{_WITH}{_WHICH}(?: \w+)? \w*(?:{_BODIES})s?\b"
    rf"(?=(?: \S+){{0,4}}? {_TOLD}\b)(?=.* (?:{_BRING_NL}|{_BRING_EN})\b)"
)
_PLACE_EN = (
    rf"\bwhere {_DO}\b(?=(?: \S+){{0,3}}? (?:{_OURS}|{_BACK}|take|bring|raise)\b)"
    rf"(?=.* (?:{_BRING_EN})\b)"
)
_TAKES_UP_EN = (
    rf"\b(?:who|(?:which|what) \w*(?:{_BODIES})) "
    rf"(?:handles|deals with|picks|takes|discusses|covers|looks at) (?:{_BACK})\b"
)
_PATTERNS = (
    _BODY,
    # "waar brengen we dat regionaal in", not "waar gaat dat over"
    rf"\bwaar (?!.*\bover\b)(?=(?:\S+ ){{0,4}}?{_TOLD}\b)(?=.*\b(?:{_BRING_NL})\b)",
    _PLACE_EN,
    # "naar wie verwijs ik ze door", "who do we talk to"
    rf"\b(?:bij|naar|aan|tot|met) wie (?=(?:\S+ ){{0,2}}?{_TOLD}\b)(?=.*\b(?:{_BRING_NL})\b)",
    rf"\b(?:to )?whom? {_DO} (?:{_OURS}|they) (?=.*\b(?:{_BRING_EN})\b)",
    # "hoe brengen we dat in", "how do we bring that in"
    rf"\bhoe (?:breng\w*|leg\w*|kaart\w*|agende\w+|schaal|schalen|escale\w+) (?:{_OURS}) (?:{_BACK})\b",
    rf"\bhow {_DO} (?:{_OURS}) (?:bring|raise|table|escalate|flag|get) (?:{_BACK})\b",
    # "welk overleg pakt dat op", "which meeting deals with this"
    rf"\b(?:wie|welke? \w*(?:{_BODIES})) (?:pakt|behandelt|neemt|bespreekt|doet|lost) (?:{_BACK})\b",
    _TAKES_UP_EN,
)
_WHERE = tuple(map(LazyPattern, _PATTERNS))


@lru_cache(maxsize=16)  # the mandate and routing ask the same of one question
def asks_where(text: str) -> bool:
    """Tell whether a text asks outright where a matter is to be brought."""
    plain = folded(text)
    return any(pattern.search(plain) for pattern in _WHERE)


@lru_cache(maxsize=16)
def brings_up(text: str) -> float:
    """Return how likely (0 to 1) the words of a text are those of a matter brought up for the region."""
    return word_model(PLACES).likelihoods(text)[BRINGS]


def seems_brought(text: str) -> bool:
    """Tell whether a text asks where a matter is to be brought, or seems to by its words."""
    return asks_where(text) or brings_up(text) >= word_model(PLACES).bound
