"""How the house is built: who may import whom, and nothing too big to read at once."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

LONGEST_MODULE = 300
LONG_FUNCTION = 30
MODULES = sorted(
    file for folder in ("bot", "handlers", "bench", "tests") for file in (ROOT / folder).rglob("*.py")
)  # fmt: skip


def test_nobody_imports_what_they_may_not() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert f"Contracts: {len(contracts)} kept, 0 broken." in done.stdout
    for contract in contracts:
        assert f"{contract['name']} KEPT" in done.stdout


@pytest.mark.parametrize("module", MODULES, ids=[str(file.relative_to(ROOT)) for file in MODULES])
def test_no_module_is_too_long(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def functions(file: Path) -> list[int]:
    """Return the lengths of the functions in a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]


@pytest.mark.parametrize("folder", ["bot", "bench"])
def test_most_functions_are_short(folder: str) -> None:
    lengths = [length for file in (ROOT / folder).rglob("*.py") for length in functions(file)]
    short = sum(length < LONG_FUNCTION for length in lengths)
    assert short / len(lengths) >= 0.9


def test_every_package_says_what_it_is() -> None:
    for file in (ROOT / "bot").rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        assert ast.get_docstring(ast.parse(source)) or not source, file


def test_only_the_clock_reads_the_clock() -> None:
    readers = {"now", "today", "utcnow", "time", "monotonic"}
    for file in (ROOT / "bot").rglob("*.py"):
        if file.name == "clock.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in readers and isinstance(node.value, ast.Name):
                assert node.value.id not in {"datetime", "date", "time"}, f"{file}:{node.lineno}"
