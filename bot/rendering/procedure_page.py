"""The page of all procedures of a region, for docs/: pictures, terms and gaps, drawn from the data."""

from collections.abc import Iterator

from bot.domain.procedure import Gap, Procedure
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.dossier_words import sources
from bot.rendering.procedure_picture import mermaid
from bot.rendering.remarks import length_words

_EN = Language.EN
_INTRODUCTION = """# Procedures

This page is drawn from `knowledge/{region}/procedures/`; do not edit it by hand, a test compares the two.
Make it anew with `.venv/bin/python tests/unit/rendering/test_procedure_page.py`. The Dutch labels are the
authentic ones. `wegwijzer dossier` runs cases through these machines; a dossier is an append-only list of
events, and a correction is an event too."""


def page(region: Region) -> str:
    """Return the page in Markdown, in English with the Dutch pictures beside the English ones."""
    return "\n".join(_lines(region)) + "\n"


def _lines(region: Region) -> Iterator[str]:
    yield _INTRODUCTION.format(region=region.id)
    for procedure in region.procedures:
        yield from ("", f"## {procedure.title.en} (`{procedure.id}`)", "", procedure.explanation.en, "")
        yield f"Source: {sources(region, procedure.citations, _EN)}. Checked {procedure.checked}."
        for language, name in ((Language.EN, "English"), (Language.NL, "Nederlands")):
            picture = mermaid(procedure, region.calendar.terms, language)
            yield from ("", f"### {name}", "", f"```mermaid\n{picture}```")
        yield from _table(procedure, region)
        yield from ("", "### What the source leaves open", "")
        yield from (_gap(gap, region) for gap in procedure.gaps)


def _table(procedure: Procedure, region: Region) -> Iterator[str]:
    terms = {term.id: term for term in region.calendar.terms}
    yield from ("", "### States and terms", "")
    yield "| state | who acts | term | runs from | met by | source |"
    yield "|---|---|---|---|---|---|"
    for state in procedure.states:
        if state.term is None:
            term = "none"
            runs, met = "", ""
        else:
            term = f"{length_words(terms[state.term.term].length, _EN)} (`{state.term.term}`)"
            runs = f"`{state.term.runs_from}`" if state.term.runs_from else "entering the state"
            met = ", ".join(f"`{event}`" for event in state.term.met_by)
        cited = sources(region, state.citations, _EN)
        yield f"| `{state.id}`: {state.label.en} | {state.acts.en} | {term} | {runs} | {met} | {cited} |"


def _gap(gap: Gap, region: Region) -> str:
    where = ", ".join(f"`{state}`" for state in gap.states) or "everywhere"
    when = " when a term is missed" if gap.late else ""
    came = f", coming from {', '.join(f'`{state}`' for state in gap.coming_from)}" if gap.coming_from else ""
    return f"- {gap.text.en} ({where}{when}{came}; {sources(region, gap.citations, _EN)})"
