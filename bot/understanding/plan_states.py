"""What tells that a plan is not there yet, or that something else is wanted than stands in it."""

_NEVER = r"niet|nooit|nergens|not|never|nowhere"
_YET = "has yet|have yet|yet|not|nog|niet|still|awaits|awaiting|waits|wacht"
_DONE = (
    r"adopt\w*|approv\w*|agreed|signed|final\w*|ready|complete\w*|vastgesteld|vaststelling|goedgekeurd|"
    r"rond|klaar|"
    r"akkoord|ingestemd|raad|council|vote|stemming"
)
_AGREED = r"agree\w*|consent\w*|approv\w*|accept\w*|ingestemd|akkoord|instem\w*|goedgekeurd|eens"
_PLAN = r"\w*plan|\w*volumes?|aantallen|numbers"
_ANOTHER = (
    r"ander\w*|minder|less|fewer|goedkoper\w*|duurder\w*|cheaper|pricier|lighter|heavier|zwaarder\w*|"
    r"lichter\w*|langere?|longer|hogere?|higher|lagere?|lower|different\w*|other|otherwise|another|"
    r"something else|iets anders|else"
)
_DECIDE = (
    r"besluit\w*|besliss?\w*|vaststel\w*|vast te stellen|vastgesteld|stemmen|stemt|goedkeur\w*|"
    r"decide\w*|vote[sd]?|voting|adopt\w*|approv\w*|agree\w*"
)
_LATER = r"volgende|komende|later|straks|binnenkort|morgen|next|coming|tomorrow|soon|shortly"
_TURNED_DOWN = (
    r"voted down|voted against|rejected|turned down|refused|blocked|vetoed|verworpen|afgekeurd|weggestemd|"
    r"afgestemd|tegengehouden|afgewezen|geblokkeerd|tegen(?:gestemd)?"
)
_TREAT = r"behandelt|bespreekt|discusse[sd]?|consider\w*|debate[sd]?|stemming|vergadert"
_SAID_YES = (
    r"(?:say|says|said|gave|given|give) (?:yes|ok|okay|consent)|ja gezegd|ja|agreed|consented|ingestemd|"
    r"akkoord"
)
_SOME = (
    r"(?:two|three|four|five|twee|drie|vier|vijf|[2-5]|most|some|de meeste|sommige|enkele) (?:of|van) "
    r"(?:the |de )?\w+|"
    r"(?:only|just|pas|nog maar|maar|slechts|alleen) (?:\w+ ){1,2}(?:of|van) (?:the |de |our |onze )?\w+|"
    r"not all(?: \w+){0,3}|niet alle(?:maal)?(?: \w+){0,2}|nog niet iedereen"
)


# Patterns over a folded text, each with the word of the scope that it stands for.
PATTERNS = (
    (
        (
            r"(?:in afwachting van|vooruitlopend op|pending|awaiting|ahead of|before|voor)(?: \w+){0,3} "
            r"(?:raadsbesluit|"
            r"council (?:decision|vote|approval)|vote (?:of|in) the council|besluit van de "
            r"(?:gemeente)?raad)"
        ),
        "without plan",
    ),
    (
        (
            r"(?:over|above|beyond|boven|more than|meer dan)(?: \w+)? (?:amount|sum|number|bedrag|aantal|"
            r"maximum|plafond|ceiling)(?: \w+){0,4} \w*plan"
        ),
        "overschrijdt",
    ),
    (r"(?:below|short of|lager dan|minder dan|less than)(?: \w+){0,3} \w*plan", "overschrijdt"),
    (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_AGREED})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
    (rf"(?:{_PLAN})(?: \w+){{0,4}} (?:{_YET})(?: \w+){{0,6}} (?:{_DONE})", "without plan"),
    (rf"(?:{_DONE})(?: \w+){{0,3}} (?:{_PLAN}) (?:is|was|komt) (?:er )?(?:{_YET})", "without plan"),
    (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_DECIDE})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
    (rf"(?:{_YET})(?: \w+){{0,4}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_DECIDE})", "without plan"),
    (r"(?:nobody|no one|none|niemand)(?: \w+){0,6} (?:[\w']+ ){0,4}\w*plan", "without plan"),
    (
        (
            rf"(?:wijzigingsvoorstel|change proposal|amendment)(?: \w+){{0,5}} (?:{_YET}|"
            rf"{_LATER}|pending|"
            rf"moet|must)"
        ),
        "without plan",
    ),
    (
        (
            rf"(?:before|until|till|voordat|totdat|zolang|eer)(?: \w+){{1,3}} (?:{_SAID_YES}|{_AGREED})"
            r"(?: (?:to|on|with|met|over|aan))?(?: \w+){0,3} (?:share|part|deel|aandeel|volumes?|numbers|"
            r"aantallen)"
        ),
        "without plan",
    ),
    (rf"(?:{_TURNED_DOWN})(?: \w+){{0,3}} (?:{_PLAN})", "without plan"),
    (rf"(?:{_PLAN})(?: \w+){{0,4}} (?:{_TURNED_DOWN})", "without plan"),
    (r"\w*plan (?:is|was|are)(?: \w+){0,3} (?:concept|draft)", "without plan"),
    (r"(?:nog geen|geen|no)(?: \w+){0,2} \w*plan(?: yet)?", "without plan"),
    (rf"(?:{_LATER})(?: \w+){{0,6}} (?:{_DECIDE}|{_TREAT})(?: \w+){{0,5}} (?:{_PLAN})", "without plan"),
    (rf"(?:{_DECIDE}|{_TREAT})(?: \w+){{0,5}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_LATER})", "without plan"),
    (rf"(?:{_SOME})(?: \w+){{0,3}} (?:{_SAID_YES})(?: \w+){{0,4}} (?:{_PLAN})", "without plan"),
    (rf"(?:{_SOME})(?: \w+){{0,5}} (?:{_PLAN})(?: \w+){{0,3}} (?:{_SAID_YES})", "without plan"),
    (
        rf"(?:{_ANOTHER})(?: [\w']+){{0,6}} (?:dan|than|from)(?: [\w']+){{0,9}} (?:{_PLAN})",
        "overschrijdt",
    ),
    (
        (
            rf"(?:{_ANOTHER})(?: \w+){{0,4}} (?:dan|than|from)(?: \w+){{0,3}} (?:agreed|afgesproken|"
            r"overeengekomen)"
        ),
        "overschrijdt",
    ),
    (rf"(?:{_NEVER})(?: \w+){{0,4}} \w*plan(?! (?:\w+ ){{0,4}}(?:{_DONE}))", "overschrijdt"),
)
