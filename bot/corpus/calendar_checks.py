"""What must hold for the rules about time: each can be computed, and names what exists."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from bot.corpus import change_checks
from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.counting import lengths, rules
from bot.domain.calendar import REGIONAL_DAY, Calendar, Duty, Meeting
from bot.domain.region import Region

_TRIED = range(2024, 2032)  # two leap years


def problems(region: Region, origins: Origins) -> Iterator[Problem]:
    """Yield every error in a region's meetings, duties, terms and changes."""
    calendar = region.calendar
    parties = {party.id for party in region.profile.parties}
    for number, party in enumerate(region.profile.parties):
        yield from _strangers(region.profile, party.members, parties, origins, "parties", number, "members")
    for meeting in calendar.meetings:
        yield from _meeting(meeting, calendar, origins)
    for duty in calendar.duties:
        yield from _duty(duty, parties, origins)
    for term in calendar.terms:
        yield from _attempt(term, "length", lengths.taken_apart, term.length, origins)
        yield from _strangers(term, term.debtor, parties, origins, "debtor")
    yield from change_checks.problems(calendar, origins)


def _attempt(
    value: object, key: str, reading: Callable[[str], object], text: str, origins: Origins
) -> Iterator[Problem]:
    """Yield what `reading` says is wrong with a text."""
    try:
        reading(text)
    except ValueError as error:
        yield origins.problem(value, f"{key}: {error}", key)


def _strangers(
    value: object, wanted: Iterable[str], parties: set[str], origins: Origins, *place: str | int
) -> Iterator[Problem]:
    """Yield every party that stands at `place` within a value and that the region does not have."""
    for number, party in enumerate(wanted):
        if party not in parties:
            message = (
                f"{place[-1]}: {party!r} is no party of this region; choose from {', '.join(sorted(parties))}"
            )
            yield origins.problem(value, message, *place, number)


def _meeting(meeting: Meeting, calendar: Calendar, origins: Origins) -> Iterator[Problem]:
    if meeting.rule is not None:
        yield from _attempt(meeting, "rule", rules.refuse, meeting.rule, origins)
    if meeting.papers is not None:
        yield from _attempt(meeting, "papers", _counting_back, meeting.papers, origins)
    if meeting.on_regional_day and REGIONAL_DAY not in {item.id for item in calendar.meetings}:
        message = f"on_regional_day: this region has no meeting {REGIONAL_DAY!r}; add it or leave this out"
        yield origins.problem(meeting, message, "on_regional_day")


def _counting_back(length: str) -> None:
    if lengths.taken_apart(length)[0] > 0:
        raise ValueError(f"{length!r} counts forward; papers leave before a meeting, so write -{length}")


def _duty(duty: Duty, parties: set[str], origins: Origins) -> Iterator[Problem]:
    yield from _strangers(duty, duty.debtor, parties, origins, "debtor")
    yield from _strangers(duty, duty.creditor, parties, origins, "creditor")
    if not duty.debtor:
        yield origins.problem(duty, "debtor: nobody owes this; name at least one party", "debtor")
    if (duty.rule is None) == (duty.every is None):
        found = "neither" if duty.rule is None else "both"
        message = (
            f"duty {duty.id!r} has {found} of rule and every; give rule where a day is known, else every"
        )
        yield origins.problem(duty, message, "id" if duty.rule is None else "every")
    broken = [*_rules(duty, origins)]
    yield from broken
    if not broken:
        yield from _window(duty, origins)


def _rules(duty: Duty, origins: Origins) -> Iterator[Problem]:
    for key, rule in (("rule", duty.rule), ("opens", duty.opens)):
        if rule is not None:
            yield from _attempt(duty, key, rules.refuse, rule, origins)


def _window(duty: Duty, origins: Origins) -> Iterator[Problem]:
    """Yield a problem for a window that does not open before it closes, in the same year."""
    if duty.rule is None or duty.opens is None:
        if duty.opens is not None:
            yield origins.problem(duty, "opens: a window needs a rule that closes it; add rule", "opens")
        return
    back = timedelta(days=1 if duty.before else 0)
    for year in _TRIED:
        for last in (day - back for day in rules.days_in(duty.rule, year)):
            if not any(day < last for day in rules.days_in(duty.opens, last.year)):
                message = (
                    f"opens: {duty.opens!r} gives no day in {last.year} before the window closes on {last}"
                )
                yield origins.problem(duty, f"{message}; open it earlier in the same year", "opens")
                return
