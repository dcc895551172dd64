"""Which part of a text asks, and which part only tells how things stand.

"May Almere buy care before the plan is adopted?" asks about buying; adopting is what has not happened.
"""

import re

_SENTENCE = re.compile(r"(?<=[.?!;])\s+")
_COURT = r"(?:(?:the|a|an|de|een) )?(?:\w+ )?(?:court|judge|tribunal|magistrates?|rechter|rechtbank)\b"
_AROUND = re.compile(
    r"\b(?:zonder|without|with no)(?: \w+){0,4}? \w*plan\b|"
    rf"\b(?:before(?! {_COURT})|until|till|unless|while|as long as|without|although|though|despite|prior to|"
    r"ahead of|in anticipation of|anticipating|pending|awaiting|voordat|alvorens|totdat|zolang|tenzij|"
    r"terwijl|zonder|hoewel|ondanks|na (?:de )?(?:vaststelling|goedkeuring|instemming)|"
    r"after (?:the )?(?:adoption|approval)|vooruitlopend op|in afwachting van|nog voor|eer)\b[^,;.?!]*"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|niet|nooit|geen|nog|yet|awaiting|awaits|pending|waiting|wacht|wachten|still|later|pas)\b"
)


def asking(text: str) -> str:
    """Return the last sentence of a text that ends with a question mark, or the whole where none does."""
    asked = [said for said in _SENTENCE.split(text) if said.rstrip().endswith("?")]
    return asked[-1] if asked else text


def told_apart(text: str) -> str:
    """Return a text without clauses and sentences that say what has not happened or is yet to happen."""
    asked = asking(text)
    kept = [said for said in _SENTENCE.split(text) if said == asked or not _NOT_SO.search(said)]
    return " ".join(_AROUND.sub(" ", said) for said in kept)
