"""Words that a name follows, and words that stand within names; all folded."""

# After one of these stands a name, however it is written.
TITLES = frozenset({
    "mevrouw", "mevr", "mw", "mvr", "mej", "meneer", "mijnheer", "dhr", "heer", "hr", "mr", "mrs", "ms",
    "miss", "mister", "dr", "drs", "prof", "ir", "ing", "fam", "familie",
})  # fmt: skip

# After one of these may stand a name: a word that is none stays.
ROLES = frozenset({
    "client", "cliente", "clienten", "jeugdige", "jeugdigen", "kind", "jongere", "jongen", "meisje",
    "baby", "patient", "patiente", "leerling", "pupil", "inwoner", "inwoonster", "bewoner", "burger",
    "kleinkind", "kleinzoon", "kleindochter", "neef", "neefje", "nicht", "nichtje", "stiefvader",
    "stiefmoeder", "buurman", "buurvrouw", "vriend", "vriendin", "juf", "meester", "leraar", "mentor",
    "melder", "aanmelder", "verwijzer", "gedragswetenschapper", "wijkagent", "neighbour", "teacher",
    "vader", "moeder", "ouder", "ouders", "opa", "oma", "oom", "tante", "broer", "broertje", "zus",
    "zusje", "zoon", "zoontje", "dochter", "dochtertje", "man", "vrouw", "echtgenoot", "partner", "ex",
    "voogd", "pleegkind", "pleegouder", "pleegmoeder", "pleegvader", "mantelzorger", "collega",
    "consulent", "begeleider", "medewerker", "medewerkster", "jeugdwerker", "hulpverlener", "behandelaar",
    "gezinsvoogd", "jeugdbeschermer", "contractmanager", "beleidsadviseur", "adviseur", "wethouder",
    "burgemeester", "directeur", "huisarts", "psycholoog", "advocaat", "gezin", "namens", "betreft",
    "casus", "child", "boy", "girl", "youth", "son", "daughter", "mother", "father", "brother", "sister",
    "husband", "wife", "resident", "colleague", "family", "guardian", "grandmother", "grandfather",
    "alderman", "doctor", "officer", "case",
})  # fmt: skip

# Rows of words that a name follows, and those that something else may follow as well.
NAMING = frozenset({
    ("naam", "is"), ("name", "is"), ("ik", "heet"), ("naam",), ("voornaam",), ("achternaam",), ("roepnaam",),
    ("name",), ("surname",), ("genaamd",), ("named",),
})  # fmt: skip
INTRODUCING = frozenset({
    ("ik", "ben"), ("i", "am"), ("heet",), ("heette",), ("called",), ("mvg",), ("groet",), ("groeten",),
    ("groetjes",), ("gr",), ("regards",), ("cheers",), ("geboren", "als"),
    ("gesprek", "met"), ("gesproken", "met"), ("spreken", "met"), ("gebeld", "met"), ("gebeld", "door"),
    ("contact", "met"), ("vraag",), ("mail",), ("mailtje",), ("brief",), ("klacht",), ("verzoek",),
    ("aanvraag",), ("indicatie",), ("spoke", "to"), ("spoke", "with"), ("talk", "to"), ("call", "from"),
    ("email", "from"), ("letter", "from"), ("question", "from"), ("complaint", "from"), ("request", "from"),
})  # fmt: skip

# What only a person does: a strange word before it is a name.
DOING = frozenset({
    "zegt", "zei", "vraagt", "vroeg", "belt", "belde", "mailt", "mailde", "wil", "wilde", "vindt", "vond",
    "denkt", "weet", "woont", "schrijft", "klaagt", "says", "said", "asks", "asked", "wants", "wanted",
    "thinks", "knows", "lives", "called", "emailed", "wrote", "complains",
})  # fmt: skip

# Words within a name, before the family name.
PARTICLES = frozenset({
    "van", "de", "der", "den", "het", "ten", "ter", "te", "t", "d", "el", "al", "ben", "bin", "ibn",
    "ait", "ould", "von", "zu", "di", "da", "dos", "du", "la", "le", "op", "in", "aan", "bij", "uit",
    "abu", "abd", "st", "a",
})  # fmt: skip

# The particles that also say where somebody is from.
PLACING = frozenset({"uit", "in", "op", "aan", "bij"})

# After these a dot ends no sentence.
SHORTENED = TITLES | {
    "bijv", "evt", "incl", "excl", "nr", "art", "tel", "ca", "st", "jl", "resp", "vs", "geb", "gem",
}  # fmt: skip
