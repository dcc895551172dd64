"""What the home page says."""

from bot.domain.text import Bilingual

TITLE = Bilingual("👋 Waar kan ik je mee helpen?", "👋 How can I help you?")
INTRO = Bilingual(
    "Ik ken de afspraken, termijnen, overleggen en het mandaat van {region}, met de bron erbij. Vraag het "
    "hier, in een privébericht, met /wegwijzer, of noem me in een kanaal.",
    "I know the agreements, terms, meetings and the mandate of {region}, each with its source. Ask here, in "
    "a direct message, with /wegwijzer, or mention me in a channel.",
)
FIRST = Bilingual(
    "Nieuw hier? Kies onderaan je gemeente, dan laat ik zien wat jou aangaat. Het werkt ook zonder.",
    "New here? Choose your municipality below and I show what concerns you. It works without, too.",
)
ASK = Bilingual("Stel een vraag", "Ask a question")
ROUTE = Bilingual("Waar hoort dit?", "Where should this go?")
HELP = Bilingual("Wat kun je allemaal?", "What can you do?")

MEETINGS = Bilingual("📅 Komende overleggen", "📅 Coming meetings")
NO_MEETINGS = Bilingual(
    "Er staat de komende tijd geen overleg in de agenda.", "No meeting is in the calendar for the time being."
)
ALL_MEETINGS = Bilingual("Alle overleggen", "All meetings")
INTO_CALENDAR = Bilingual("Zet in mijn agenda", "Put in my calendar")
INTO_TITLE = Bilingual("Een nieuw adres?", "A new address?")
INTO_TEXT = Bilingual(
    "Je krijgt een eigen adres voor je agenda. Had je er al een, dan werkt dat daarna niet meer.",
    "You get an address of your own for your calendar. If you had one, that works no more after this.",
)
INTO_YES, INTO_NO = Bilingual("Geef een adres", "Give an address"), Bilingual("Toch niet", "Never mind")
PAPERS = Bilingual("Stukken uiterlijk {day}.", "Papers by {day}.")

DUES = Bilingual("⏰ Deadlines", "⏰ Deadlines")
DUES_OF = Bilingual("⏰ Deadlines voor {who}", "⏰ Deadlines for {who}")
NO_DUES = Bilingual("Er valt de komende tijd geen deadline.", "No deadline falls due for the time being.")
ALL_DUES = Bilingual("Alle deadlines", "All deadlines")
MANDATE = Bilingual("Het hele mandaat", "The whole mandate")
EVERYBODY = Bilingual(
    "Dit zijn de deadlines van alle gemeenten; kies onderaan je gemeente om alleen die van jou te zien.",
    "These are the deadlines of all municipalities; choose yours below to see only what concerns you.",
)

REMINDERS = Bilingual("🔔 Mijn herinneringen", "🔔 My reminders")
NO_REMINDERS = Bilingual(
    "Nog geen. Ik kan je op tijd waarschuwen voor een regiodag, stukken of een deadline.",
    "None yet. I can warn you in time of a regional day, papers or a deadline.",
)
NEW_REMINDER = Bilingual("Herinner mij", "Remind me")
ANOTHER = Bilingual("Nog een herinnering", "Another reminder")
CHANGE = Bilingual("Wijzig", "Change")

DOSSIERS = Bilingual("📁 Open dossiers", "📁 Open dossiers")
NO_DOSSIERS = Bilingual(
    "Er is geen open dossier. Loopt iets vast? Kies hierboven 'Waar hoort dit?'.",
    "There is no open dossier. Is something stuck? Choose 'Where should this go?' above.",
)
SHOW = Bilingual("Bekijk", "Show")
LATE = Bilingual("te laat", "late")

PREFERENCES = Bilingual("⚙️ Voorkeuren", "⚙️ Preferences")
LANGUAGE = Bilingual("Taal", "Language")
MUNICIPALITY = Bilingual("Gemeente", "Municipality")
ROLE = Bilingual("Rol", "Role")
PRIVACY = Bilingual(
    "Alleen jij ziet deze pagina. Met /wegwijzer vergeet wis je wat ik van je bewaar.",
    "Only you see this page. /wegwijzer forget erases what I keep of you.",
)

WORKSPACE = Bilingual("🏢 Werkruimte (alleen voor beheerders)", "🏢 Workspace (administrators only)")
REGION = Bilingual("Regio: ", "Region: ")
CONTACT = Bilingual("Vragen voor een mens: ", "Questions for a person: ")
CURATORS = Bilingual("Weekbericht voor kennisbeheerders: ", "Weekly message for curators: ")
FOLLOW = Bilingual(
    "Antwoordt in mijn threads zonder vermelding: ", "Answers in my threads without a mention: "
)
NOT_SET = Bilingual("nog niet ingesteld", "not set yet")
YES = Bilingual("ja", "yes")
NO = Bilingual("nee", "no")
SETTINGS = Bilingual("Instellingen", "Settings")
