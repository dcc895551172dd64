"""A whole knowledge folder of one garden club, small and valid; tests plant errors in it."""

from pathlib import Path

from bot.corpus.sources import fingerprint

FILES = {
    "language/words.yaml": """\
function_words:
  nl: [de, het, een, wat, is, wanneer, moet, ik, hoe, wie]
  en: [the, a, what, is, when, must, i, how, who]
elsewhere: [atlantis]
outside_law: [tuinwet]
""",
    "language/details.yaml": """\
details:
  - id: price
    label: {nl: prijzen, en: prices}
    nl: [wat kost]
    en: [how much]
""",
    "tuin/region.yaml": """\
name: {nl: De Tuin, en: The Garden}
names:
  nl: [tuin]
  en: [garden]
timezone: Europe/Amsterdam
contact: {nl: de tuinbaas, en: the head gardener}
parties:
  - id: leden
    label: {nl: de leden, en: the members}
""",
    "tuin/documents/reglement.yaml": """\
id: reglement
title: {nl: Tuinreglement, en: Garden rules}
abbreviation: {nl: TR, en: GR}
names:
  nl: [reglement]
  en: [rules]
dated: 2020-05-01
status: {nl: vastgesteld, en: adopted}
age: {nl: Tekst van 2020., en: Text of 2020.}
source: "1_*.txt"
numbering: articles
outline:
  - locator: art-1
    title: {nl: Water, en: Water}
    begins: Artikel 1
  - locator: art-1.1
    title: {nl: Sproeien, en: Sprinkling}
    begins: "1. Wie"
  - locator: art-2
    title: {nl: Heggen, en: Hedges}
    begins: Artikel 2
""",
    "tuin/entries/water.yaml": """\
entries:
  - id: water
    kind: article
    title: {nl: Water, en: Water}
    answer:
      nl: Wie sproeit, meldt dat.
      en: Whoever sprinkles reports it.
    citations: ["reglement:art-1", "reglement:art-1.1"]
    questions:
      nl: [wat moet ik melden als ik sproei, sproeien melden, meldplicht bij water]
      en: [what must I report when sprinkling, reporting water use, duty to report water]
    related: [hedge]
    owner: tuinbaas
    checked: 2026-01-02
""",
    "tuin/entries/hedge.yaml": """\
entries:
  - id: hedge
    kind: task
    title: {nl: Heggen, en: Hedges}
    answer:
      nl: Wie snoeit, ruimt op in maart.
      en: Whoever prunes clears up in March.
    citations: ["reglement:art-2"]
    questions:
      nl: [wie ruimt het snoeisel op, heg snoeien en opruimen, wanneer worden heggen gesnoeid]
      en: [who clears up the clippings, pruning hedges, when are hedges pruned]
    schedule: [pruning]
    gives: [price]
    owner: tuinbaas
    checked: 2026-01-02
""",
    "tuin/calendar/duties.yaml": """\
duties:
  - id: pruning
    title: {nl: Snoeien, en: Pruning}
    names:
      nl: [snoeien]
      en: [pruning]
    words: {nl: elk jaar voor het broedseizoen, en: every year before the nesting season}
    citations: ["reglement:art-2"]
    debtor: [leden]
    creditor: [leden]
    rule: FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15
""",
}


class SmallKnowledge:
    """The folder on disk, with what a test changes in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        """Write a file and return it."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def plant(self, name: str, old: str, new: str) -> int:
        """Replace the one `old` in a file; return the line on which it stood."""
        text = (self.folder / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1

    def fingerprinted(self, folder: Path) -> Path:
        """Write the source text into a folder, and its fingerprints into the outline; return the text."""
        source = folder / "1_reglement.txt"
        inner, last = "1. Wie sproeit, meldt dat voor acht uur.", "Artikel 2 Heggen"
        source.write_text(f"Artikel 1 Water\n{inner}\n{last}", encoding="utf-8")
        whole = f"Artikel 1 Water {inner}"
        for begins, text in (("Artikel 1", whole), ('"1. Wie"', inner), ("Artikel 2", last)):
            line = f"    begins: {begins}\n"
            self.plant(
                "tuin/documents/reglement.yaml", line, f'{line}    fingerprint: "{fingerprint(text)}"\n'
            )
        return source
