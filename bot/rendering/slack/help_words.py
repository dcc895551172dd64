"""What the help says."""

from bot.domain.text import Bilingual

TITLE = Bilingual("👋 Ik ben Wegwijzer", "👋 I am Wegwijzer")
INTRO = Bilingual(
    "Ik wijs de weg in de regionale samenwerking: wat is afgesproken, tegen wanneer, wie mag wat en waar "
    "hoort een probleem. Bij elk antwoord staat de bron. Wat ik niet weet, zeg ik.",
    "I show the way in the regional cooperation: what was agreed, by when, who may do what and where a "
    "problem goes. Every answer names its source. What I do not know, I say.",
)
EXAMPLES = Bilingual("Probeer bijvoorbeeld:", "Try for example:")
HOW_TO = Bilingual("Zo bereik je me", "How to reach me")
UNKNOWN = Bilingual(
    "'{given}' ken ik niet. Bedoel je /wegwijzer {nearest}?",
    "I do not know '{given}'. Do you mean /wegwijzer {nearest}?",
)
MIND = Bilingual(
    "Ik ben een programma: ik zoek op in gecontroleerde teksten en verzin niets. Schrijf geen namen of "
    "gegevens van inwoners. Liever een mens? Kies 'Vraag een mens'. Op Engels antwoord ik in het Engels.",
    "I am a program: I look things up in checked texts and make nothing up. Write no names or details of "
    "residents. Rather a person? Choose 'Ask a person'. Ask in Dutch and I answer in Dutch.",
)
ASK = Bilingual("Stel een vraag", "Ask a question")
ROUTE = Bilingual("Waar hoort dit?", "Where should this go?")
_DIRECT = (
    Bilingual("Privébericht: ", "Direct message: "),
    Bilingual("stel gewoon je vraag; doorvragen kan in de thread.", "just ask; follow-ups go in the thread."),
)
_CHANNEL = (
    Bilingual("In een kanaal: ", "In a channel: "),
    Bilingual(
        "noem @Wegwijzer, en ik antwoord in de thread.", "mention @Wegwijzer and I answer in the thread."
    ),
)
_COMMAND = (
    Bilingual("/wegwijzer en je vraag: ", "/wegwijzer and your question: "),
    Bilingual(
        "alleen jij ziet het antwoord, en je kunt het delen.",
        "only you see the answer, and you can share it.",
    ),
)
_KINDS = (
    Bilingual(
        "/wegwijzer mandaat, escaleer, agenda of deadlines: ",
        "/wegwijzer mandate, escalate, meetings or deadlines: ",
    ),
    Bilingual("één soort antwoord.", "one kind of answer."),
)
_ARRANGE = (
    Bilingual(
        "/wegwijzer dossier, herinner, termijn, taal of vergeet: ",
        "/wegwijzer dossier, remind, term, language or forget: ",
    ),
    Bilingual("iets regelen.", "arrange something."),
)
_SHORTCUT = (
    Bilingual("Bij een bericht van een ander: ", "On somebody's message: "),
    Bilingual(
        "kies in het menu 'Beantwoord dit' of 'Waar hoort dit?'.",
        "choose 'Answer this' or 'Where should this go?' in its menu.",
    ),
)
_HOME = (
    Bilingual("Op mijn startpagina: ", "On my home page: "),
    Bilingual(
        "je overleggen, deadlines, herinneringen en dossiers.",
        "your meetings, deadlines, reminders and dossiers.",
    ),
)
WAYS = (_DIRECT, _CHANNEL, _COMMAND, _KINDS, _ARRANGE, _SHORTCUT, _HOME)
