"""What the statements need of a side: one transaction in which to run them."""

from collections.abc import Iterable
from typing import Any, Protocol

Row = dict[str, Any]
Value = str | int | None


class Session(Protocol):
    """One open transaction; statements hold their values by name, as `:team`.

    Every method raises `ConflictError` when a unique or foreign key is violated, and `StoreError`
    when the database cannot do what was asked.
    """

    def rows(self, statement: str, /, **values: Value) -> list[Row]:
        """Run a statement and return its rows, each by the names of its columns."""

    def held(self, statement: str, /, **values: Value) -> list[Row]:
        """Return the rows of a SELECT; in a unit that may write they stay as they are until it ends."""

    def free(self, statement: str, /, **values: Value) -> list[Row]:
        """Return the rows of a SELECT that no other unit holds, and hold them: work to hand out."""

    def run(self, statement: str, /, **values: Value) -> int:
        """Run a statement and return how many rows it changed."""

    def many(self, statement: str, rows: Iterable[Row], /) -> None:
        """Run a statement once for every row, whose columns are its values."""

    def alone(self, name: str) -> None:
        """Wait until no other unit that asked for the same name is open."""
