"""Outcomes in a terminal: the answer first, then the dates, then the source, then what is near."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.domain.document import Document
from bot.domain.entry import Verdict
from bot.domain.outcome import Outcome, Result
from bot.domain.region import Region
from bot.domain.text import Bilingual
from bot.rendering.labels import label

VERDICTS = {
    Verdict.IN: (Bilingual("JA", "YES"), "bold green"),
    Verdict.OUT: (Bilingual("NEE", "NO"), "bold red"),
    Verdict.CONDITIONAL: (Bilingual("ALLEEN ALS", "ONLY IF"), "bold yellow"),
}
_DATES = Bilingual("Wanneer", "When")
_SOURCE = Bilingual("Bron", "Source")
_SEE_ALSO = Bilingual("Zie ook", "See also")
_MEANT = Bilingual("Of bedoel je", "Or did you mean")
_TO = Bilingual("Mogelijkheden, beste eerst", "Possibilities, best first")


def print_outcome(outcome: Outcome, region: Region, console: Console) -> None:
    """Print an outcome for people; width and colour are the console's."""
    language = outcome.language
    if outcome.verdict is not None:
        words, style = VERDICTS[outcome.verdict]
        console.print(Text(words[language], style=style))
    console.print(Text(outcome.headline, style="bold" if outcome.result is Result.DECLINE else ""))
    if len(outcome.destinations) > 1:
        _section(console, _TO[language], [f"{item.label}: {item.reason}" for item in outcome.destinations])
    _section(console, _DATES[language], outcome.date_lines)
    for note in outcome.notes:
        console.print()
        console.print(Text(note, style="italic"))
    _sources(outcome, region, console)
    title = _MEANT if outcome.result in {Result.CHOOSE, Result.DECLINE} else _SEE_ALSO
    near = [item.title for item in outcome.alternatives] or _related(outcome, region)
    _section(console, title[language], near[:3], style="dim")


def _section(console: Console, title: str, lines: list[str] | tuple[str, ...], style: str = "") -> None:
    if not lines:
        return
    console.print()
    console.print(Text(title, style=f"{style} bold".strip()))
    grid = Table.grid(padding=(0, 1))
    for line in lines:
        grid.add_row(Text(" ·", style=style), Text(line, style=style))
    console.print(grid)


def _sources(outcome: Outcome, region: Region, console: Console) -> None:
    if not outcome.citations:
        return
    lines = ["; ".join(label(item, region.documents, outcome.language) for item in outcome.citations)]
    lines += dict.fromkeys(document.age[outcome.language] for document in _documents(outcome, region))
    _section(console, _SOURCE[outcome.language], lines, style="cyan")


def _documents(outcome: Outcome, region: Region) -> list[Document]:
    cited = {item.document for item in outcome.citations}
    return [document for document in region.documents if document.id in cited]


def _related(outcome: Outcome, region: Region) -> list[str]:
    entries = {entry.id: entry for entry in region.entries}
    entry = entries.get(outcome.entry or "")
    return (
        [entries[item].title[outcome.language] for item in entry.related if item in entries] if entry else []
    )
