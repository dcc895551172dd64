"""Questions that fit the time of year: about what is nearest in the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.answering import wording
from bot.domain.entry import Kind
from bot.domain.region import Region
from bot.domain.text import Language
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences

_AHEAD = timedelta(days=100)


def suggestions(region: Region, today: date, language: Language, most: int) -> tuple[str, ...]:
    """Return questions that the knowledge answers, those about the nearest days first.

    One question stays for what people ask at any time: where to bring a problem.
    """
    asked = (*_next_meeting(region, today, language), *_next_duties(region, today, language))
    lasting = (wording.ALWAYS_ASKED[language],) if region.routing.routes else ()
    return (*tuple(dict.fromkeys(asked))[: most - len(lasting)], *lasting)


def _next_meeting(region: Region, today: date, language: Language) -> Iterator[str]:
    """Yield when the first meeting is that wants papers, since those have to be written in time."""
    for meeting in occurrences(region, today, today + _AHEAD):
        if meeting.papers_due is not None and not meeting.cancelled:
            yield wording.WHEN_IS[language].format(meeting=meeting.meeting.label[language].split(" (")[0])
            return


def _next_duties(region: Region, today: date, language: Language) -> Iterator[str]:
    """Yield a question about each duty that falls due, nearest first."""
    for due in dues(region, today, today + _AHEAD):
        about = [entry for entry in region.entries if due.duty.id in entry.schedule]
        questions = [entry.questions[language][0] for entry in about if entry.kind is Kind.DEADLINE]
        if questions:
            question = min(questions, key=len).rstrip("?")
            yield f"{question[0].upper()}{question[1:]}?"
