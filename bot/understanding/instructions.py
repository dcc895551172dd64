"""What tells that who gave the mandate does not want something, or wants something first."""

# Who gave the mandate; a resident who disagrees makes an objection.
_GIVER = (
    r"(?:we|wij|i|ik|us|council|college|executive|mayor|alderman|wethouder|burgemeester|raad|municipality|"
    r"gemeente)"
)
_HOLD = "wait|hold|stop|pause|refrain|consult|report|check|ask"
_SAYS = "zeg|zeggen|zegt|zei|zeiden|gezegd|wil|willen|wilde"
_AGAINST = r"do(?:es)? not agree|disagrees?|objects? to|opposes?|says? no|said no"
_ORDERED = r"opgedragen|gevraagd|gezegd|verzocht|bevolen|geinstrueerd|meegegeven|laten weten|geschreven"
_ORDERS = (
    r"tell|told|telling|ask|asked|order|ordered|instruct|instructed|request|requested|written|wrote|"
    r"directed|warned|made clear"
)
_NONE = r"geen|niet|nooit|niets|not|never|no|nothing|none"


def patterns(holders: str) -> tuple[tuple[str, str], ...]:
    """Return patterns over a folded text, each with the word of the scope that it stands for."""
    return (
        (rf"(?:{_ORDERS})(?: \w+){{1,4}} (?:not to|to (?:leave|drop|skip|avoid))", "forbid"),
        (rf"(?:{_ORDERS})(?: \w+){{0,3}} (?:{holders})(?: \w+){{0,4}} (?:nothing|never|no)", "forbid"),
        (rf"(?:{_ORDERS})(?: \w+){{1,4}}\W+(?:do not|don't|dont|never)", "forbid"),
        (rf"(?:{_ORDERED})(?: \w+){{0,2}} (?:dat|om|toch)(?: \w+){{0,8}} (?:niet|geen|nooit)", "verbiedt"),
        (rf"(?:{_ORDERS}) \w+ to (?:{_HOLD})", "forbid"),
        (rf"(?:{_ORDERED})(?: \w+){{0,3}} te (?:wachten|stoppen|overleggen|vragen|melden)", "verbiedt"),
        (rf"(?:{holders})(?: \w+){{0,3}} (?:{_ORDERED})(?: \w+){{0,4}} (?:{_NONE})", "verbiedt"),
        (rf"(?:liet|lieten|laat|laten)(?: \w+){{0,2}} weten(?: \w+){{0,4}} (?:{_NONE})", "verbiedt"),
        (rf"(?:{_ORDERED})\W+(?:\w+ ){{0,2}}eerst", "verbiedt"),
        (rf"(?:{holders})(?: \w+){{0,3}} (?:{_NONE})(?: \w+){{0,6}} (?:{_ORDERED})", "verbiedt"),
        (r"(?:instructie|opdracht|order|instruction)s? (?:\w+ ){0,4}(?:geen|niet|not|no|never)", "verbiedt"),
        (rf"{_GIVER}(?: \w+){{0,2}} (?:wants?|wil|willen) (?:\w+ )?(?:no|geen|niet)", "verbiedt"),
        (
            rf"{_GIVER} (?:\w+ ){{0,2}}(?:zei|zeiden|zegt|zeggen|said|says|say) (?:\w+ )?(?:nee|neen|no)",
            "verbiedt",
        ),
        (
            (
                r"(?:wants?|asked|insist\w*|demand\w*|wil|willen|wilde|eist)(?: (?!weten\b|know\b|hear\b|"
                r"horen\b)\w+){1,8} "
                r"(?:beforehand|first|in advance|vooraf|eerst)(?: (?:zien|see|inzien|goedkeuren|approve))?"
                r"(?! (?:weten|know|horen|hear))"
            ),
            "forbid",
        ),
        (
            (
                r"(?:wil|willen|eist)(?: \w+){0,6} (?:vooraf|eerst) (?:zien|inzien|lezen|goedkeuren|horen|"
                r"spreken)"
            ),
            "verbiedt",
        ),
        (rf"(?:{_ORDERED})(?: \w+){{0,6}} (?:niet|geen \w+) te \w+", "verbiedt"),
        (r"do(?:es)? not want (?:\w+ ){1,3}to", "forbid"),
        (rf"(?:{_SAYS}) (?:\w+ )?(?:niet dat|dat \w+ niet)", "verbiedt"),
        (
            rf"{_GIVER}(?: \w+){{0,3}} (?:niet (?:mee )?eens|oneens|tegen zijn|niet willen|dwarsliggen)",
            "verbiedt",
        ),
        (rf"{_GIVER}(?: \w+){{0,3}} (?:{_AGAINST})", "forbid"),
        (
            (
                r"(?:attach|set|sets|attached|imposed|added|stelde|stelden|gesteld|verbonden|verbindt|opgelegd)"
                r"(?: \w+){0,5} (?:condition|voorwaarde)s?"
            ),
            "verbiedt",
        ),
        (
            (
                r"(?:condition|voorwaarde)s?(?: \w+){0,5} "
                r"(?:attach|set|attached|imposed|added|gesteld|verbonden|opgelegd)"
            ),
            "verbiedt",
        ),
        (rf"{_GIVER}(?: \w+){{0,2}} (?:is|are|was|were) (?:\w+ )?against(?= (?:the|this|it|that))", "forbid"),
        (r"we (?:are|were) against", "forbid"),
        (rf"{_GIVER}(?: \w+){{0,2}} (?:is|zijn|was|waren) (?:\w+ )?tegen", "verbiedt"),
        (r"(?:go(?:es|ing)? against|ignor\w+|disregard\w*) what we", "forbid"),
        (r"(?:ingaan tegen|negeren|negeert)(?: \w+)? wat (?:wij|we|ons)", "verbiedt"),
        (r"(?:over|despite|against) our (?:objections?|will|wishes|protest|no)", "forbid"),
        (r"tegen onze (?:wil|zin|wens|wensen)", "verbiedt"),
    )
