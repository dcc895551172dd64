"""Reading what stands behind /wegwijzer: a subcommand and the rest, a question, or a slip."""

from dataclasses import dataclass
from difflib import get_close_matches

from bot.domain.text import Language
from handlers.commands.table import SUBCOMMANDS, Subcommand

_ALIKE = 0.75  # from which likeness a word is taken for a misspelt subcommand
_BY_NAME = {name: item for item in SUBCOMMANDS for name in item.names}


@dataclass(frozen=True, slots=True)
class Given:
    """What was given: no subcommand for a question; `language` is that of the subcommand, if it tells."""

    text: str
    rest: str = ""
    subcommand: Subcommand | None = None
    language: Language | None = None


def read(text: str) -> Given:
    """Read what was given."""
    text = " ".join(text.split())
    first, _, rest = text.partition(" ")
    name = first.casefold().strip("/.:,?!")
    found = _BY_NAME.get(name)
    return Given(text, rest, found, found.language(name)) if found else Given(text)


def nearest(text: str) -> tuple[str, Language | None] | None:
    """Return the name of the subcommand that a single word resembles, and its language, if it does."""
    word = text.casefold().strip("/.:,?!")
    if " " in word:
        return None
    found = get_close_matches(word, _BY_NAME, 1, _ALIKE)
    return (found[0], _BY_NAME[found[0]].language(found[0])) if found else None
