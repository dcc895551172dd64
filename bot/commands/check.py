"""`wegwijzer check`: every error in the knowledge at once, with file and line."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.registry import Subparsers
from bot.corpus.corpus import Corpus
from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.assistant import Assistant

_ANY_DAY = date(2027, 1, 4)  # what an example question reaches does not depend on the day


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "check",
        help="check the whole knowledge base",
        description="Print every error as file:line: message; exit 1 if any. With WEGWIJZER_SOURCES, also "
        "every passage that is no longer what it was in the source.",
    )
    parser.add_argument(
        "--publish-schemas", action="store_true", help="write the JSON Schemas that editors use, then check"
    )
    parser.set_defaults(run_early=run)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print all problems, or how much was checked."""
    # Reading YAML and checking shapes takes a while to load; no other command needs it.
    from bot.corpus.checks import problems  # noqa: PLC0415
    from bot.corpus.reader import read  # noqa: PLC0415
    from bot.corpus.schema import publish, stale  # noqa: PLC0415
    from bot.corpus.source_checks import changed  # noqa: PLC0415

    if arguments.publish_schemas:
        publish(settings.knowledge / "schema")
    reading = read(settings.knowledge)
    outdated = stale(settings.knowledge / "schema")
    compared = changed(reading.origins, reading.regions, settings.sources) if settings.sources else ()
    found = sorted({*reading.problems, *problems(reading), *outdated, *compared})
    if not found and reading.lexicon is not None:
        found = sorted(set(unreached(reading.origins, Corpus(tuple(reading.regions), reading.lexicon))))
    for problem in found:
        print(_short(problem))
    if not found:
        counts = ", ".join(f"{region.id}: {len(region.entries)} entries" for region in reading.regions)
        print(f"The knowledge is in order ({counts}).")
    return 1 if found else 0


def _short(problem: Problem) -> str:
    try:
        return str(Problem(problem.file.relative_to(Path.cwd()), problem.line, problem.message))
    except ValueError:
        return str(problem)


def unreached(origins: Origins, corpus: Corpus) -> Iterator[Problem]:
    """Yield every entry that one of its own example questions does not reach."""
    from bot.assistant import Assistant  # noqa: PLC0415 - as above

    assistant = Assistant(corpus)
    for region in corpus.regions:
        topics: tuple[Entry | KnownUnknown, ...] = (*region.entries, *region.unknowns, *region.strangers)
        for topic in topics:
            yield from _missed(origins, assistant, region, topic)


def _missed(
    origins: Origins, assistant: "Assistant", region: Region, topic: Entry | KnownUnknown
) -> Iterator[Problem]:
    for language in Language:
        for number, text in enumerate(topic.questions[language]):
            outcome = assistant.ask(Question(text, _ANY_DAY, region.id))
            if not _reaches(outcome, topic):
                got = outcome.entry or outcome.result.value
                message = f"{topic.id!r} is not reached by its own question {text!r}, which gives {got!r}"
                yield origins.problem(topic, message, "questions", language.value, number)


def _reaches(outcome: Outcome, topic: Entry | KnownUnknown) -> bool:
    """Tell whether an outcome serves whoever asked for a topic.

    Where a date, a verdict or a route is computed, the entry is reached if that is the very
    thing the entry is about.
    """
    if isinstance(topic, KnownUnknown):
        return outcome.result is Result.DECLINE or outcome.entry == topic.answered_by
    if outcome.result is Result.DECLINE:
        return False
    if topic.verdict is not None and outcome.verdict is topic.verdict:
        return True
    if (outcome.entry or "").removeprefix("calendar:") in topic.schedule:
        return True
    if outcome.result is Result.ROUTE or (outcome.entry or "").startswith("mandate:"):
        return bool(set(outcome.citations) & set(topic.citations))
    return topic.id in (outcome.entry, *(item.entry for item in outcome.alternatives))
