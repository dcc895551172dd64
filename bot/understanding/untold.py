"""What tells that it is not known what a case is about: said in many ways, in either language."""

_TOLD = (
    "gezegd|verteld|vermeld|gemeld|genoemd|bekend|duidelijk|zeggen|vertellen|vermelden|given|named|mentioned|"
    "stated|specified|known"
)
_MATTER = "soort|onderwerp|taak|zorg|domein|zaak|kind|subject|task|topic|field|kind of care"
_ABOUT = (
    r"(?:what|which|whom?|waarover|waarom|waarvoor|wat|welke?|om wie|om wat|hoe of wat|more|meer|the subject|"
    r"the details|het fijne|de details|the kind|the sort|the type)"
)
_UNTOLD = (
    r"(?:know|heard|hear|told|tell|say|said|says|mention\w*|state[sd]?|specif\w+|clear|sure|disclose\w*|"
    r"reveal\w*)"
)
_LEFT_OUT = (
    rf"(?:{_MATTER}|het|dat)(?: \w+){{0,3}} (?:staat|wordt|werd|is|was)(?: \w+){{0,2}} (?:niet|not)"
    rf"(?: \w+){{0,2}} (?:in|bij|erbij|ingevuld|{_TOLD})(?! (?:het |de |ons |the |our )?\w*plan)"
)
UNTOLD = (
    rf"(?:not|\w+n't|never|nobody|no one|without|hardly)(?: \w+){{0,3}} {_UNTOLD}(?: \w+){{0,3}} {_ABOUT}",
    rf"{_ABOUT}(?: \w+){{1,6}} (?:is |was |are )?(?:not|never)(?: \w+)? {_UNTOLD}",
    r"may or may not|al dan niet",
    r"(?:that is|that's) all (?:i|we|they) (?:know|have|said|told)",
    r"(?:weet|weten|wist|hoorde|hoor) (?:ik|we|wij|ze|niemand)(?: \w+){0,2} niet\b(?! of\b)",
    r"(?:ik|we|wij|ze|niemand) (?:weet|weten|wist|wisten)(?: \w+){0,2} niet\b(?! of\b)",
    rf"(?:niet|nooit|zonder)(?: \w+){{0,3}} (?:{_TOLD})(?: \w+){{0,2}} {_ABOUT}",
    _LEFT_OUT,
    rf"(?:staat|stond|meldt|zegt|zei|vertelt|noemt)(?: \w+){{0,3}} niet(?: \w+)? {_ABOUT}",
    rf"(?:{_MATTER})(?: \w+)? (?:unknown|onbekend|open|missing)",
    r"(?:waar|waarover)(?: \w+){0,5} (?:weet|weten|horen|hoor)(?: \w+){0,2} (?:niet|later|nog)",
)
