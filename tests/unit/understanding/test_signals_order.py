"""What signals find does not depend on the order in which a set is walked through."""

import subprocess
import sys

from bot.domain.text import Phrases
from bot.understanding.signals import Signals
from tests.conftest import ROOT

_ASK = """
from bot.domain.text import Phrases
from bot.understanding.signals import Signals
said = ("rapport tijd", "tijd levering", "levering laat", "laat rapport", "rapport levering")
print(Signals([("a", Phrases(nl=said)), ("b", Phrases(nl=said[::-1]))], ())
      .find("rapport levering laat tijd"))
"""


def test_of_two_as_strong_the_longer_is_told() -> None:
    for said in (("laat rapport", "rapport levering"), ("rapport levering", "laat rapport")):
        (found,) = Signals([("a", Phrases(nl=said))], ()).find("het rapport, de levering: laat")
        assert (found.strength, found.text) == (2, "rapport levering")


def test_every_run_finds_the_same() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", _ASK], env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in "012345"
    }  # fmt: skip
    assert len(runs) == 1
