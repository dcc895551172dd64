"""Questions with what a right answer must hold, one JSON object a line."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.citation import Citation
from bot.domain.text import Language
from bot.settings import DEFAULT_REGION

_ROUTED = ("rt-", "rh-", "rc-")
_EXPECTED = ("answer", "route", "decline")


@dataclass(frozen=True, slots=True)
class Row:
    """One question: `expect` is the outcome, `accept` the passages of which one must be cited.

    `facts` are groups of patterns, each group needing one match in the text; `meetings`
    are the acceptable destinations, best first. `limit` is the circumstance of the mandate that is told
    in it, "" where none is; None where nobody has said.
    """

    id: str
    q: str
    lang: Language
    expect: str
    region: str = DEFAULT_REGION
    kind: str = ""
    accept: tuple[Citation, ...] = ()
    facts: tuple[tuple[re.Pattern[str], ...], ...] = ()
    meetings: tuple[str, ...] = ()
    verdict: str | None = None
    limit: str | None = None

    @property
    def routed(self) -> bool:
        """Tell whether the text goes to `route` rather than `ask`."""
        return self.id.startswith(_ROUTED)


def read(path: Path) -> tuple[Row, ...]:
    """Read a file of questions; stop at the first line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise SystemExit(f"{path}: cannot be read ({error.strerror})") from None
    return tuple(_checked(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip())


def _checked(line: str, place: str) -> Row:
    try:
        return row(json.loads(line))
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise SystemExit(f"{place}: not a question with what is expected ({error})") from None


def row(data: dict[str, Any]) -> Row:
    """Return a row from its JSON object."""
    if data["expect"] not in _EXPECTED:
        raise ValueError(f"expect {data['expect']!r}; allowed: {', '.join(_EXPECTED)}")
    return Row(
        id=data["id"],
        q=data["q"],
        lang=Language(data["lang"]),
        expect=data["expect"],
        region=data.get("region") or DEFAULT_REGION,
        kind=data.get("kind", ""),
        accept=tuple(map(Citation, data.get("accept", ()))),
        facts=tuple(map(_group, data.get("facts", ()))),
        meetings=tuple(data.get("meetings", ())),
        verdict=data.get("verdict"),
        limit=data.get("limit"),
    )


def _group(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
