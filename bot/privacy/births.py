"""Days of birth: a day or year near a word such as "geboren"."""

import re

from bot.privacy.marks import NUMBER

_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|june|jul[iy]?"
    r"|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:st|nd|rd|th|e)?"
_DATE = "|".join((
    rf"{_DAY}{_ORDINAL}(?: of)?[ -]{_MONTH}(?:[ ,-]{{1,2}}'?\d{{2,4}})?",
    rf"{_MONTH} {_DAY}{_ORDINAL}(?:,? \d{{2,4}})?",
    rf"{_DAY}\s?[-/. ]\s?(?:0?[1-9]|1[0-2])\s?[-/. ]\s?(?:19|20)?\d\d",
    r"(?:19|20)\d\d[-/. ][01]?\d[-/. ][0-3]?\d",
    rf"{_MONTH} (?:19|20)\d\d",
    r"(?:19|20)\d\d",
    r"'\d\d",
))  # fmt: skip
_BORN = r"(?:geboren|geboorte\w*|geb\.?|born|births?\w*|d\.?o\.?b\.?)"
_AFTER = re.compile(rf"(?<!\w){_BORN}(?!\w)[^.\n\d]{{0,25}}?(?<!\w)(?P<day>{_DATE})(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w)(?P<day>{_DATE})(?!\w)[^.\n\d]{{0,15}}?(?<!\w){_BORN}(?!\w)", re.IGNORECASE)


def without_births(text: str) -> str:
    """Return a text without days of birth; other days stay."""
    return _BEFORE.sub(_taken_out, _AFTER.sub(_taken_out, text))


def _taken_out(match: re.Match[str]) -> str:
    start, end = match.start("day") - match.start(), match.end("day") - match.start()
    return match[0][:start] + NUMBER + match[0][end:]
