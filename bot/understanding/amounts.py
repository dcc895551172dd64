"""Amounts in a question: whether more is wanted than was agreed ("the plan says 80; may it buy 90?")."""

import re

from bot.understanding.words import folded

_SMALL = {
    word: value
    for value, both in enumerate(
        (
            "een one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
            "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve", "dertien thirteen",
            "veertien fourteen", "vijftien fifteen", "zestien sixteen", "zeventien seventeen",
            "achttien eighteen", "negentien nineteen",
        ),
        1,
    )
    for word in both.split()
}  # fmt: skip
_TENS = {
    word: value * 10
    for value, both in enumerate(
        (
            "twintig twenty", "dertig thirty", "veertig forty", "vijftig fifty", "zestig sixty",
            "zeventig seventy", "tachtig eighty", "negentig ninety", "honderd hundred",
        ),
        2,
    )
    for word in both.split()
}  # fmt: skip
_DUTCH_BOTH = re.compile(rf"({'|'.join(_SMALL)})en({'|'.join(_TENS)})")
_AGREED = re.compile(
    r"\b(?:\w*plan\w*|afgesproken|afspra\w+|overeengekomen|goedgekeurd\w*|vastgesteld\w*|ingestemd|toegestaan|"
    r"volumes?|agreed|agreements?|approved|adopted|consented|accepted|settled|promised|says|allows|room|ruimte|toegezegd)\b"
)
_NUMBER = re.compile(r"[a-z]+(?:-[a-z]+)?|\d+(?:[.,]\d{3})*")
# What stands before a number that counts nothing, and what stands after one.
_NAMED = re.compile(r"(?:art|artikel|article|lid|punt|point|stap|step|fase|phase|bijlage|annex|nr|no)\.?\s*$")
_DATED = re.compile(
    r"\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|"
    r"february|march|may|june|july|august|october|jaar|jaren|years?|jarige|maand\w*|months?|weken|weeks?|dagen|"
    r"days?|uur|hours?|gemeenten|municipalities|towns|-)"
)
_YEARS = range(1990, 2100)
_FEWEST = 2
_ENDS, _CLAUSE = re.compile(r"[,;.?!]\s"), 50


def exceeds(text: str) -> bool:
    """Tell whether a text names an agreed amount and a larger one that is wanted.

    The agreed one is the one nearest to a word for a plan or an agreement; years, days and the
    numbers of articles are no amounts.
    """
    plain = folded(text)
    agreed = [match.start() for match in _AGREED.finditer(plain)]
    amounts = _amounts(plain)
    if not agreed or len({value for _, value in amounts}) < _FEWEST:
        return False
    near, settled = min(amounts, key=lambda amount: min(_apart(plain, amount[0], at) for at in agreed))
    return any(value > settled for at, value in amounts if at != near)


def _apart(plain: str, one: int, other: int) -> int:
    """Return how far two places are apart; the end of a clause between them counts for much."""
    between = plain[min(one, other) : max(one, other)]
    return len(between) + _CLAUSE * len(_ENDS.findall(between))


def _amounts(plain: str) -> list[tuple[int, int]]:
    """Return where each amount stands, and what it is."""
    found = []
    for match in _NUMBER.finditer(plain):
        value = _value(match[0])
        if value < _FEWEST or value in _YEARS or _NAMED.search(plain[: match.start()]):
            continue
        if not _DATED.match(plain, match.end()):
            found.append((match.start(), value))
    return found


def _value(word: str) -> int:
    """Return what a word counts, or 0: "25", "vijfentwintig" and "twenty-five" alike."""
    if word[0].isdigit():
        return int(re.sub(r"[.,]", "", word))
    tens, _, rest = word.partition("-")
    if tens in _TENS and (rest in _SMALL or not rest):
        return _TENS[tens] + _SMALL.get(rest, 0)
    both = _DUTCH_BOTH.fullmatch(word)
    return _SMALL[both[1]] + _TENS[both[2]] if both else _SMALL.get(word, 0)
