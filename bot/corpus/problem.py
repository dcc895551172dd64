"""What is wrong with the knowledge, and where."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One error in a knowledge file, for a curator to mend."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        """Return `file:line: message`."""
        return f"{self.file}:{self.line}: {self.message}"


class KnowledgeError(Exception):
    """The knowledge cannot be used; `problems` says all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"the knowledge has {len(problems)} errors; `wegwijzer check` lists them")
        self.problems = sorted(set(problems))
