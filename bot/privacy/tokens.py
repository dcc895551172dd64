"""A text as words, each with what its surroundings tell of it."""

import re
from dataclasses import dataclass

from bot.privacy.cues import NAMING, ROLES, SHORTENED, TITLES
from bot.privacy.marks import EITHER
from bot.understanding.words import folded

_TOKEN = re.compile(
    rf"(?P<mark>{EITHER})|(?P<dotted>(?<!\w)(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?!\w))?)"
    r"|(?<!\w)(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)(?![\w])"
)
_ENDING = re.compile(r"[.!?:;\n•]|(?:^|\s)[-–—*]+\s")
_BESIDE = re.compile(r"[ \t]+|\.[ \t]*|[ \t]*[,:][ \t]*|-")
_DENIED = re.compile(r"[^\W\d_]n['’]t$", re.IGNORECASE)
_CONTRACTED = re.compile(r"['’](?:m|s|re|ve|ll|d|t)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a mark of what was taken out before.

    `parts` are its folded pieces between hyphens; `starts` is set at the start of a sentence and
    `beside` where nothing but a space, a dot, comma or colon stands between it and the token before it.
    """

    start: int
    end: int
    text: str
    parts: tuple[str, ...]
    mark: bool
    dotted: bool
    starts: bool
    beside: bool
    after_number: bool

    @property
    def word(self) -> str:
        """The whole word, folded."""
        return "-".join(self.parts)

    @property
    def capital(self) -> bool:
        """Whether a piece of it is written with a capital."""
        return any(piece[:1].isupper() for piece in re.split(r"[-'’]", self.text))

    @property
    def initials(self) -> bool:
        """Whether it is a capital on its own or several with dots."""
        return self.capital and (self.dotted or len(self.text) == 1)


def tokens(text: str) -> list[Token]:
    """Return the words and marks of a text, in order."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        gap = text[found[-1].end if found else 0 : match.start()]
        found.append(_token(match, gap, found[-1] if found else None))
    return found


def _token(match: re.Match[str], gap: str, before: Token | None) -> Token:
    dotted = match["dotted"] is not None
    return Token(
        start=match.start(),
        end=match.end(),
        text=match[0],
        parts=_parts(match[0], dotted=dotted),
        mark=match["mark"] is not None,
        dotted=dotted,
        starts=before is None or _begins(gap, before),
        beside=before is not None and _BESIDE.fullmatch(gap) is not None,
        after_number=gap.rstrip()[-1:].isdigit(),
    )


def _begins(gap: str, before: Token) -> bool:
    if gap.startswith(".") and (before.word in SHORTENED or len(before.text) == 1):
        gap = gap[1:]
    if gap.strip() == ":" and (before.word in TITLES | ROLES or (before.word,) in NAMING):
        return False  # "naam: …"
    return _ENDING.search(gap) is not None


def _parts(text: str, *, dotted: bool) -> tuple[str, ...]:
    if dotted:
        return (folded(text).replace(".", ""),)
    if _DENIED.search(text):  # "isn't"
        return ("not",)
    return tuple(folded(piece) for piece in _CONTRACTED.sub("", text).split("-"))
