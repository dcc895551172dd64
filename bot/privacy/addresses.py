"""Addresses of houses: postal codes, streets with a number, and streets by what they end in."""

import re
from collections.abc import Callable

from bot.privacy.marks import ADDRESS

Known = Callable[[str], bool]

_NUMBER = r"\d{1,5}(?:[ -]?(?:[a-z]{1,2}|bis|hs|[ivx]{1,3}|\d{1,3})\b)?"
_CODE = re.compile(
    rf"\b(?P<digits>[1-9]\d{{3}}) ?(?P<letters>[a-z]{{2}})\b(?:,? ?(?:nr\.?|no\.?|huisnummer)? ?{_NUMBER})?",
    re.IGNORECASE,
)
# What names of streets end in; the second row ends many other words as well.
_STREETS = r"(?:straat|laan|dreef|plantsoen|singel|gracht|steeg|plein|kade|boulevard|street|str\.)"
_OFTEN = (
    r"(?:ring|weg|hof|pad|park|wal|oord|erf|burg|donk|veld|horst|meen|poort|baan|markt|haven|brink|tuin|weide"
    r"|dijk|zoom)"
)
_BEGIN = r"(?<![\w'.-])[^\W\d_][\w'.-]{0,30}"
_NUMBERED = rf"[ ,]{{1,2}}(?:nr\.? |no\.? )?{_NUMBER}(?!\w)"
_STREET = re.compile(rf"(?P<street>{_BEGIN}{_STREETS}){_NUMBERED}", re.IGNORECASE)
_PERHAPS = re.compile(rf"(?P<street>{_BEGIN}{_OFTEN}){_NUMBERED}", re.IGNORECASE)
_ALONE = re.compile(rf"(?P<street>{_BEGIN}{_STREETS})(?!\w)", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\b(?:\d{1,4}[a-z]? (?:[A-Z][\w']+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|Close|Way|St|Rd)"
    r"|(?:[A-Z][\w']+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Square) \d{1,4}[a-z]?)\b"
)
_BOX = re.compile(r"\b(?:postbus|p\.?o\.? ?box) ?\d+", re.IGNORECASE)


def without_addresses(text: str, known: Known, usual: Known) -> str:
    """Return a text without addresses; `known` and `usual` tell the words of the field and the language."""

    def street(match: re.Match[str]) -> str:
        return match[0] if known(match["street"]) else ADDRESS

    def perhaps(match: re.Match[str]) -> str:
        word = match["street"]
        return match[0] if known(word) or (word.islower() and usual(word)) else ADDRESS

    def code(match: re.Match[str]) -> str:
        return ADDRESS if _is_code(match, known) else match[0]

    text = _BOX.sub(ADDRESS, _ENGLISH.sub(ADDRESS, text))
    text = _ALONE.sub(street, _PERHAPS.sub(perhaps, _STREET.sub(street, text)))
    return _CODE.sub(code, text)


def _is_code(match: re.Match[str], known: Known) -> bool:
    """Tell a postal code from a year and a word: "2027 is"."""
    letters = match["letters"]
    if match[0][4] != " " or (letters.isupper() and not match["digits"].startswith("20")):
        return True
    return not known(letters)
