"""Writes docs/commands.md from the program's own help: `python -m tests.commands_page`.

What stands in the page after a block of help, such as the keys of JSON, is kept.
"""

import argparse
import os
import re
from collections.abc import Iterator
from unittest import mock

from bot.__main__ import parser
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "commands.md"
_WIDTH = "100"
_HEAD = "# Commands\n\nThe help of the program and of each command, as `--help` prints it.\n"
_BLOCK = re.compile(
    r"(?:^##+ (?P<title>[^\n]+)\n\n)?^```text\n(?P<help>.*?)^```\n(?P<after>.*?)(?=^##+ |\Z)",
    re.MULTILINE | re.DOTALL,
)


def page(now: str) -> str:
    """Return the page as it should be, with what `now` tells besides help."""
    after = {block["title"] or "": block["after"].strip() for block in _BLOCK.finditer(now)}
    parts = [_HEAD]
    for title, text in helps():
        heading = f"{'#' * title.count(' ')}# {title}\n\n" if title else ""
        parts.append(f"{heading}```text\n{text}```\n")
        parts += [f"{after[title]}\n"] if after.get(title) else []
    return "\n".join(parts)


def helps() -> Iterator[tuple[str, str]]:
    """Yield the help of the program (without a title) and of each command."""
    with mock.patch.dict(os.environ, COLUMNS=_WIDTH):
        whole = parser()
        yield "", whole.format_help()
        yield from _within(whole, "wegwijzer")


def _within(found: argparse.ArgumentParser, path: str) -> Iterator[tuple[str, str]]:
    for action in found._actions:  # noqa: SLF001 - argparse has no public way to list what it has
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for name, child in action.choices.items():
                yield f"{path} {name}", child.format_help()
                yield from _within(child, f"{path} {name}")


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
