"""The weekly message for curators: what people asked and did not find, most frequent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.gap import GapKind
from bot.domain.message import Message
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import short_date
from bot.rendering.slack import words
from bot.rendering.slack.blocks import bullets, context, header, paragraph, said
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message

_TITLE = Bilingual("Wat mensen vroegen en niet vonden", "What people asked and did not find")
_SINCE = Bilingual(
    "Sinds {day}: {number} vragen in {groups} groepen, de vaakst gestelde eerst.",
    "Since {day}: {number} questions in {groups} groups, the most frequent first.",
)
_NONE = Bilingual(
    "Sinds {day} is er geen vraag bij gekomen zonder goed antwoord.",
    "Since {day} no question without a good answer was added.",
)
_KINDS = {
    GapKind.UNANSWERED: Bilingual("geen antwoord", "no answer"),
    GapKind.UNHELPFUL: Bilingual("antwoord hielp niet", "answer did not help"),
}
_NEAR = Bilingual("gaf: {entry}", "gave: {entry}")
_HOW = Bilingual(
    "Namen, adressen en nummers zijn weggehaald. De hele lijst: wegwijzer gaps.",
    "Names, addresses and numbers were taken out. The whole list: wegwijzer gaps.",
)


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Questions that resemble each other; `text` is one of them, `entry` what was answered, if anything."""

    text: str
    number: int
    kind: GapKind
    entry: str = ""


def weekly(groups: Sequence[GapGroup], since: date, language: Language) -> Message:
    """Return the list for a week."""
    day = short_date(since, language)
    if not groups:
        text = _NONE[language].format(day=day)
        return message(text, [paragraph(text)], (), language)
    number = sum(group.number for group in groups)
    about = _SINCE[language].format(day=day, number=number, groups=len(groups))
    lines = [(said(f"{group.number} × ", bold=True), _line(group, language)) for group in groups]
    body = [header(_TITLE[language]), context(about), bullets(lines, words.LEFT_OUT[language])]
    listed = "\n".join(f"{group.number} × {_line(group, language)}" for group in groups)
    text = joined((f"{_TITLE[language]}. {about}", listed, _HOW[language]), "\n\n")
    return message(text, body, [context(_HOW[language])], language)


def _line(group: GapGroup, language: Language) -> str:
    near = _NEAR[language].format(entry=group.entry) if group.entry else ""
    return f"{group.text} ({joined((_KINDS[group.kind][language], near), ', ')})"
