"""What tells who takes part: who has left, who wants to leave, who never took part."""

_MEANS_TO = r"wil|willen|gaat|gaan|wants to|plans to|intends to|is going to"
_LEAVE = r"stappen|uitstappen|uittreden|leave|withdraw|step out|pull out"
_GOES = r"vertrek\w*|weggaa?\w*|stapt?|stappen|treedt|treden|leav\w*|quit\w*|exit\w*|withdraw"
_GONE = (
    r"left|exited|dropped out of|no longer (?:in|part of|a member of|takes? part in|belongs? to)|is out of|"
    r"niet (?:meer|langer)(?: \w+)?(?: in| bij| van| aan)|vertrokken|uitgetreden|gestapt|verlaten|weg uit"
)
_SCHEME = r"regeling|centrumregeling|samenwerking|scheme|cooperation|arrangement"


# Patterns over a folded text, each with the word of the scope that it stands for.
PATTERNS = (
    (
        (
            rf"(?:{_GOES})(?: \w+){{0,5}} (?:{_SCHEME})"
            r"(?=.*\b(?:niets|niks|nothing)(?: \w+){0,3} (?:afgesproken|overeengekomen|geregeld|agreed|"
            r"arranged))"
        ),
        "mandate withdrawn",
    ),
    (
        (
            rf"(?:{_SCHEME})(?: \w+){{0,3}} (?:no longer exists?|bestaat niet (?:meer|langer)|"
            r"is (?:ended|over|beeindigd|opgeheven|gestopt)|has ended|ended|ceased)"
        ),
        "scheme ended",
    ),
    (rf"(?:doet|deed) niet mee(?: \w+){{0,2}} (?:{_SCHEME})", "nonparticipating"),
    (rf"(?:{_GONE})(?: \w+){{0,3}} (?:{_SCHEME})", "mandate withdrawn"),
    (
        (
            r"(?:municipality|town|city|place|gemeente|stad|plaats)(?: \w+){0,4} (?:outside|"
            r"buiten|not in|"
            r"niet in|"
            r"from another|uit een andere)(?: (?:the|de|our|onze))? (?:region|regio|flevoland)"
        ),
        "nonparticipating",
    ),
    (
        (
            r"(?:itself|zichzelf|themselves|himself)(?: \w+){0,2} (?:more|meer|extra|new|"
            r"nieuwe?) (?:power|"
            r"bevoegdhe)\w*"
        ),
        "extend mandate mandaat uitbreiden",
    ),
    (rf"(?:{_GOES})(?: \w+){{0,5}} (?:{_SCHEME})", "leaving"),
    (
        r"nu (?:we|wij|ze|\w+)(?: \w+){0,2} uit de (?:regeling|centrumregeling|samenwerking)",
        "mandate withdrawn",
    ),
    (
        r"(?:ended|stopped|beeindigde|stopte)(?: \w+){0,3} (?:participation|membership|deelname)",
        "mandate withdrawn",
    ),
    (rf"(?:{_MEANS_TO})(?: \w+){{0,3}} (?:{_LEAVE})", "leaving"),
)
