"""Answers that are a date and little else: the next BOSD, its papers in March, days left for a plan."""

import re
from collections.abc import Sequence

from bot.answering import reply, wording
from bot.answering.desk import Desk
from bot.answering.timing import timing
from bot.domain.calendar import Duty, Meeting
from bot.domain.entry import Kind
from bot.domain.outcome import Outcome, Result
from bot.understanding.asked import Asked
from bot.understanding.words import folded

_LEFT = re.compile(
    r"\b(?:hoeveel|how many|how much|hoe lang|how long)\b.*\b(?:nog|left|remain\w*|until|till|tot)\b"
    r"|\b(?:days|weeks|time) left\b|\b(?:dagen|weken|tijd) over\b"
)
_NEXT = re.compile(r"\b(?:(?:eerst)?volgende?|eerstvolgend|komende|next|upcoming|coming)\b")
_OTHER_CUES = frozenset(
    {"who", "why", "what-is", "how-often", "how-much", "may", "must", "where", "where-to"}
)
_FEW = 9  # words of a question that asks for the date of a meeting and nothing else


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer with computed dates where a question is after those; None for any other."""
    meetings = [item for item in desk.region.calendar.meetings if item.id in asked.meetings and item.rule]
    if meetings and _after_a_day(asked):
        return _dated(desk, asked, meetings[:1], Kind.MEETING)
    duties = [item for item in desk.region.calendar.duties if item.id in asked.duties and item.rule]
    if duties and _LEFT.search(folded(asked.text)):
        return _dated(desk, asked, duties[:1], Kind.DEADLINE)
    return None


def _after_a_day(asked: Asked) -> bool:
    if asked.reading.cues & _OTHER_CUES:
        return False
    if asked.moments.period is not None:
        return asked.moments.period.end >= asked.today and asked.moments.year is None
    if any(day >= asked.today for day in asked.moments.days):
        return True
    return _NEXT.search(folded(asked.text)) is not None and len(asked.text.split()) <= _FEW


def _dated(desk: Desk, asked: Asked, rules: Sequence[Meeting | Duty], kind: Kind) -> Outcome:
    rule = rules[0]
    language = asked.language
    name = rule.label[language] if isinstance(rule, Meeting) else rule.title[language]
    return reply.compose(
        desk,
        asked,
        wording.RULE[language].format(name=name, rule=rule.words[language]),
        when=timing(desk.region, asked, (rule.id,)),
        notes=(rule.note[language],) if rule.note else (),
        citations=rule.citations,
        result=Result.ANSWER,
        entry=f"calendar:{rule.id}",
        kind=kind,
        title=name,
        confidence=0.9,
        why=(f"asks for the date of {rule.id}",),
    )
