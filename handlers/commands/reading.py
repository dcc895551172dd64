"""Reading what stands behind /wegwijzer: a subcommand and the rest, a question, or a slip."""

from dataclasses import dataclass
from difflib import get_close_matches

from bot.domain.text import Language
from handlers.commands.table import SUBCOMMANDS, Subcommand

_ALIKE = 0.8  # from which likeness a word is taken for a misspelt subcommand
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


def nearest(text: str, language: Language) -> tuple[str, Language | None] | None:
    """Return the name of the subcommand that a single word resembles, and its language, if it does.

    Names in `language` come before those in the other one.
    """
    word = text.casefold().strip("/.:,?!")
    both = sorted(Language, key=lambda item: item is not language)
    found = (name for item in both for name in get_close_matches(word, _names(item), 1, _ALIKE))
    name = next(found, None) if " " not in word else None
    return (name, _BY_NAME[name].language(name)) if name else None


def _names(language: Language) -> tuple[str, ...]:
    return tuple(name for item in SUBCOMMANDS for name in item.names[language])
