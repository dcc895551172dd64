"""What is drawn: each kind of message, home page and modal, from the real knowledge."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from bot.answering.scope_table import columns
from bot.assistant import Assistant
from bot.corpus.loading import load
from bot.corpus.snapshot import Shelf
from bot.domain.message import Message
from bot.domain.outcome import Outcome
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.subscription import Subscription, Topic
from bot.domain.text import Language
from bot.domain.workspace import Person, Workspace
from bot.rendering.slack.agenda_list import deadlines, meetings
from bot.rendering.slack.answer import answer
from bot.rendering.slack.help import help_message
from bot.rendering.slack.home import HomePage, home_page
from bot.rendering.slack.look import PRIVATE, PUBLIC, Look
from bot.rendering.slack.mandate_table import mandate_table
from bot.rendering.slack.modals import ask, dossier, intake, preferences, result, subscription, workspace
from bot.rendering.slack.more import more_view
from bot.rendering.slack.notices import failed
from bot.rendering.slack.values import Reference
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NL, EN = Language.NL, Language.EN
KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
EXAMPLES = {
    NL: ["Wanneer is de volgende regiodag?", "Mag Almere een bezwaar voor ons afhandelen?"],
    EN: ["When is the next regional day?", "May Almere decide on an objection for us?"],
}
SPRING = date(2027, 4, 21)
SIMPLE = Look(simple=True, repeated=True)
Drawing = Message | dict[str, Any]


class Studio:
    """The real knowledge, to draw from."""

    def __init__(self) -> None:
        shelf = Shelf(KNOWLEDGE)
        self.corpus = load(KNOWLEDGE, shelf)
        self.assistant = Assistant(self.corpus, shelf)
        region = self.corpus.region("flevoland")
        if region is None:
            raise LookupError(f"no region flevoland in {KNOWLEDGE}")
        self.region: Region = region

    def asked(self, text: str) -> Outcome:
        """Return the answer to a question."""
        return self.assistant.ask(Question(text, TODAY, "flevoland"))

    def routed(self, text: str) -> Outcome:
        """Return where a problem goes."""
        return self.assistant.route(Question(text, TODAY, "flevoland"))

    def answer(self, text: str, look: Look = PUBLIC) -> Message:
        """Return the message to a question."""
        return answer(self.asked(text), self.region, look)

    def home(self, person: Person, language: Language, **more: Any) -> Message:
        """Return a home page."""
        end = date(2027, 11, 21)
        held = occurrences(self.region, TODAY, end)
        owed = dues(self.region, TODAY, end, person.municipality or None)
        return home_page(
            HomePage(person, language, self.region, TODAY, held, owed, examples=EXAMPLES[language], **more)
        )


def _wish() -> Subscription:
    topics = (Topic.REGIONAL_DAYS, Topic.DEADLINES)
    return Subscription("s-1", "T1", "U0123", "U0123", "flevoland", topics, NL, ("urk",))


_REF = Reference(language=NL, region="flevoland")
_STUCK = "we komen er na maanden praten met Urk niet uit over de taken"
MESSAGES: dict[str, Callable[[Studio], Drawing]] = {
    "answer": lambda s: s.answer("wanneer komt de conceptafrekening?"),
    "answer-english": lambda s: s.answer("when is the draft settlement due?", PRIVATE),
    "answer-simple": lambda s: s.answer("wanneer komt de conceptafrekening?", SIMPLE),
    "mandate-yes": lambda s: s.answer("mag Almere namens ons een bezwaar afhandelen?"),
    "mandate-no": lambda s: s.answer("mag Almere voor ons huishoudelijke hulp toekennen?"),
    "mandate-only-if": lambda s: s.answer("mag Almere toezichthouders aanwijzen?"),
    "choose": lambda s: s.answer("hoe zit het met de afrekening"),
    "decline": lambda s: s.answer("hoeveel parkeerplaatsen heeft de regiodag"),
    "route": lambda s: answer(s.routed(_STUCK), s.region),
    "deadlines-list": lambda s: s.answer("welke deadlines zijn er in maart 2027?"),
    "shared": lambda s: s.answer("wanneer is de volgende regiodag?", Look(shared_by="U0123")),
    "mandate-table": lambda s: mandate_table(s.region.mandate, columns(s.region.mandate), s.region, NL),  # type: ignore[arg-type]
    "meetings": lambda s: meetings(
        occurrences(s.region, TODAY, date(2027, 2, 21)), (TODAY, date(2027, 2, 21)), s.region, NL
    ),
    "deadlines": lambda s: deadlines(
        dues(s.region, TODAY, date(2027, 11, 21)), (TODAY, date(2027, 11, 21)), s.region, NL, today=TODAY
    ),
    "deadlines-simple": lambda s: deadlines(
        dues(s.region, TODAY, SPRING), (TODAY, SPRING), s.region, EN, today=TODAY, simple=True
    ),
    "help": lambda _: help_message(_REF, EXAMPLES[NL]),
    "error": lambda _: failed("7F3K-29QD", NL),
}
HOMES: dict[str, Callable[[Studio], Drawing]] = {
    "home": lambda s: s.home(Person("T1", "U0123", NL, "urk"), NL, subscriptions=[_wish()]),
    "home-first": lambda s: s.home(Person("T1", "U0123"), EN, workspace=Workspace("T1", "flevoland")),
}
MODALS: dict[str, Callable[[Studio], Drawing]] = {
    "modal-ask": lambda _: ask.view(_REF),
    "modal-intake": lambda s: intake.view(s.region, _REF, who=["urk"]),
    "modal-result": lambda s: result.view(s.routed(_STUCK), s.region, _REF),
    "modal-more": lambda s: more_view(s.asked("wanneer komt de conceptafrekening?"), s.region, PUBLIC),
    "modal-dossier": lambda s: dossier.view(s.region.procedures[0], s.region, _REF, TODAY, who=["urk"]),
    "modal-preferences": lambda s: preferences.view(Person("T1", "U1", NL, "urk"), s.region, _REF),
    "modal-reminders": lambda s: subscription.view(_wish(), s.region, _REF, new=True),
    "modal-workspace": lambda s: workspace.view(Workspace("T1", "flevoland"), list(s.corpus.regions), _REF),
}
