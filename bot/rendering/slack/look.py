"""How a message is to look, apart from what it says."""

from dataclasses import dataclass
from enum import StrEnum


class Second(StrEnum):
    """What the second button under an answer does."""

    NONE = "none"
    SHARE = "share"  # the answer is private and can be shown to the channel
    LANGUAGE = "language"  # everybody sees it already; it can be had in the other language


@dataclass(frozen=True, slots=True)
class Look:
    """How a message is to look.

    `question` is the token of the question, for the buttons. `simple` avoids the blocks that not
    every server and client knows: tables and the pair of thumbs. `repeated` marks a message that
    may have been sent before; `shared_by` is the user who shows a private answer to a channel.
    """

    second: Second = Second.LANGUAGE
    question: str = ""
    simple: bool = False
    repeated: bool = False
    shared_by: str = ""


PUBLIC = Look()
PRIVATE = Look(second=Second.SHARE)
