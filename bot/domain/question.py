"""What is asked, in what circumstances."""

from dataclasses import dataclass
from datetime import date

from bot.domain.text import Language


@dataclass(frozen=True, slots=True)
class Question:
    """A question as somebody put it.

    `language` only where the asker insists on one; `otherwise` is theirs, for a text that tells
    none. `about` is the entry that the conversation was about, so that a follow-up is understood.
    """

    text: str
    today: date
    region: str
    language: Language | None = None
    otherwise: Language = Language.NL
    about: str = ""
