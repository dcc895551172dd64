"""What every command is handed: nothing is looked up from within a command."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TextIO

from bot.corpus.corpus import Corpus
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language
from bot.settings import Settings

if TYPE_CHECKING:  # commands about dates and dossiers should not wait for what reads questions
    from rich.console import Console

    from bot.assistant import Assistant


class UsageProblem(Exception):  # noqa: N818 - it is the asker's problem, not a fault of ours
    """Wrong usage or bad input: one line that names the place, the wrong value and what is allowed."""


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one run of a command.

    `today` is the day in the region's time zone or the one insisted on, `language` the
    language of lists; `insisted` is set where the caller named a language, and then
    answers are in it whatever the language of the question.
    """

    corpus: Corpus
    open_assistant: "Callable[[], Assistant]"
    region: Region
    today: date
    language: Language
    insisted: Language | None
    open_console: "Callable[[], Console]"
    out: TextIO
    settings: Settings
    environment: Mapping[str, str]

    @property
    def assistant(self) -> "Assistant":
        """The one door for questions, opened when first needed."""
        return self.open_assistant()

    @property
    def console(self) -> "Console":
        """Where people read; opened when first needed, since scripts read JSON."""
        return self.open_console()

    def question(self, text: str) -> Question:
        """Return a text as a question asked in these surroundings."""
        return Question(text, self.today, self.region.id, self.insisted)
