"""Answers that are a date and little else: the next BOSD, its papers in March, days left for a plan."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.answering import reply, wording
from bot.answering.desk import Desk
from bot.answering.timing import Timing, timing
from bot.domain.calendar import Duty, Meeting
from bot.domain.entry import Kind
from bot.domain.outcome import Outcome, Result
from bot.rendering.dates import long_date
from bot.schedule.duties import dues
from bot.schedule.upcoming import next_occurrence
from bot.understanding.asked import Asked
from bot.understanding.moments import MOMENT_WORDS
from bot.understanding.patterns import LazyPattern
from bot.understanding.words import folded, words

_LEFT = LazyPattern(
    r"\b(?:hoeveel|how many|how much|hoe lang|how long)\b.*\b(?:nog|left|remain\w*|until|till|tot)\b"
    r"|\b(?:days|weeks|time) left\b|\b(?:dagen|weken|tijd) over\b"
)
_NEXT = LazyPattern(r"\b(?:(?:eerst)?volgende?|eerstvolgend|komende|next|upcoming|coming)\b")
# Words that may stand beside the name of a meeting where only its day is asked.
_BESIDE = frozenset({
    "agenda", "coming", "dag", "dagen", "data", "date", "dates", "datum", "day", "days",
    "documenten", "documents", "due", "eerstvolgende", "komende", "meeting", "next", "overleg",
    "paper", "papers", "stukken", "uiterlijk", "upcoming", "vergaderen", "vergadering",
    "vergaderstukken", "vergadert", "volgende", "wanneer", "when",
})  # fmt: skip
_OTHER_CUES = frozenset(
    {"who", "why", "what-is", "how-often", "how-much", "may", "must", "where", "where-to"}
)
_LEFT_OVER = 2  # other words that a question with "when" may have


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer with computed dates where a question is after those; None for any other."""
    meetings = [item for item in desk.region.calendar.meetings if item.id in asked.meetings and item.rule]
    if meetings and _after_a_day(desk, asked):
        return _dated(desk, asked, meetings[:1], Kind.MEETING)
    duties = [item for item in desk.region.calendar.duties if item.id in asked.duties and item.rule]
    if duties and not asked.details and _LEFT.search(folded(asked.text)):
        return _dated(desk, asked, duties[:1], Kind.DEADLINE)
    return None


def again(desk: Desk, asked: Asked, rules: Sequence[str]) -> Outcome | None:
    """Answer with the dates of what the conversation is about; None where it has none of its own."""
    calendar = desk.region.calendar
    meetings = [item for item in calendar.meetings if item.id in rules and item.rule]
    if meetings:
        return _dated(desk, asked, meetings[:1], Kind.MEETING)
    duties = [item for item in calendar.duties if item.id in rules and item.rule]
    return _dated(desk, asked, duties[:1], Kind.DEADLINE) if duties else None


def _after_a_day(desk: Desk, asked: Asked) -> bool:
    """Tell whether a question that names a meeting wants its day and nothing else."""
    if asked.reading.cues & _OTHER_CUES or (asked.details and "when" not in asked.reading.cues):
        return False
    others = _other_words(desk, asked)
    if len(others) > (_LEFT_OVER if "when" in asked.reading.cues else 0):
        return False
    if asked.moments.period is not None:
        return asked.moments.period.end >= asked.today
    return (
        any(day >= asked.today for day in asked.moments.days) or _NEXT.search(folded(asked.text)) is not None
    )


def _other_words(desk: Desk, asked: Asked) -> list[str]:
    """Return the words of a question that neither name the meeting or a moment nor ask for a day."""
    plain = folded(asked.text)
    meetings = [item for item in desk.region.calendar.meetings if item.id in asked.meetings]
    for name in sorted((folded(name) for item in meetings for name in item.names), key=len, reverse=True):
        plain = plain.replace(name, " ")
    silent = desk.understanding.wordbook.analyser.silent | _BESIDE | MOMENT_WORDS
    return [word for word in words(plain) if word not in silent and not word.isdigit()]


def _dated(desk: Desk, asked: Asked, rules: Sequence[Meeting | Duty], kind: Kind) -> Outcome:
    rule = rules[0]
    language = asked.language
    name = rule.label[language] if isinstance(rule, Meeting) else rule.title[language]
    when = timing(desk.region, asked, (rule.id,))
    return reply.compose(
        desk,
        asked,
        wording.RULE[language].format(name=name, rule=rule.words[language]),
        when=Timing(when.moments, (*when.lines, *_after(desk, asked, rule, when))),
        notes=(rule.note[language],) if rule.note else (),
        citations=rule.citations,
        result=Result.ANSWER,
        entry=f"calendar:{rule.id}",
        kind=kind,
        title=name,
        confidence=0.9,
        why=(f"asks for the date of {rule.id}",),
    )


def _after(desk: Desk, asked: Asked, rule: Meeting | Duty, when: Timing) -> Iterator[str]:
    """Tell what comes next: the meeting after this one, or the duty that falls due after this one."""
    if not when.moments:
        return
    language = asked.language
    day_after = when.moments[-1].due + timedelta(days=1)
    if isinstance(rule, Meeting):
        following = next_occurrence(desk.region, rule.id, day_after)
        if following is not None:
            yield wording.THEN_MEETING[language].format(day=long_date(following.day, language))
        return
    coming = dues(desk.region, day_after, day_after + timedelta(days=366))
    if coming:
        title, day = coming[0].duty.title[language], long_date(coming[0].due, language)
        yield wording.THEN_DUTY[language].format(title=title, day=day)
