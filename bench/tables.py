"""A table that can be shown in a terminal and written as Markdown."""

from dataclasses import dataclass

from rich.console import Console
from rich.table import Table as RichTable


@dataclass(frozen=True, slots=True)
class Table:
    """A title, the names of the columns, and rows of text."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def show(self, console: Console) -> None:
        """Print the table."""
        drawn = RichTable(*self.columns, title=self.title, title_justify="left")
        for row in self.rows:
            drawn.add_row(*row)
        console.print(drawn)

    def markdown(self) -> str:
        """Return the table as Markdown, its title in bold above it."""
        lines = (self.columns, tuple("---" for _ in self.columns), *self.rows)
        drawn = "\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines)
        return f"**{self.title}**\n\n{drawn}\n"
