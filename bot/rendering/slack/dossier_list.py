"""The dossiers that are open, each with a button to see where it stands."""

from collections.abc import Sequence

from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.dossier_words import party_names
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import context, header, section
from bot.rendering.slack.elements import button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.values import Reference

_MOST = 20
_TITLE = Bilingual("Open dossiers", "Open dossiers")
_NONE = Bilingual("Er zijn geen open dossiers.", "There are no open dossiers.")
_DUE = Bilingual("uiterlijk {day}", "by {day}")
_LATE = Bilingual("te laat", "late")
_SHOW = Bilingual("Bekijk", "Show")
_NEW = Bilingual(
    "Een nieuw dossier begin je met /wegwijzer dossier nieuw.",
    "Start a new dossier with /wegwijzer dossier new.",
)


def dossier_list(standings: Sequence[Standing], region: Region, language: Language) -> Message:
    """Return where every open dossier stands, one a line; of many, the first ones."""
    lines = [_line(item, region, language) for item in standings]
    rows = [
        _row(line, item, number, language)
        for number, (line, item) in enumerate(zip(lines, standings, strict=True))
    ]
    left_out = len(rows) - _MOST
    note = words.LEFT_OUT[language].format(number=left_out) if left_out > 0 else ""
    body: list[Block] = [header(_TITLE[language]), *rows[:_MOST]]
    body += [] if rows else [context(_NONE[language])]
    foot = [context(joined((note, _NEW[language])))]
    text = joined((_TITLE[language], "\n".join(lines) or _NONE[language], _NEW[language]), "\n\n")
    return message(text, body, foot, language, tail=len(_NEW[language]))


def _row(line: str, standing: Standing, number: int, language: Language) -> Block:
    about = Reference(standing.dossier.id, language, standing.dossier.region)
    return section(line, button(_SHOW[language], names.numbered(names.DOSSIER_SHOW, number), about))


def _line(standing: Standing, region: Region, language: Language) -> str:
    dossier = standing.dossier
    who = party_names(region, dossier.parties, language)
    due = _DUE[language].format(day=long_date(standing.due, language)) if standing.due else ""
    late = _LATE[language] if standing.late else ""
    state = joined((standing.state.label[language], due, late), ", ")
    return f"{dossier.id}: {dossier.subject} ({who})\n{state}"
