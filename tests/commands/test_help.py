"""Every command and every option tells what it is for."""

import argparse
from collections.abc import Iterator

import pytest

from bot.__main__ import COMMANDS, parser
from tests.commands.program import wegwijzer


def parsers(
    within: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    yield path, within
    for action in within._actions:  # noqa: SLF001 - argparse has no public way to list what it has
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for name, child in action.choices.items():
                yield from parsers(child, (*path, name))


ALL = list(parsers(parser()))
IDS = [" ".join(path) or "wegwijzer" for path, _ in ALL]


@pytest.mark.parametrize("named", ALL, ids=IDS)
def test_everything_has_help(named: tuple[tuple[str, ...], argparse.ArgumentParser]) -> None:
    _, found = named
    assert found.description
    for action in found._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            told = {choice.dest: choice.help for choice in action._choices_actions}  # noqa: SLF001
            assert set(told) == set(action.choices)
            assert all(told.values())
        else:
            assert action.help, f"{action.dest} has no help"


@pytest.mark.parametrize("named", ALL, ids=IDS)
def test_help_can_be_printed(named: tuple[tuple[str, ...], argparse.ArgumentParser]) -> None:
    path, found = named
    assert found.format_help().startswith(f"usage: {' '.join(('wegwijzer', *path))}")


def test_help_is_asked_for_from_outside() -> None:
    run = wegwijzer("--help", today=None)
    assert (run.code, run.err) == (0, "")
    for command in COMMANDS:
        assert command.__name__.rpartition(".")[2].replace("_", "-") in run.out
