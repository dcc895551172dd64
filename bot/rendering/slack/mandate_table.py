"""The whole scope of the mandate as a message with a table: acts by domains."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.entry import Verdict
from bot.domain.mandate import Act, MandateScope
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack.blocks import bullets, context, header, paragraph, said
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.sourced import source, source_line
from bot.rendering.slack.tables import in_lines, table

_TITLE = Bilingual("Wat mag Almere namens de gemeenten?", "What may Almere do for the municipalities?")
_ACT = Bilingual("Handeling", "Act")
_UNDER = Bilingual("Op grond van", "Under")
_NEVER = Bilingual("⛔ Nee, in geen enkel domein:", "⛔ No, in no domain at all:")
_NOTHING_IN = Bilingual("⛔ {domains}: nee, geen enkele handeling.", "⛔ {domains}: no, no act at all.")
_CELLS = {
    Verdict.IN: Bilingual("✅ ja", "✅ yes"),
    Verdict.OUT: Bilingual("⛔ nee", "⛔ no"),
    Verdict.CONDITIONAL: Bilingual("⚠️ alleen als", "⚠️ only if"),
}
_ASK = Bilingual(
    "Vraag naar één handeling voor de reden en de voorwaarden.",
    "Ask about one act for the reason and the conditions.",
)


class Column(Protocol):
    """Domains with the same verdicts; `verdicts` follow the order of the acts."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdict for every act."""

    def title(self, language: Language) -> str:
        """Return what the column is about."""


def mandate_table(
    scope: MandateScope,
    columns: Sequence[Column],
    region: Region,
    language: Language,
    *,
    simple: bool = False,
) -> Message:
    """Return the verdict for every act in every column.

    Acts that are never covered, and columns in which nothing is, are named below the table.
    """
    covered = [column for column in columns if set(column.verdicts) != {Verdict.OUT}]
    rest = ", ".join(column.title(language) for column in columns if column not in covered)
    rows = [_row(act, n, covered, language) for n, act in enumerate(scope.acts) if not _never(n, columns)]
    never = [act.label[language] for n, act in enumerate(scope.acts) if _never(n, columns)]
    heads = [_ACT[language], _UNDER[language], *(column.title(language) for column in covered)]
    nothing = _NOTHING_IN[language].format(domains=rest) if rest else ""
    body = [
        header(_TITLE[language]),
        table(heads, rows, language, simple=simple),
        *([paragraph(said(_NEVER[language], bold=True)), bullets(never)] if never else []),
        *([paragraph(said(nothing, bold=True))] if nothing else []),
    ]
    line = source_line(scope.citations, region, language)
    listed = f"{_NEVER[language]} {'; '.join(never)}." if never else ""
    text = joined((_TITLE[language], in_lines(heads, rows), listed, nothing, _ASK[language], line), "\n\n")
    foot = [context(_ASK[language]), *source(scope.citations, region, language)]
    return message(text, body, foot, language, tail=len(_ASK[language]) + len(line) + 4)


def _row(act: Act, number: int, columns: Sequence[Column], language: Language) -> list[str]:
    cells = (_CELLS[column.verdicts[number]][language] for column in columns)
    return [act.label[language], act.instrument or "", *cells]


def _never(number: int, columns: Sequence[Column]) -> bool:
    return all(column.verdicts[number] is Verdict.OUT for column in columns)
