"""What is asked, in what circumstances."""

from dataclasses import dataclass
from datetime import date

from bot.domain.text import Language


@dataclass(frozen=True, slots=True)
class Question:
    """A question as somebody put it; `language` only where the asker insists on one."""

    text: str
    today: date
    region: str
    language: Language | None = None
