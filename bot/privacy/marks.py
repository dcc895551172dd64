"""The marks that stand for what was taken out; they read the same in both languages."""

import re

NAME = "[naam]"
EMAIL = "[e-mail]"
TELEPHONE = "[telefoon]"
NUMBER = "[nummer]"
ADDRESS = "[adres]"
LINK = "[link]"
PERSON = "[persoon]"

ALL = (NAME, EMAIL, TELEPHONE, NUMBER, ADDRESS, LINK, PERSON)
EITHER = "|".join(map(re.escape, ALL))
_MARK = re.compile(EITHER)
_REPEATED = re.compile(rf"({EITHER})(?:[ ,./-]*\1)+")


def merged(text: str) -> str:
    """Return a text in which a mark does not follow on itself: "[naam] [naam]" tells no more than one."""
    return _REPEATED.sub(r"\1", text)


def unmarked(text: str) -> str:
    """Return a text without marks, to read what is asked."""
    return _MARK.sub(" ", text)
