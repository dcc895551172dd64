"""docs/procedures.md is drawn from the data; run this file to draw it anew."""

from pathlib import Path

from bot.corpus.reader import read
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.procedure_page import page
from bot.rendering.procedure_picture import mermaid

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "procedures.md"


def test_the_page_in_docs_is_the_one_drawn_from_the_data(flevoland: Region) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(flevoland)


def test_a_picture_has_every_state_and_every_way(flevoland: Region) -> None:
    for procedure in flevoland.procedures:
        picture = mermaid(procedure, flevoland.calendar.terms, Language.NL)
        ways = sum(len(state.transitions) for state in procedure.states)
        ends = sum(state.end for state in procedure.states)
        assert picture.count("    state ") == len(procedure.states)
        assert picture.count(" --> ") == ways + ends + 1


def test_a_picture_tells_the_terms(flevoland: Region) -> None:
    model = flevoland.procedures[0]
    assert "aanwijzen (3 weken)" in mermaid(model, flevoland.calendar.terms, Language.NL)
    assert "talks with the third person (3 months)" in mermaid(model, flevoland.calendar.terms, Language.EN)


if __name__ == "__main__":
    regions = read(ROOT / "knowledge").regions
    PAGE.write_text(page(next(region for region in regions if region.id == "flevoland")), encoding="utf-8")
