"""A still copy of the program and the knowledge, so that edits during a long measurement do no harm."""

import compileall
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.setting import ROOT, knowledge


@dataclass(frozen=True, slots=True)
class Still:
    """Where the copy stands, and the environment in which children use it and a cache of its own."""

    folder: Path
    environment: dict[str, str]


@contextmanager
def still() -> Iterator[Still]:
    """Copy, and clean up afterwards."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "still"
        for name in ("bot", "bench"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            compileall.compile_dir(folder / name, quiet=2)  # as pip does when it installs
        shutil.copytree(knowledge(), folder / "knowledge")
        own = {"PYTHONPATH": str(folder), "XDG_CACHE_HOME": f"{made}/cache", "WEGWIJZER_KNOWLEDGE": ""}
        yield Still(folder, {**os.environ, **own})
