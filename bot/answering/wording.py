"""What Wegwijzer itself says around the curated answers, in both languages."""

from bot.domain.entry import Verdict
from bot.domain.text import Bilingual

SOURCE = Bilingual("Bron: {labels}.", "Source: {labels}.")
NEXT_MEETING = Bilingual("Eerstvolgende {name}: {day} ({distance}).", "Next {name}: {day} ({distance}).")
MEETING_IN_PERIOD = Bilingual("{name}: {day} ({distance}).", "{name}: {day} ({distance}).")
PAPERS = Bilingual("Stukken uiterlijk {day}.", "Papers at the latest {day}.")
PAPERS_SENT = Bilingual(
    "De stukken daarvoor moesten uiterlijk {day} verstuurd zijn.", "Its papers had to be sent by {day}."
)
MOVED = Bilingual("Verplaatst van {day}: {reason}", "Moved from {day}: {reason}")
CANCELLED = Bilingual("Vervallen: {name} van {day}. {reason}", "Cancelled: {name} of {day}. {reason}")
HOLIDAY = Bilingual("Let op: dat is een feestdag ({holiday}).", "Mind: that is a public holiday ({holiday}).")
DUE = Bilingual("{title}: uiterlijk {day} ({distance}).", "{title}: by {day} at the latest ({distance}).")
WINDOW = Bilingual(
    "{title}: van {start} tot en met {day} ({distance}).",
    "{title}: from {start} up to and including {day} ({distance}).",
)
BUDGET_YEAR = Bilingual("Het gaat om begrotingsjaar {year}.", "This concerns budget year {year}.")
PLAN_YEAR = Bilingual("Het geldt voor {year}.", "It applies to {year}.")
WORKING_DAY = Bilingual(
    "Die dag valt in het weekend of op een feestdag; de laatste werkdag ervoor is {day}.",
    "That day is in a weekend or on a public holiday; the last working day before it is {day}.",
)
TERM = Bilingual(
    "{title}: begint op {start}, eindigt op {day} ({distance}).",
    "{title}: starts on {start}, ends on {day} ({distance}).",
)
TERM_BACK = Bilingual(
    "{title}: uiterlijk {day} ({distance}).", "{title}: by {day} at the latest ({distance})."
)
DECLINED = Bilingual(
    "Dat weet ik niet: in mijn bronnen vind ik er geen antwoord op.",
    "I do not know: I find no answer to that in my sources.",
)
DECLINED_DETAIL = Bilingual(
    "Dat weet ik niet: mijn bronnen geven geen {detail}.", "I do not know: my sources do not give {detail}."
)
DECLINED_ELSEWHERE = Bilingual(
    "Daarover heb ik geen bronnen: ik ken alleen {regions}.",
    "I have no sources on that: I only know {regions}.",
)
DECLINED_OUTSIDE = Bilingual(
    "De tekst van die regeling of wet staat niet in mijn bronnen, dus die kan ik niet aanhalen.",
    "The text of that arrangement or law is not among my sources, so I cannot quote it.",
)
NO_SUCH_PASSAGE = Bilingual("{wanted} staat niet in: {document}.", "{wanted} is not in: {document}.")
NO_SUCH_PASSAGE_ANYWHERE = Bilingual(
    "{wanted} staat in geen van mijn bronnen.", "{wanted} is in none of my sources."
)
WHAT_EXISTS = Bilingual("Wel bestaan: {passages}.", "There are: {passages}.")
NEAREST = Bilingual("Waar ik wel iets over weet: {topics}.", "What I do know about: {topics}.")
TURN_TO = Bilingual("Wie verder kan helpen: {contact}.", "Who can help further: {contact}.")
VERDICTS = {
    Verdict.IN: Bilingual("Ja.", "Yes."),
    Verdict.OUT: Bilingual("Nee, niet zoals het nu geregeld is.", "No, not as things stand."),
    Verdict.CONDITIONAL: Bilingual("Alleen onder een voorwaarde.", "Only under a condition."),
}
UNRECOGNISED = Bilingual(
    "Ik herken hierin geen taak uit artikel 4 van het handvest; is het er wel een, noem die dan bij naam.",
    "I recognise no task of article 4 of the charter in this; if it is one, call it by its name.",
)
BY_INSTRUMENT = Bilingual(
    "{act}: dat mag Almere op grond van {instrument}.", "{act}: Almere may do so under {instrument}."
)
IS_A_TASK = Bilingual(
    "{domain} is een van de taken die Almere uitvoert.", "{domain} is one of the tasks Almere carries out."
)
ONLY_FOR = Bilingual("Dat mag alleen voor: {domains}.", "That is allowed only for: {domains}.")
ROUTE = Bilingual("Breng dit in bij: {place}. {reason}", "Bring this to: {place}. {reason}")
ROUTE_NEXT = Bilingual("Eerstvolgende keer: {day} ({distance}).", "Next time: {day} ({distance}).")
ROUTE_BRINGS = Bilingual("Wie brengt het in: {brings}", "Who brings it in: {brings}")
ROUTE_PREPARE = Bilingual("Bereid voor: {prepare}", "Prepare: {prepare}")
ROUTE_ALSO = Bilingual("Ook mogelijk: {place}. {reason}", "Also possible: {place}. {reason}")
NO_ROUTE = Bilingual(
    "Hiervoor ken ik geen regionale tafel of procedure: het lijkt geen zaak voor de regionale samenwerking.",
    "I know no regional meeting or procedure for this: it looks like no matter for the regional cooperation.",
)
THEN_MEETING = Bilingual("Daarna: {day}.", "After that: {day}.")
THEN_DUTY = Bilingual("Daarna: {title}, uiterlijk {day}.", "After that: {title}, by {day}.")
RULE = Bilingual("{name}: {rule}.", "{name}: {rule}.")
DUTIES_TITLE = Bilingual("Deadlines in een periode", "Deadlines in a period")
DUTIES = Bilingual(
    "Dit zijn de deadlines{whose} van {start} tot en met {end}:",
    "These are the deadlines{whose} from {start} to {end}:",
)
NO_DUTIES = Bilingual(
    "Er zijn geen deadlines met een datum{whose} van {start} tot en met {end}.",
    "There are no dated deadlines{whose} from {start} to {end}.",
)
OF_PARTY = Bilingual(" van {party}", " of {party}")
ALWAYS_ASKED = Bilingual(
    "Een aanbieder levert minder dan afgesproken. Waar breng ik dat?",
    "A provider delivers less than was agreed. Where do I take that?",
)
WHEN_IS = Bilingual("Wanneer is het volgende {meeting}?", "When is the next {meeting}?")
