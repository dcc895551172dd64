"""What Wegwijzer says around answers in Slack, in both languages."""

from bot.domain.entry import Verdict
from bot.domain.text import Bilingual

VERDICTS = {
    Verdict.IN: Bilingual("✅ JA: binnen het mandaat", "✅ YES: within the mandate"),
    Verdict.OUT: Bilingual("⛔ NEE: nu buiten het mandaat", "⛔ NO: outside the mandate as it stands"),
    Verdict.CONDITIONAL: Bilingual("⚠️ ALLEEN ALS: onder een voorwaarde", "⚠️ ONLY IF: under a condition"),
}
SOURCE = Bilingual("📄 Bron: {labels}.", "📄 Source: {labels}.")
AND_MORE = Bilingual("en nog {number}", "and {number} more")
LEFT_OUT = Bilingual("… en nog {number} …", "… and {number} more …")

MORE = Bilingual("Meer", "More")
SHARE = Bilingual("Deel in dit kanaal", "Share in this channel")
IN_OTHER_LANGUAGE = Bilingual("In English", "In het Nederlands")
HELPFUL = Bilingual("👍 Duidelijk", "👍 Clear")
UNHELPFUL = Bilingual("👎 Niet geholpen", "👎 Not helped")
ASK_A_PERSON = Bilingual("Vraag een mens", "Ask a person")
REPEATED = Bilingual(
    "↺ Misschien zie je dit twee keer: ik weet niet zeker of mijn vorige bericht aankwam.",
    "↺ You may see this twice: I am not sure that my earlier message arrived.",
)
SHARED_BY = Bilingual("Gedeeld door ", "Shared by ")

BEST_GUESS = Bilingual("Ik denk dat je dit bedoelt.", "I think you mean this.")
OR_MEANT = Bilingual("Of bedoel je:", "Or did you mean:")
CANDIDATES = Bilingual("Of bedoel je: {titles}?", "Or did you mean: {titles}?")
NEAREST = Bilingual("Hier weet ik wel iets over:", "This is what I do know about:")

NEXT_TIME = Bilingual("Eerstvolgende keer: {day}", "Next time: {day}")
PAPERS = Bilingual("stukken uiterlijk {day}", "papers by {day} at the latest")
BRINGS = Bilingual("Wie brengt het in: ", "Who brings it in: ")
PREPARE = Bilingual("Bereid voor: ", "Prepare: ")
ALSO_POSSIBLE = Bilingual("Ook mogelijk", "Also possible")
START_DOSSIER = Bilingual("Begin een dossier", "Start a dossier")
START_DOSSIER_OF = Bilingual("Begin een dossier: {name}", "Start a dossier: {name}")

RELATED = Bilingual("Zie ook", "See also")
WHOLE_ARTICLE = Bilingual("De hele bepaling", "The whole provision")
WHY = Bilingual("Waarom dit antwoord", "Why this answer")
UNDERSTOOD_AS = Bilingual("Begrepen als: {title}", "Understood as: {title}")
SURENESS = Bilingual("Zekerheid: {percent} %", "Certainty: {percent} %")
CHECKED = Bilingual("Aan de bron gecontroleerd op {day}", "Checked against the source on {day}")
CITED = Bilingual(" (aangehaald)", " (cited)")
CLOSE = Bilingual("Sluiten", "Close")
CANCEL = Bilingual("Annuleren", "Cancel")
