"""The whole scope of the mandate as a message with a table: acts by domains."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.entry import Verdict
from bot.domain.mandate import MandateScope
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack.blocks import context, header
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.sourced import source, source_line
from bot.rendering.slack.tables import in_lines, table

_TITLE = Bilingual("Wat mag Almere namens de gemeenten?", "What may Almere do for the municipalities?")
_ACT = Bilingual("Handeling", "Act")
_UNDER = Bilingual("Op grond van", "Under")
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
    """Return the verdict for every act in every column."""
    heads = [_ACT[language], _UNDER[language], *(column.title(language) for column in columns)]
    rows = [
        [
            act.label[language],
            act.instrument or "",
            *(_CELLS[column.verdicts[n]][language] for column in columns),
        ]
        for n, act in enumerate(scope.acts)
    ]
    line = source_line(scope.citations, region, language)
    title = _TITLE[language]
    text = joined((title, in_lines(heads, rows), _ASK[language], line), "\n\n")
    body = [header(title), table(heads, rows, language, simple=simple)]
    foot = [context(_ASK[language]), *source(scope.citations, region, language)]
    return message(text, body, foot, language, tail=len(_ASK[language]) + len(line) + 4)
