"""A command loads what it needs and no more, since people wait for it."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

_LOADED = """
import sys
from bot.__main__ import main
main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    """Run a command and return the modules that it loaded."""
    run = subprocess.run(
        [sys.executable, "-c", _LOADED, "--today", "2026-11-22", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    return set(run.stderr.split())


@pytest.mark.parametrize("shape", [(), ("--json",)])
def test_a_question_does_not_wait_for_what_it_does_not_need(shape: tuple[str, ...]) -> None:
    ask = ("ask", "wanneer is het BOSD", *shape)
    loaded(*ask)  # what is kept on disk is made
    found = loaded(*ask)
    needless = {"yaml", "holidays", "jsonschema", "slack_bolt", "bot.storage.opening", "bot.privacy.scrub"}
    assert found.isdisjoint(needless)
    assert ("rich.console" in found) is not ("--json" in shape)
    commands = {name for name in found if name.startswith("bot.commands.")}
    assert commands == {f"bot.commands.{name}" for name in ("ask", "asking", "context", "registry")}
