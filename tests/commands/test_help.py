"""Every command and every option tells what it is for."""

import argparse
from collections.abc import Iterator

import pytest

from bot.__main__ import COMMANDS, parser, wanted
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
        assert command in run.out


@pytest.mark.parametrize("before", [(), ("--lang", "en"), ("--region=flevoland",), ("--today", "2027-01-01")])
@pytest.mark.parametrize("command", COMMANDS)
def test_only_the_command_that_is_called_is_made(command: str, before: tuple[str, ...]) -> None:
    assert wanted((*before, command, "check")) == (command,)
    named = [path for path, _ in parsers(parser((command,))) if len(path) == 1]
    assert named == [(command,)]


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("-h", "ask"), ("nothing", "ask"), ("--lan", "nl", "ask")]
)
def test_all_are_made_where_it_is_not_plain_which_one_is_called(arguments: tuple[str, ...]) -> None:
    assert wanted(arguments) == COMMANDS


def test_a_command_that_is_not_there_is_told_with_those_that_are() -> None:
    run = wegwijzer("answer")
    assert run.code == 2
    assert all(command in run.err for command in COMMANDS)
