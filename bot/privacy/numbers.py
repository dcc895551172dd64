"""Numbers of persons and telephones, known by how long they are.

Days, years, articles and amounts stay: questions are about those. Of other numbers, whatever has
six digits in a row, or eight with signs between them, may be somebody's. A citizen service number
has eight or nine digits; whether it passes the eleven test is not asked, since it may hold a slip.
"""

import re

from bot.privacy.marks import NUMBER, TELEPHONE

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_KEPT = "|".join((
    rf"(?<![\d-]){_DAY}(?P<sign>[-/.]){_DAY}(?P=sign)(?:19|20)\d\d(?![-/.]?\d)",
    r"(?<![\d-])(?:19|20)\d\d-[01]\d-[0-3]\d(?![-/.]?\d)",
    r"(?<![\d-])(?:19|20)\d\d ?[-/–] ?(?:19|20)\d\d(?![-/.]?\d)",
    r"(?:€|\beur(?:o)?\b) ?\d{1,7}(?:[.,]\d{1,3}){0,4}(?![\d-])",
    r"(?<![\d-])\d{1,7}(?:[.,]\d{1,3}){0,4}(?:,-)? ?(?:€|euro?\b|miljoen\b|million\b|mln\b)",
))  # fmt: skip
_SIGN = r"[ \t./()\-–]"
_LONG = rf"\(?\+?\(?\d(?:{_SIGN}{{0,3}}\d){{7,}}|\d{{6,}}"
_EITHER = re.compile(rf"(?P<kept>{_KEPT})|(?P<long>{_LONG})", re.IGNORECASE)
_CODE = re.compile(r"[\w./-]*\d[\w./-]*")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MOST_DIGITS = 4  # in a word with letters, a year not counted: "flevoland-2026-001" is no file of a person


def without_numbers(text: str) -> str:
    """Return a text without numbers that may be somebody's; no eight digits in a row are left."""
    if not any(char.isdigit() for char in text):
        return text
    return _EITHER.sub(_judged, _CODE.sub(_coded, text))


def _coded(match: re.Match[str]) -> str:
    """Take out a word of letters and many digits, such as Z2026-00123 or D26.004512."""
    word = match[0]
    if not any(char.isalpha() for char in word):
        return word
    return NUMBER if sum(char.isdigit() for char in _YEAR.sub("", word)) > _MOST_DIGITS else word


def _judged(match: re.Match[str]) -> str:
    if match["kept"]:
        return match[0]
    return TELEPHONE if match["long"].lstrip("(").startswith(("+", "0")) else NUMBER
