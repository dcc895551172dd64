"""The words that stand in reminders, beside those of the knowledge."""

from collections.abc import Callable, Iterable

from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.remarks import party_words

SEND_PAPERS = Bilingual("Agenda en stukken versturen: {meeting}", "Send agenda and papers: {meeting}")
THAT_DAY = Bilingual("Wie er die dag vergaderen", "Which bodies meet that day")
FALLS_DUE = Bilingual("Loopt af vóór de volgende regiodag", "Due before the next regional day")
PAPERS = Bilingual("Stukken die eraan komen", "Papers to expect")
DOSSIERS = Bilingual("Dossiers die open staan", "Open dossiers")
QUESTIONS = Bilingual("Vragen zonder antwoord", "Questions without an answer")
ONE_WAITS = Bilingual("1 vraag wacht op een antwoord", "1 question is waiting for an answer")
SOME_WAIT = Bilingual(
    "{number} vragen wachten op een antwoord", "{number} questions are waiting for an answer"
)
NOT_HELD = Bilingual("{meeting} (vervalt)", "{meeting} (cancelled)")
DOSSIER = Bilingual("{title}: dossier {id}, {subject}", "{title}: dossier {id}, {subject}")
APPOINTMENT = Bilingual("Afspraak in dossier {id}, {subject}", "Appointment in dossier {id}, {subject}")
DOSSIER_LINE = Bilingual("{id}, {subject}: {state}", "{id}, {subject}: {state}")
TERM = Bilingual("{title} ({words})", "{title} ({words})")
BUDGET_YEAR = Bilingual("Begrotingsjaar {year}.", "Budget year {year}.")
PLAN_YEAR = Bilingual("Geldt voor {year}.", "Applies to {year}.")
COUNTED = Bilingual("Gerekend vanaf {day}: {event}.", "Counted from {day}: {event}.")
MISSED = Bilingual("Herinneringen die niet op tijd konden komen", "Reminders that could not come in time")


def filled(text: Bilingual, **values: Bilingual | str | int) -> Bilingual:
    """Return a text with its gaps filled in each language."""
    return in_both(
        lambda language: text[language].format(
            **{
                name: value[language] if isinstance(value, Bilingual) else value
                for name, value in values.items()
            }
        )
    )


def in_both(say: Callable[[Language], str]) -> Bilingual:
    """Return what is said in each language."""
    return Bilingual(say(Language.NL), say(Language.EN))


def in_both_or_none(say: Callable[[Language], str | None]) -> Bilingual | None:
    """Return what is said in each language, or None where there is nothing to say."""
    dutch, english = say(Language.NL), say(Language.EN)
    return Bilingual(dutch, english) if dutch and english else None


def who(region: Region, parties: Iterable[str]) -> Bilingual | None:
    """Return parties by name, or None where there are none."""
    listed = tuple(parties)
    return in_both(lambda language: party_words(region, listed, language)) if listed else None
