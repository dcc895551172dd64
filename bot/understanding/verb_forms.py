"""Brings Dutch verb forms that stemming keeps apart back to the infinitive: "past … aan", "aangepast"."""

import re
from collections.abc import Iterator, Sequence

# The root of a verb -> its finite forms and its participle; what goes before it comes from _PARTICLES.
_FORMS = {
    "passen": "pas past paste gepast",
    "stellen": "stel stelt stelde stelden gesteld",
    "zeggen": "zeg zegt zei zeiden gezegd",
    "wijzen": "wijs wijst wees wezen gewezen",
    "kopen": "koop koopt kocht kochten gekocht",
    "besteden": "besteed besteedt besteedde aanbesteed besteed",
    "kennen": "ken kent kende kenden gekend",
    "breiden": "breid breidt breidde gebreid",
    "sluiten": "sluit sloot sloten gesloten",
    "leggen": "leg legt legde legden gelegd",
    "geven": "geef geeft gaf gaven gegeven",
    "dragen": "draag draagt droeg droegen gedragen",
    "handelen": "handel handelt handelde gehandeld",
    "trekken": "trek trekt trok trokken getrokken",
    "keren": "keer keert keerde gekeerd",
    "vorderen": "vorder vordert vorderde gevorderd",
    "huren": "huur huurt huurde gehuurd",
    "nemen": "neem neemt nam namen genomen",
    "schuiven": "schuif schuift schoof geschoven",
    "vragen": "vraag vraagt vroeg vroegen gevraagd",
    "laten": "laat liet lieten gelaten",
    "gaan": "ga gaat ging gingen gegaan",
}
_PARTICLES = {
    "aan": "passen wijzen stellen besteden kopen vragen gaan nemen trekken",
    "af": "wijzen handelen sluiten",
    "bij": "stellen kopen",
    "door": "geven schuiven",
    "in": "kopen trekken huren",
    "op": "zeggen leggen stellen",
    "over": "dragen nemen",
    "terug": "vorderen trekken",
    "toe": "kennen wijzen laten",
    "uit": "breiden keren",
    "vast": "stellen leggen",
    "voor": "stellen leggen",
}
_IRREGULAR = {
    "getekend": "tekenen",
    "tekende": "tekenen",
    "ondertekende": "ondertekenen",
    "sloot": "sluiten",
    "gesloten": "sluiten",
    "sluit": "sluiten",
    "gegund": "gunnen",
    "verleend": "verlenen",
    "verleende": "verlenen",
    "opgezegd": "opzeggen",
    "geweigerd": "weigeren",
    "verlengd": "verlengen",
    "verlengde": "verlengen",
    "gewijzigd": "wijzigen",
    "veranderd": "veranderen",
    "verhoogd": "verhogen",
    "verhoogt": "verhogen",
    "verhoogde": "verhogen",
    "bought": "buy",
    "spent": "spend",
    "rewrote": "rewrite",
    "rewritten": "rewrite",
    "gave": "give",
    "chose": "choose",
    "chosen": "choose",
}
_APART = 8  # words between a verb and its particle, about a Dutch main clause
_WORD = re.compile(r"[\w'-]+|[.,;:?!]")


def infinitives(text: str) -> tuple[str, ...]:
    """Return the infinitives of the verbs in a folded text whose forms a stemmer would not join."""
    row = _WORD.findall(text)
    return tuple(dict.fromkeys(verb for at, word in enumerate(row) for verb in _verbs(row, at, word)))


def _verbs(row: Sequence[str], at: int, word: str) -> Iterator[str]:
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    if word in _JOINED:
        yield _JOINED[word]
    for root in _FINITE.get(word, ()):
        for particle in _until_stop(row[at + 1 : at + 1 + _APART]):
            if root in _PARTICLES.get(particle, "").split():
                yield particle + root
    if row[at + 1 : at + 2] == ["te"] and row[at + 2 : at + 3]:
        root = row[at + 2]
        if root in _PARTICLES.get(word, "").split():
            yield word + root


def _until_stop(row: Sequence[str]) -> Iterator[str]:
    """Yield the particles of a row up to the end of its clause."""
    for word in row:
        if not word[0].isalnum():
            return
        yield word


def _finite() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for root, forms in _FORMS.items():
        for form in forms.split()[:-1]:
            found[form] = (*found.get(form, ()), root)
    return found


def _joined() -> dict[str, str]:
    """Return what is written as one word: "aangepast", and "aanpast" at the end of a subordinate clause."""
    return {
        particle + form: particle + root
        for particle, roots in _PARTICLES.items()
        for root in roots.split()
        for form in _FORMS[root].split()
    }


_FINITE = _finite()
_JOINED = _joined()
