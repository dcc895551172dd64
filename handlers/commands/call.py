"""A command as it was given."""

from dataclasses import dataclass, replace

from bot.domain.message import Message
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack.values import Reference
from handlers.answering import Door, Posed, answer
from handlers.asker import Asker
from handlers.reception import Reception


@dataclass(frozen=True, slots=True)
class Call:
    """A command being worked off.

    `text` is all that was written, `rest` what stands behind the subcommand; `language` is that of
    the subcommand, or the asker's where it is a word of both.
    """

    reception: Reception
    work: Work
    who: Asker
    text: str
    rest: str
    language: Language

    @property
    def reference(self) -> Reference:
        """What buttons refer to where there is no question."""
        return Reference(language=self.language, region=self.who.region.id)

    def about(self, entry: str) -> Reference:
        """Return the same with a name by which the message can be made again."""
        return replace(self.reference, entry=entry)

    def reply(self, message: Message) -> None:
        """Answer with a message that the asker alone sees."""
        self.work.send(self.who.privately, message)

    def ask(self, text: str, door: Door | None = None) -> None:
        """Answer a question so that the asker alone sees it."""
        answer(self.reception, self.work, self.who, Posed(text, private=True, door=door))
