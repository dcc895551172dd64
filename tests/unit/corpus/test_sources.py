"""Passages in a source text, their fingerprints, and the file that holds them."""

import os
from datetime import date
from pathlib import Path

import pytest

from bot.corpus import strict_yaml
from bot.corpus.shaping import shaped
from bot.corpus.sources import PassageNotFoundError, find_source, fingerprint, passages
from bot.domain.document import Document, Numbering, Passage
from bot.domain.text import Bilingual, Phrases

ROOT = Path(__file__).parents[3]
TEXT = """Reglement van de volkstuin

Artikel 1  -  water
1. Wie sproeit,
   meldt dat.
a. De post
   noteert.
2. Sproeien mag tot
acht.
\fArtikel 2 - heggen
1. Wie snoeit, ruimt op.
"""


def outlined(*begins: tuple[str, str]) -> Document:
    text = Bilingual("tuin", "garden")
    return Document(
        id="tuin",
        title=text,
        abbreviation=text,
        names=Phrases(),
        dated=date(2020, 5, 1),
        status=text,
        age=text,
        source="7_*.txt",
        numbering=Numbering.ARTICLES,
        outline=tuple(Passage(locator, text, start) for locator, start in begins),
    )


GARDEN = outlined(
    ("art-1", "Artikel 1"),
    ("art-1.1", "1. Wie"),
    ("art-1.1.a", "a. De\npost"),
    ("art-1.2", "2."),
    ("art-2", "Artikel 2"),
    ("art-2.1", "1. Wie"),
)


def test_a_passage_holds_what_is_inside_it_and_ends_where_the_next_begins() -> None:
    assert passages(GARDEN, TEXT) == {
        "art-1": "Artikel 1 - water 1. Wie sproeit, meldt dat. a. De post noteert. 2. Sproeien mag tot acht.",
        "art-1.1": "1. Wie sproeit, meldt dat. a. De post noteert.",
        "art-1.1.a": "a. De post noteert.",
        "art-1.2": "2. Sproeien mag tot acht.",
        "art-2": "Artikel 2 - heggen 1. Wie snoeit, ruimt op.",
        "art-2.1": "1. Wie snoeit, ruimt op.",
    }


def test_a_step_with_a_letter_is_not_inside_the_step_before_it() -> None:
    steps = outlined(("bijlage-1/stap-2", "Stap 2"), ("bijlage-1/stap-2a", "Stap 2a"))
    assert passages(steps, "Stap 2 Harken. Stap 2a Vegen.") == {
        "bijlage-1/stap-2": "Stap 2 Harken.",
        "bijlage-1/stap-2a": "Stap 2a Vegen.",
    }


def test_a_passage_that_is_not_there_is_named() -> None:
    document = outlined(("art-1", "Artikel 1"), ("art-3", "Artikel 3"))
    with pytest.raises(PassageNotFoundError) as caught:
        passages(document, TEXT)
    assert caught.value.citation == "tuin:art-3"
    assert str(caught.value) == "tuin:art-3: the source text has no 'Artikel 3' after the passage before it"


def test_a_passage_is_only_looked_for_after_the_one_before_it() -> None:
    with pytest.raises(PassageNotFoundError, match="tuin:art-1:"):
        passages(outlined(("art-2", "Artikel 2"), ("art-1", "Artikel 1")), TEXT)


def test_line_breaks_punctuation_and_capitals_do_not_change_a_fingerprint() -> None:
    assert fingerprint("Wie sproeit, meldt dat.") == "129f9932616d5050"
    assert fingerprint("wie SPROEIT\n- meldt: dat") == "129f9932616d5050"


@pytest.mark.parametrize("other", ["Wie sproeit, meldt dit.", "Wie sproeit, meldt dat 2."])
def test_another_letter_or_digit_changes_a_fingerprint(other: str) -> None:
    assert fingerprint(other) != "129f9932616d5050"


def test_a_source_is_found_by_its_pattern(tmp_path: Path) -> None:
    for name in ("70_a.txt", "7_b.txt", "7_c.txt"):
        (tmp_path / name).touch()
    assert find_source(tmp_path, GARDEN) == tmp_path / "7_b.txt"


def test_without_a_source_there_is_none(tmp_path: Path) -> None:
    assert find_source(tmp_path, GARDEN) is None
    assert find_source(tmp_path / "absent", GARDEN) is None


@pytest.fixture
def sources() -> Path:
    """Return the folder with the real source texts, where this machine has it."""
    given = os.environ.get("WEGWIJZER_SOURCES")
    folder = Path(given) if given else ROOT.parent / "shared" / "sources"
    if not given and not folder.is_dir():
        pytest.skip("no source texts here; WEGWIJZER_SOURCES can name their folder")
    return folder


def documents() -> list[Document]:
    files = sorted((ROOT / "knowledge").glob("*/documents/*.yaml"))
    found = [shaped(strict_yaml.read(file), Document) for file in files]
    return [document for document in found if document is not None]


def test_every_fingerprint_in_the_knowledge_matches_the_sources(sources: Path) -> None:
    known = {document.id for document in documents()}
    assert known >= {"dvh", "mandaat", "inrichtingsplan", "nota", "regiovisie-cg"}
    changed = []
    for document in documents():
        file = find_source(sources, document)
        assert file is not None, f"{document.id}: no {document.source} in {sources}"
        found = passages(document, file.read_text(encoding="utf-8"))
        changed += [
            f"{document.id}:{passage.locator}"
            for passage in document.outline
            if passage.fingerprint != fingerprint(found[passage.locator])
        ]
    assert changed == []
