"""Terms that somebody started: on which day one ends, and which run."""

from collections.abc import Sequence
from datetime import date

from bot.domain.calendar import TermEnd
from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.subscription import StartedTerm
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import distance, long_date
from bot.rendering.remarks import length_words, party_words, term_note
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import context, header, paragraph, quote, said, user
from bot.rendering.slack.elements import Style, actions, button, confirmation
from bot.rendering.slack.fitting import cut, joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.sourced import source, source_line
from bot.rendering.slack.values import Reference

_MOST, _NOTE = 10, 80
_END = Bilingual("uiterlijk {day} ({distance})", "by {day} at the latest ({distance})")
_RULE = Bilingual("{length}, gerekend vanaf {start}: {event}.", "{length}, counted from {start}: {event}.")
_WHO = Bilingual("Aan zet: {who}.", "Up to: {who}.")
_TOLD = Bilingual("Ik herinner je er op tijd aan.", "I remind you of it in time.")
_NOT_TOLD = Bilingual(
    "Wil je er een herinnering aan? Geef /wegwijzer herinner.",
    "Do you want to be reminded? Give /wegwijzer remind.",
)
_TITLE = Bilingual("Lopende termijnen", "Running terms")
_NONE = Bilingual("Er loopt geen termijn die iemand startte.", "No term runs that somebody started.")
_START = Bilingual("Een termijn begint …", "A term begins …")
_STOP = Bilingual("Klaar, haal weg", "Over, remove it")
_SURE = Bilingual("Deze termijn weghalen?", "Remove this term?")
_WHAT = Bilingual("Dan herinner ik er niemand meer aan.", "Then I remind nobody of it any more.")
_NO = Bilingual("Toch niet", "Keep it")
_BY = Bilingual("gestart door ", "started by ")
_SOMEBODY = Bilingual("een collega", "a colleague")
Run = tuple[StartedTerm, TermEnd]


def started(run: Run, region: Region, today: date, language: Language, *, told: bool) -> Message:
    """Return on which day a term ends that was just started; `told` is whether its starter is reminded."""
    item, end = run
    note = term_note(end, language) or ""
    rule = _rule(run, region, language)
    reminding = (_TOLD if told else _NOT_TOLD)[language]
    body = [
        paragraph("⏳ ", said(end.term.title[language], bold=True), f": {_when(end, today, language)}."),
        paragraph(joined((item.note, rule), "\n")),
        *([quote(note)] if note else []),
        context(reminding),
    ]
    line = source_line(end.term.citations, region, language)
    foot = [*source(end.term.citations, region, language), actions([_stop(item, 0, language)])]
    head = f"{end.term.title[language]}: {_when(end, today, language)}."
    text = joined((head, item.note, rule, note, reminding, line), "\n")
    return message(text, body, foot, language, tail=len(line))


def running(found: Sequence[Run], region: Region, today: date, language: Language) -> Message:
    """Return the terms that run, the first to end first, each with a button to remove it."""
    about = Reference(language=language, region=region.id)
    shown = sorted(found, key=lambda run: run[1].due)[:_MOST]
    rows = [block for number, run in enumerate(shown) for block in _row(run, number, today, language)]
    lines = [f"{end.term.title[language]}: {_when(end, today, language)}" for _, end in shown]
    body = [header(_TITLE[language]), *(rows or [paragraph(_NONE[language])])]
    left = len(found) - len(shown)
    more = [context(words.LEFT_OUT[language].format(number=left))] if left else []
    foot = [*more, actions([button(_START[language], names.TERM_START, about, style=Style.PRIMARY)])]
    return message(joined((_TITLE[language], *(lines or [_NONE[language]])), "\n"), body, foot, language)


def _row(run: Run, number: int, today: date, language: Language) -> list[Block]:
    item, end = run
    about = joined(
        (cut(item.note, _NOTE), f"({long_date(end.start, language)}: {end.term.starts_at[language]})")
    )
    by: Block | str = user(item.owner) if item.owner else _SOMEBODY[language]
    line = paragraph(
        said(end.term.title[language], bold=True),
        f": {_when(end, today, language)}\n{about}, {_BY[language]}",
        by,
    )
    return [line, actions([_stop(item, number, language)])]


def _when(end: TermEnd, today: date, language: Language) -> str:
    day = long_date(end.due, language)
    return _END[language].format(day=day, distance=distance(end.due, today, language))


def _rule(run: Run, region: Region, language: Language) -> str:
    _, end = run
    rule = _RULE[language].format(
        length=length_words(end.term.length, language),
        start=long_date(end.start, language),
        event=end.term.starts_at[language],
    )
    who = party_words(region, end.term.debtor, language)
    return joined((rule, _WHO[language].format(who=who) if who else ""))


def _stop(item: StartedTerm, number: int, language: Language) -> Block:
    sure = confirmation(_SURE[language], _WHAT[language], _STOP[language], _NO[language])
    about = Reference(item.id, language, item.region)
    return button(_STOP[language], names.numbered(names.TERM_END, number), about, confirm=sure)
