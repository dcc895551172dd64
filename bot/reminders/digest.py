"""The digest before a regional day: who meets, what falls due before the next one, what lies open."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.domain.calendar import REGIONAL_DAY, Due, Occurrence
from bot.domain.region import Region
from bot.domain.reminder import Item, ReminderKind, Section
from bot.domain.standing import Standing
from bot.domain.text import Bilingual
from bot.reminders import phrases
from bot.reminders.contents import papers_rule
from bot.reminders.listing import matters
from bot.reminders.matter import Matter
from bot.reminders.situation import Situation
from bot.schedule.meetings import occurrences
from bot.schedule.upcoming import next_occurrence

_DAY = timedelta(days=1)
_MONTH = timedelta(days=31)  # where no next regional day is known
_WORK = {ReminderKind.DEADLINE, ReminderKind.TERM}


def sections(
    situation: Situation, team: str, started: Iterable[Matter], held: date, sent: date
) -> tuple[Section, ...]:
    """Return the digest of the regional day on `held`, sent on the day `sent` to one workspace.

    `started` are the terms that somebody in that workspace started.
    """
    region = situation.region
    following = next_occurrence(region, REGIONAL_DAY, held + _DAY)
    until = (following.day if following else held + _MONTH) - _DAY
    coming = [matter for matter in matters(region, (), (), sent, until) if not matter.cancelled]
    running = [matter for matter in started if sent <= matter.day <= until]
    due = sorted([*coming, *running], key=lambda matter: matter.day)
    found = (
        (phrases.THAT_DAY, _meetings(region, held)),
        (phrases.FALLS_DUE, (_owed(region, matter) for matter in due if matter.kind in _WORK)),
        (phrases.PAPERS, (_papers(region, item) for item in coming if item.kind is ReminderKind.PAPERS)),
        (phrases.DOSSIERS, _dossiers(region, situation.standings)),
        (phrases.QUESTIONS, _questions(situation.questions.get(team, 0))),
    )
    listed = (Section(heading, tuple(items)) for heading, items in found)
    return tuple(section for section in listed if section.items)


def _meetings(region: Region, held: date) -> Iterator[Item]:
    for item in occurrences(region, held, held):
        if item.meeting.id == REGIONAL_DAY:
            continue
        label = item.meeting.label
        name = phrases.filled(phrases.NOT_HELD, meeting=label) if item.cancelled else label
        yield Item(name, citations=item.meeting.citations)


def _owed(region: Region, matter: Matter) -> Item:
    source = matter.source
    if isinstance(source, Due):
        rule: tuple[Bilingual, tuple[str, ...]] = source.duty.title, source.duty.debtor
        citations = source.duty.citations
    else:
        assert not isinstance(source, (tuple, Occurrence))  # noqa: S101 - the caller has looked
        rule, citations = (source.term.title, source.term.debtor), source.term.citations
    title, debtor = rule
    return Item(title, matter.day, phrases.who(region, debtor), citations)


def _papers(region: Region, matter: Matter) -> Item:
    assert isinstance(matter.source, Occurrence)  # noqa: S101 - papers are those of a meeting
    rule = papers_rule(region, matter.source)
    actor = phrases.who(region, rule.debtor) if rule else None
    citations = rule.citations if rule else matter.source.meeting.citations
    return Item(matter.source.meeting.label, matter.day, actor, citations)


def _dossiers(region: Region, standings: Iterable[Standing]) -> Iterator[Item]:
    for standing in sorted(standings, key=lambda standing: standing.dossier.id):
        if standing.state.end:
            continue
        dossier = standing.dossier
        text = phrases.filled(
            phrases.DOSSIER_LINE, id=dossier.id, subject=dossier.subject, state=standing.state.label
        )
        who = phrases.who(region, standing.waiting) or standing.state.acts
        yield Item(text, standing.due or standing.appointment, who, standing.state.citations)


def _questions(number: int) -> Iterator[Item]:
    if number > 0:
        text = phrases.ONE_WAITS if number == 1 else phrases.SOME_WAIT
        yield Item(phrases.filled(text, number=number))
