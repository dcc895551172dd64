"""The command line, and the only place that builds real things."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from bot import clock
from bot.commands.context import Context, UsageProblem
from bot.corpus.corpus import Corpus
from bot.corpus.loading import load
from bot.corpus.problem import KnowledgeError
from bot.corpus.snapshot import Shelf
from bot.domain.text import Language
from bot.settings import SettingError, Settings

if TYPE_CHECKING:
    from rich.console import Console

    from bot.assistant import Assistant

COMMANDS = (
    "ask",
    "route",
    "mandate",
    "meetings",
    "deadlines",
    "term",
    "calendar",
    "reminders",
    "dossier",
    "chat",
    "check",
    "serve",
    "worker",
    "doctor",
    "gaps",
    "person",
    "backup",
    "restore",
    "move-store",
)
_BRIEF = frozenset({"ask", "route", "mandate"})
_SELDOM = 100_000  # objects until garbage is looked for: what a start makes, it keeps
_TAKE_A_VALUE = ("--region", "--lang", "--today")
_WRONG_USAGE = 2


def parser(commands: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser of the command line, with some of its commands."""
    result = argparse.ArgumentParser(
        prog="wegwijzer", description="A signpost for regional cooperation between Dutch municipalities."
    )
    result.add_argument("--region", metavar="ID", help="the region that is asked about (default: flevoland)")
    result.add_argument(
        "--lang",
        choices=[language.value for language in Language],
        help="the language of answers (default: that of the question)",
    )
    result.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=_day,
        help="the day to reckon from (default: today in the region)",
    )
    subparsers = result.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in commands:
        import_module(f"bot.commands.{command.replace('-', '_')}").add(subparsers)
    return result


def wanted(argv: Sequence[str]) -> Sequence[str]:
    """Return the one command that is called, which spares loading the others; all where that is not plain."""
    words = iter(argv)
    for word in words:
        if word in COMMANDS:
            return (word,)
        if word in _TAKE_A_VALUE:
            next(words, None)
        elif not word.startswith(tuple(f"{option}=" for option in _TAKE_A_VALUE)):
            break
    return COMMANDS


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it as 2027-02-28") from None


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 for a failure of our own, 2 for wrong usage or bad input."""
    words = sys.argv[1:] if argv is None else argv
    commands = wanted(words)
    if _BRIEF.issuperset(commands):
        gc.set_threshold(_SELDOM)
    arguments = parser(commands).parse_args(words)
    try:
        settings = Settings.from_environment(os.environ)
        if hasattr(arguments, "run_early"):
            return int(arguments.run_early(arguments, settings))
        return int(arguments.run(arguments, _context(arguments, settings, os.environ)))
    except (UsageProblem, SettingError) as problem:
        print(f"wegwijzer: {problem}", file=sys.stderr)
        return _WRONG_USAGE
    except KnowledgeError as error:
        print(f"wegwijzer: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output went away, for instance `| head`; nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _context(arguments: argparse.Namespace, settings: Settings, environment: Mapping[str, str]) -> Context:
    shelf = Shelf(settings.knowledge)
    corpus = load(settings.knowledge, shelf)
    region_id = arguments.region or settings.region
    region = corpus.region(region_id)
    if region is None:
        known = ", ".join(item.id for item in corpus.regions)
        place = "--region" if arguments.region else "WEGWIJZER_REGION"
        raise UsageProblem(f"{place} {region_id!r} is not known; choose from {known}")
    insisted = Language(arguments.lang) if arguments.lang else None
    return Context(
        corpus=corpus,
        open_assistant=_opener(corpus, shelf),
        region=region,
        today=arguments.today or clock.today(region.profile.timezone),
        language=insisted or Language.NL,
        insisted=insisted,
        open_console=cache(_console),
        out=sys.stdout,
        settings=settings,
        environment=environment,
    )


def _console() -> "Console":
    from rich.console import Console  # noqa: PLC0415 - whoever asks for JSON does without

    return Console(highlight=False)


def _opener(corpus: Corpus, shelf: Shelf) -> "Callable[[], Assistant]":
    @cache
    def opened() -> "Assistant":
        from bot.assistant import Assistant  # noqa: PLC0415 - commands about dates do without

        return Assistant(corpus, shelf)

    return opened


if __name__ == "__main__":
    sys.exit(main())
