"""Meetings and deadlines in a period as a message with a table."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.calendar import Due, Meeting, Occurrence
from bot.domain.citation import Citation
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import distance, long_date
from bot.rendering.labels import label
from bot.rendering.remarks import change_note, who_words, working_day_note
from bot.rendering.slack.blocks import context, header, paragraph
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.sourced import source, source_line
from bot.rendering.slack.tables import Row, in_lines, table

_MEETINGS = Bilingual("Overleggen", "Meetings")
_DEADLINES = Bilingual("Deadlines", "Deadlines")
_PERIOD = Bilingual("Van {start} tot en met {end}.", "From {start} up to and including {end}.")
_MEETING_HEADS = (Bilingual("Dag", "Day"), Bilingual("Overleg", "Meeting"), Bilingual("Let op", "Mind"))
_DUE_HEADS = (
    Bilingual("Uiterlijk", "At the latest"),
    Bilingual("Wat", "What"),
    Bilingual("Wie", "Who"),
    Bilingual("Bron", "Source"),
)
_PAPERS = Bilingual("Stukken uiterlijk {day}.", "Papers by {day}.")
_HOLIDAY = Bilingual("Feestdag: {name}.", "Public holiday: {name}.")
_NO_MEETING = Bilingual("In deze periode is er geen overleg.", "There is no meeting in this period.")
_NO_DEADLINE = Bilingual("In deze periode valt er geen deadline.", "No deadline falls in this period.")
_NO_DAY = Bilingual("Zonder dag in de documenten: {names}.", "Without a day in the documents: {names}.")
_WINDOW = Bilingual("Kan vanaf {start}.", "Possible from {start}.")
Period = tuple[date, date]


def meetings(
    found: Sequence[Occurrence],
    period: Period,
    region: Region,
    language: Language,
    *,
    undated: Iterable[Meeting] = (),
    simple: bool = False,
) -> Message:
    """Return meetings in a period, both days included; `undated` are those no day is known of."""
    names = ", ".join(item.label[language] for item in undated)
    rows = _meeting_rows(found, language)
    citations = [citation for item in found for citation in item.meeting.citations]
    heads = [head[language] for head in _MEETING_HEADS]
    note = _NO_DAY[language].format(names=names) if names else ""
    words = (_MEETINGS[language], _NO_MEETING[language], note)
    return _listed(words, period, (heads, rows), citations, region=region, language=language, simple=simple)


def deadlines(
    found: Sequence[Due],
    period: Period,
    region: Region,
    language: Language,
    *,
    today: date,
    simple: bool = False,
) -> Message:
    """Return what falls due in a period, both days included."""
    rows = [_due_row(due, region, language, today) for due in found]
    citations = [citation for due in found for citation in due.duty.citations]
    heads = [head[language] for head in _DUE_HEADS]
    words = (_DEADLINES[language], _NO_DEADLINE[language], "")
    return _listed(words, period, (heads, rows), citations, region=region, language=language, simple=simple)


def _listed(
    words: tuple[str, str, str],
    period: Period,
    content: tuple[Row, Sequence[Row]],
    citations: Iterable[Citation],
    *,
    region: Region,
    language: Language,
    simple: bool,
) -> Message:
    (title, nothing, note), (heads, rows) = words, content
    start, end = (long_date(day, language) for day in period)
    about = _PERIOD[language].format(start=start, end=end)
    cited = tuple(dict.fromkeys(citations))
    drawn = table(heads, rows, language, simple=simple) if rows else paragraph(nothing)
    line = source_line(cited, region, language)
    text = joined((f"{title}. {about}", in_lines(heads, rows) or nothing, note, line), "\n\n")
    foot = [*([context(note)] if note else []), *source(cited, region, language)]
    return message(text, [header(title), context(about), drawn], foot, language, tail=len(note) + len(line))


def _meeting_rows(found: Iterable[Occurrence], language: Language) -> list[Row]:
    """Return a row for each day, and one more where something else holds for some of its meetings."""
    rows: dict[tuple[date, str], list[str]] = {}
    for item in found:
        rows.setdefault((item.day, _mind(item, language)), []).append(item.meeting.label[language])
    return [(long_date(day, language), ", ".join(names), mind) for (day, mind), names in rows.items()]


def _mind(item: Occurrence, language: Language) -> str:
    papers = _PAPERS[language].format(day=long_date(item.papers_due, language)) if item.papers_due else ""
    holiday = _HOLIDAY[language].format(name=item.holiday[language]) if item.holiday else ""
    return joined((change_note(item, language), holiday, papers))


def _due_row(due: Due, region: Region, language: Language, today: date) -> Row:
    start = _WINDOW[language].format(start=long_date(due.start, language)) if due.start else ""
    note = working_day_note(due.due, due.last_working_day, language)
    who = who_words(region, due.duty, language)
    labels = (label(item, region.documents, language) for item in due.duty.citations)
    return (
        f"{long_date(due.due, language)} ({distance(due.due, today, language)})",
        joined((due.duty.title[language] + ("." if start or note else ""), start, note)),
        f"{who[:1].upper()}{who[1:]}",
        "; ".join(labels),
    )
