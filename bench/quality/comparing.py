"""Runs matchers over files of questions and lays the results side by side."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.quality.answering import Answering
from bench.quality.measures import BY_LANGUAGE, measured
from bench.quality.ours import NAME, Ours
from bench.quality.plain import rankers
from bench.quality.plain.bounds import fit
from bench.quality.plain.build import Maker, Plain
from bench.quality.rows import Row, read
from bench.quality.scoring import Score, judge
from bench.setting import CALIBRATION, ROUTE_CALIBRATION
from bench.tables import Table
from bot.corpus.corpus import Corpus

PLAIN: Mapping[str, Maker] = {
    "rapidfuzz WRatio": rankers.wratio,
    "rapidfuzz token_set": rankers.token_set,
    "SQLite FTS5": rankers.FullText,
    "bm25s": rankers.Bm25s,
}
NAMES = (NAME, *PLAIN)
FOOTNOTE = (
    "Each cell: share (95% interval) count. The plain matchers have the same entries, known unknowns and"
    " routes, are told the language, and decline under the score with which most rows of"
    " calibration.jsonl (for problems, route-calibration.jsonl) come out right."
)
Scored = Mapping[str, Sequence[Score]]


def matchers(corpus: Corpus, names: Sequence[str] = NAMES, *, bare: bool = False) -> list[Answering]:
    """Return the matchers of these names; `bare` ones never decline for a low score."""
    made: list[Answering] = []
    calibration = () if bare else (*read(CALIBRATION), *read(ROUTE_CALIBRATION))
    for name in names:
        if name == NAME:
            made.append(Ours(corpus))
            continue
        plain = Plain(name, PLAIN[name], corpus)
        fit(plain, calibration)
        made.append(plain)
    return made


def scored(matchers: Sequence[Answering], rows: Sequence[Row]) -> Scored:
    """Ask every matcher every row."""
    return {matcher.name: [judge(row, matcher.ask(row)) for row in rows] for matcher in matchers}


def tables(path: Path, scored: Scored) -> list[Table]:
    """Return a table for each language, measures down and matchers across."""
    made = [_table(f"{path.name}, {title}", scored, languages) for title, languages in BY_LANGUAGE]
    return [table for table in made if table is not None]


def _table(title: str, scored: Scored, languages: Sequence[str]) -> Table | None:
    shares = {name: measured(scores, languages) for name, scores in scored.items()}
    measures = next(iter(shares.values()))
    rows = tuple((measure, *(str(own[measure]) for own in shares.values())) for measure in measures)
    return Table(title, ("", *shares), rows) if rows else None


def as_json(scored: Scored) -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    """Return all shares by matcher, language and measure."""
    return {
        name: {
            title: {measure: share.json() for measure, share in measured(scores, languages).items()}
            for title, languages in BY_LANGUAGE
        }
        for name, scores in scored.items()
    }
