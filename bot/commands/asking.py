"""What `ask`, `route` and `mandate` share: one question, or a file of them."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot.commands.context import Context, UsageProblem
from bot.domain.outcome import Outcome
from bot.domain.question import Question
from bot.domain.text import Language
from bot.rendering.json_shape import outcome_json

_LINE_ENDS = "\x85\u2028\u2029"
Door = Callable[[Question], Outcome]


def add_arguments(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the arguments of a command that takes one text or a file of them."""
    parser.add_argument("text", nargs="*", metavar=what, help="the text; quotes are not needed")
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object instead of text for people"
    )
    parser.add_argument(
        "--batch", metavar="FILE", help="a file with one JSON object a line (id, q), or - for standard input"
    )


def run(arguments: argparse.Namespace, context: Context, door: Door) -> int:
    """Answer the text of the arguments, or every line of a batch."""
    if arguments.batch is not None:
        return _batch(arguments.batch, context, door)
    text = " ".join(arguments.text).strip()
    if not text:
        raise UsageProblem("no text given; write a question after the command, or name a file with --batch")
    outcome = door(context.question(text))
    region = context.corpus.region(outcome.region) or context.region
    if arguments.json:
        print(_line(outcome_json(outcome, region.documents)), file=context.out)
    else:
        from bot.rendering.terminal import print_outcome  # noqa: PLC0415 - JSON does without

        print_outcome(outcome, region, context.console)
    return 0


def _batch(name: str, context: Context, door: Door) -> int:
    place = "standard input" if name == "-" else name
    try:
        text = (sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()).decode("utf-8")
    except OSError as error:
        raise UsageProblem(
            f"--batch {name!r}: cannot be read ({error.strerror}); name a readable file, or -"
        ) from None
    except UnicodeDecodeError:
        raise UsageProblem(f"{place}: is not UTF-8; save the text as UTF-8") from None
    _answer_all(text.split("\n"), place, context, door)
    return 0


def _answer_all(lines: Iterable[str], name: str, context: Context, door: Door) -> None:
    for row_id, question in list(_questions(lines, name, context)):
        outcome = door(question)
        region = context.corpus.region(outcome.region) or context.region
        answer = {"id": row_id, **outcome_json(outcome, region.documents)}
        print(_line(answer), file=context.out)


def _line(answer: dict[str, Any]) -> str:
    """Return JSON on one line, also for readers that take U+2028 and the like for a line end."""
    text = json.dumps(answer, ensure_ascii=False)
    return "".join(f"\\u{ord(char):04x}" if char in _LINE_ENDS else char for char in text)


def _questions(lines: Iterable[str], name: str, context: Context) -> Iterator[tuple[Any, Question]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _question(line, f"{name}:{number}", context)


def _question(line: str, place: str, context: Context) -> tuple[Any, Question]:
    try:
        row = json.loads(line)
    except ValueError:
        raise UsageProblem(f"{place}: not a JSON object; write one a line with id and q") from None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("q"), str):
        raise UsageProblem(f"{place}: a line needs at least id and q (text)")
    region = row.get("region") or context.region.id
    if context.corpus.region(region) is None:
        known = ", ".join(item.id for item in context.corpus.regions)
        raise UsageProblem(f"{place}: region {region!r} is not known; choose from {known}")
    try:
        today = date.fromisoformat(row["today"]) if row.get("today") else context.today
    except (TypeError, ValueError):
        raise UsageProblem(f"{place}: today {row['today']!r} is not a date; write it as 2027-02-28") from None
    if row.get("lang") not in (None, *Language):
        raise UsageProblem(f"{place}: lang {row['lang']!r} is not known; choose from nl, en")
    language = context.insisted or (Language(row["lang"]) if row.get("lang") else None)
    return row["id"], Question(row["q"], today, region, language)
