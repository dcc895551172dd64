"""What reminders say, in both languages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder, ReminderKind
from bot.domain.standing import Standing
from bot.domain.subscription import StartedTerm, Topic
from bot.domain.text import Language
from bot.reminders.planning import plan
from bot.reminders.situation import Situation
from bot.rendering.reminder_text import content_text, reminder_text
from tests.unit.reminders.making import at_once, cancelled, changed, days, moved, subscribed

STORY = """
2027-02-01 shortfall-reported urk
2027-02-08 dosd-held
2027-02-09 cause-almere
2027-02-10 plan-needed
"""


def of_day(known: Situation, day: str) -> PlannedReminder:
    (found,) = plan(known, date.fromisoformat(day), date.fromisoformat(day))
    return found


def said(known: Situation, day: str) -> str:
    return reminder_text(of_day(known, day), known.region)


def test_a_deadline_says_who_must_do_what_by_when_and_what_follows(flevoland: Region) -> None:
    who = subscribed(topics=(Topic.DEADLINES,), parties=("almere",), muted=("execution-costs-settlement",))
    assert said(Situation(flevoland, (who,)), "2027-02-19") == (
        "Almere: Concept-eindafrekening zorgkosten, uiterlijk zondag 28 februari 2027. "
        "Nog 5 werkdagen na vandaag. Zondag 28 februari 2027 is geen werkdag; "
        "de laatste werkdag ervoor is vrijdag 26 februari 2027.\n"
        "Begrotingsjaar 2026. Een dag binnen februari staat er niet; na ontvangst heeft een regiogemeente "
        "14 dagen om te reageren.\n"
        "Daarna: Reageren op de concept-eindafrekening (binnen 14 dagen laten weten of men akkoord is) "
        "(de regiogemeenten).\n"
        "Bron: DVH art. 11 lid 3."
    )


def test_the_last_day_is_said_to_be_the_last(flevoland: Region) -> None:
    who = subscribed(topics=(Topic.DEADLINES,), language=Language.EN)
    known = Situation(flevoland, (who,))
    first = said(known, "2027-03-30").splitlines()[0]
    assert first == (
        "Almere: Final settlement of care costs (eindafrekening), by Tuesday 30 March 2027 at the latest. "
        "Today is the last working day."
    )
    assert "Next: Supply data for the purchasing plans, Monday 31 May 2027" in said(known, "2027-03-30")


def test_a_window_says_from_when(flevoland: Region) -> None:
    who = subscribed(topics=(Topic.DEADLINES,), language=Language.EN)
    found = of_day(Situation(flevoland, (who,)), "2027-02-01")
    assert {part.content.kind for part in found.reminders} == {ReminderKind.OPENING}
    text = reminder_text(found, flevoland)
    assert text.startswith("2 reminders for Monday 1 February 2027:\n\nAlmere: Draft final settlement")
    assert "from Monday 1 February 2027 and by Sunday 28 February 2027 at the latest" in text


def test_papers_name_who_sends_them_and_what_they_are_for(flevoland: Region) -> None:
    who = subscribed(topics=(Topic.MEETINGS,), language=Language.EN)
    text = said(Situation(flevoland, (who,)), "2027-03-10")
    assert text.startswith(
        "The regional programme manager: Send agenda and papers of the BOSD, by Thursday 11 March"
    )
    assert "1 working day left after today." in text
    assert "Next: BOSD (meeting of portfolio holders), Thursday 18 March 2027." in text
    assert "Source: Inrichtingsplan § 5.3." in text


def test_a_digest_has_all_that_concerns_a_regional_day(
    flevoland: Region, played: Callable[..., Standing]
) -> None:
    standing = played("niet-nakoming", STORY, on="2027-02-22")
    who = subscribed(topics=(Topic.REGIONAL_DAYS,))
    term = StartedTerm("t1", "T1", "flevoland", "pay-final-settlement", "2027-03-01", "U1")
    foreign = replace(term, id="t2", team="T2", term="improvement-plan")
    region = changed(flevoland, cancelled("dosd", "2027-03-02"))
    known = Situation(region, (who,), (standing,), (term, foreign), (), {"T1": 2, "T2": 9})
    content = of_day(known, "2027-02-23").reminders[0].content
    listed = {section.heading.nl: [item.text.nl for item in section.items] for section in content.sections}
    assert "DOSD (vervalt)" in listed["Wie er die dag vergaderen"]
    assert listed["Loopt af vóór de volgende regiodag"] == [
        "Concept-eindafrekening zorgkosten", "Eindafrekening uitvoeringskosten", "Eindafrekening betalen",
        "Definitieve eindafrekening zorgkosten",
    ]  # fmt: skip
    assert listed["Stukken die eraan komen"] == ["BOSD"]
    assert listed["Dossiers die open staan"][0].startswith("d-1, kosten: ")
    assert listed["Vragen zonder antwoord"] == ["2 vragen wachten op een antwoord"]
    one = of_day(replace(known, questions={"T1": 1}), "2027-02-23").reminders[0].content
    assert one.sections[-1].items[0].text.en == "1 question is waiting for an answer"
    none = of_day(replace(known, questions={}), "2027-02-23").reminders[0].content
    assert none.sections[-1].heading.nl == "Dossiers die open staan"


def test_a_started_term_and_the_term_of_a_dossier(flevoland: Region, played: Callable[..., Standing]) -> None:
    term = StartedTerm("t1", "T1", "flevoland", "react-concept-settlement", "2027-02-10", "U1")
    who = subscribed(topics=(Topic.DEADLINES,), parties=("urk",), lead_days=(2,))
    text = said(Situation(flevoland, (who,), terms=(term,)), "2027-02-22")
    assert (
        "de regiogemeenten: Reageren op de concept-eindafrekening, uiterlijk woensdag 24 februari 2027"
        in text.replace("De r", "de r")
    )
    assert "Gerekend vanaf woensdag 10 februari 2027: ontvangst van de concept-eindafrekening." in text
    standing = at_once(played("niet-nakoming", STORY, on="2027-02-22"))
    run = standing.running[0]
    other = subscribed(topics=(Topic.DOSSIERS,), lead_days=(7,))
    (found,) = plan(Situation(flevoland, (other,), (standing,)), *days("2027-02-15..2027-03-10"))
    part = found.reminders[0]
    assert part.occurrence == f"flevoland/dossier/d-1/{run.term.id}/{run.start}"
    assert (part.content.due, part.content.kind) == (run.due, ReminderKind.DOSSIER)
    assert part.content.actor is not None
    assert "dossier d-1, kosten" in content_text(part.content, flevoland, Language.EN)


def test_a_meeting_that_left_the_regional_day_is_told_by_itself(flevoland: Region) -> None:
    region = changed(flevoland, moved("dosd", "2027-03-02", "2027-03-10"))
    found = plan(
        Situation(region, (subscribed(topics=(Topic.REGIONAL_DAYS,)),)), *days("2027-03-03..2027-03-10")
    )
    assert [part.occurrence for item in found for part in item.reminders] == [
        "flevoland/meeting/dosd/2027-03-02"
    ] * 2
    text = reminder_text(found[0], region)
    assert "DOSD op woensdag 10 maart 2027" in text
    assert "Verplaatst van dinsdag 2 maart 2027: Vakantie." in text


def test_a_term_that_the_region_dropped_is_passed_over(flevoland: Region) -> None:
    term = StartedTerm("t1", "T1", "flevoland", "no-such-term", "2027-02-10", "U1")
    who = subscribed(topics=(Topic.DEADLINES,), parties=("urk",))
    assert plan(Situation(flevoland, (who,), terms=(term,)), *days("2027-02-01..2027-03-01")) == ()


def test_six_stand_in_a_message(flevoland: Region) -> None:
    terms = tuple(
        StartedTerm(f"t{number}", "T1", "flevoland", "improvement-plan", "2027-01-04", "U1")
        for number in range(20)
    )
    who = subscribed(topics=(Topic.DEADLINES,), lead_days=(7,))
    found = plan(Situation(flevoland, (who,), terms=terms), *days("2027-01-25..2027-01-25"))
    assert [len(item.reminders) for item in found] == [6, 6, 6, 2]
    assert max(len(item.cause) for item in found) < 2000
