from datetime import date

import pytest

from bot.domain.region import Region
from bot.schedule.terms import UnknownTermError, term_end


@pytest.mark.parametrize(
    ("term", "start", "due", "last_working_day"),
    [
        ("react-concept-settlement", date(2027, 2, 10), date(2027, 2, 24), date(2027, 2, 24)),
        # Ends on a Sunday, and on that Sunday it ends.
        ("react-concept-settlement", date(2027, 2, 14), date(2027, 2, 28), date(2027, 2, 26)),
        ("pay-final-settlement", date(2027, 3, 30), date(2027, 4, 13), date(2027, 4, 13)),
        ("pay-execution-costs", date(2028, 2, 15), date(2028, 2, 29), date(2028, 2, 29)),
        ("invoice-loose-settlements", date(2026, 12, 18), date(2027, 1, 1), date(2026, 12, 31)),
        ("pay-loose-settlements", date(2026, 4, 21), date(2026, 5, 5), date(2026, 5, 4)),
        ("improvement-plan", date(2027, 1, 5), date(2027, 2, 2), date(2027, 2, 2)),
        ("step-2a-talk", date(2027, 1, 4), date(2027, 1, 18), date(2027, 1, 18)),
        ("step-2b-arguments", date(2027, 1, 4), date(2027, 1, 18), date(2027, 1, 18)),
        ("step-2b-meeting", date(2027, 1, 18), date(2027, 2, 1), date(2027, 2, 1)),
        ("step-4-third-person", date(2027, 2, 1), date(2027, 2, 22), date(2027, 2, 22)),
        ("step-4-meeting", date(2027, 2, 22), date(2027, 3, 8), date(2027, 3, 8)),
        ("step-5-dispute", date(2026, 11, 30), date(2027, 2, 28), date(2027, 2, 26)),
        ("step-5-dispute", date(2027, 11, 30), date(2028, 2, 29), date(2028, 2, 29)),
        ("meeting-papers", date(2026, 12, 17), date(2026, 12, 10), date(2026, 12, 10)),
        ("meeting-papers", date(2034, 5, 25), date(2034, 5, 18), date(2034, 5, 17)),
    ],
)
def test_the_day_a_term_ends(
    flevoland: Region, term: str, start: date, due: date, last_working_day: date
) -> None:
    end = term_end(flevoland, term, start)
    assert (end.term.id, end.start, end.due, end.last_working_day) == (term, start, due, last_working_day)


def test_every_term_of_the_sources_is_there(flevoland: Region) -> None:
    assert {term.id: term.length for term in flevoland.calendar.terms} == {
        "react-concept-settlement": "P14D", "pay-final-settlement": "P14D", "pay-execution-costs": "P14D",
        "invoice-loose-settlements": "P14D", "pay-loose-settlements": "P14D", "improvement-plan": "P4W",
        "step-2a-talk": "P2W", "step-2b-arguments": "P2W", "step-2b-meeting": "P2W",
        "step-4-third-person": "P3W", "step-4-meeting": "P2W", "step-5-dispute": "P3M",
        "meeting-papers": "-P7D",
    }  # fmt: skip


def test_an_unknown_term_is_refused_with_what_is_allowed(flevoland: Region) -> None:
    with pytest.raises(
        UnknownTermError, match="term 'pay' is not known; choose from react-concept-settlement"
    ):
        term_end(flevoland, "pay", date(2027, 1, 1))
