"""What is documented is there, and what is there is documented."""

import argparse
import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import parser
from bot.corpus.checks import cited, known_passages
from bot.corpus.corpus import Corpus
from bot.corpus.files import LANGUAGE_FILES, REGION_FILES
from bot.corpus.schema import schema
from tests import commands_page
from tests.conftest import KNOWLEDGE, ROOT

TESTS = ROOT / "tests"
# Material of others, measured with or licensed; nothing that we wrote.
NOT_OURS = ("LICENSE", "uv.lock")
RUN = 12


def ours() -> list[Path]:
    """Return the files of the project, as far as git knows or would add them."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return sorted(file for file in files if file.is_file() and file.name not in NOT_OURS)


def text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


MARKDOWN = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DOCUMENTED = "\n".join(map(text_of, MARKDOWN))


def options() -> Iterator[tuple[str, str]]:
    """Yield every command and option, each with the words it must be found by."""

    def within(found: argparse.ArgumentParser, path: str) -> Iterator[tuple[str, str]]:
        for action in found._actions:  # noqa: SLF001 - argparse has no public way to list what it has
            if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
                for name, child in action.choices.items():
                    yield f"{path} {name}", name
                    yield from within(child, f"{path} {name}")
            yield from (
                (f"{path} {name}", name) for name in action.option_strings if name not in {"-h", "--help"}
            )

    yield from within(parser(), "wegwijzer")


def test_every_command_and_option_is_documented() -> None:
    def documented(name: str) -> bool:
        return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", DOCUMENTED) is not None

    assert sorted({path for path, name in options() if not documented(name)}) == []


def test_the_page_of_commands_is_what_the_program_says() -> None:
    now = text_of(commands_page.PAGE)
    assert now == commands_page.page(now), "python -m tests.commands_page writes it anew"


def test_every_setting_is_documented() -> None:
    source = "\n".join(text_of(file) for file in (ROOT / "bot").rglob("*.py"))
    names = set(re.findall(r"\bWEGWIJZER_[A-Z_]+\b|\bSLACK_[A-Z_]+\b|\bDATABASE_URL\b", source))
    assert names
    assert sorted(name for name in names if name not in DOCUMENTED) == []


def test_what_documentation_says_about_commands_exists() -> None:
    commands = {name for path, name in options() if path.count(" ") == 1}
    named = set(re.findall(r"`(?:\.venv/bin/)?wegwijzer (?:--\S+ \S+ )*([a-z]+)", DOCUMENTED))
    assert sorted(named - commands - {"serve", "worker", "doctor"}) == []


def properties(found: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, definition in found["$defs"].items():
        for key in definition.get("properties", {}):
            yield name, key, definition


@pytest.mark.parametrize("kind", [*REGION_FILES, *LANGUAGE_FILES], ids=lambda kind: kind.schema)
def test_every_key_of_the_knowledge_is_explained(kind: Any) -> None:
    """A key is named in docs/curating.md, or what holds it is described in the schema for editors."""
    published = json.loads((KNOWLEDGE / "schema" / f"{kind.schema}.json").read_text(encoding="utf-8"))
    curating = text_of(ROOT / "docs" / "curating.md")
    for name, key, definition in properties(published):
        assert f"`{key}`" in curating or definition.get("description"), f"{name}.{key}"


@pytest.mark.parametrize("kind", [*REGION_FILES, *LANGUAGE_FILES], ids=lambda kind: kind.schema)
def test_the_schema_for_editors_is_the_one_that_is_applied(kind: Any) -> None:
    published = json.loads((KNOWLEDGE / "schema" / f"{kind.schema}.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(schema(kind.shape))), "publish the schemas anew"


def test_every_key_of_an_entry_is_in_the_table_of_the_manual() -> None:
    published = json.loads((KNOWLEDGE / "schema" / "entries.json").read_text(encoding="utf-8"))
    curating = text_of(ROOT / "docs" / "curating.md")
    rows = set(re.findall(r"^\| `(\w+)` \|", curating, re.MULTILINE))
    assert rows == set(published["$defs"]["Entry"]["properties"])


@pytest.mark.parametrize("file", MARKDOWN, ids=[str(file.relative_to(ROOT)) for file in MARKDOWN])
def test_every_relative_link_leads_somewhere(file: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text_of(file)):
        if not re.match(r"[a-z]+:", target) and not target.startswith("#"):
            path = file.parent / target.partition("#")[0]
            if not path.exists():
                broken.append(target)
    assert broken == []


@pytest.mark.parametrize(
    "block", re.findall(r"^```sh\n(.*?)^```", text_of(ROOT / "README.md"), re.DOTALL | re.MULTILINE)
)
def test_a_command_of_the_readme_is_a_single_line(block: str) -> None:
    assert block.count("\n") == 1
    assert not block.rstrip().endswith("\\")


def test_the_readme_shows_a_real_answer() -> None:
    assert re.search(r"^\$ wegwijzer ask ", text_of(ROOT / "README.md"), re.MULTILINE)


def test_every_citation_resolves(corpus: Corpus) -> None:
    for region in corpus.regions:
        passages = known_passages(region)
        assert sorted({citation for _, citation in cited(region)} - passages) == []
        answered = {citation for _, citation in cited(region)} | {
            item.passage for item in region.not_answered
        }
        assert sorted(passages - answered) == []


def test_no_file_holds_what_should_not_be_handed_over() -> None:
    words = re.compile(r"farm-|\bTODO\b|\bFIXME\b")
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in ours()
        if not file.is_relative_to(TESTS)
        for number, line in enumerate(text_of(file).splitlines(), start=1)
        if words.search(line)
    ]
    assert found == []


def plain_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    row = plain_words(text)
    return {tuple(row[at : at + RUN]) for at in range(len(row) - RUN + 1)}


@pytest.fixture(scope="module")
def source_runs() -> set[tuple[str, ...]]:
    """Return every twelve words in a row of the sources, where this machine has them."""
    given = os.environ.get("WEGWIJZER_SOURCES")
    folder = Path(given) if given else ROOT.parent / "shared" / "sources"
    if not folder.is_dir():
        pytest.skip("no source texts here; WEGWIJZER_SOURCES can name their folder")
    return {run for file in folder.glob("*.txt") for run in runs(text_of(file))}


def test_no_twelve_words_in_a_row_are_taken_from_the_sources(source_runs: set[tuple[str, ...]]) -> None:
    taken = {str(file.relative_to(ROOT)): sorted(runs(text_of(file)) & source_runs) for file in ours()}
    assert {name: " ".join(found[0]) for name, found in taken.items() if found} == {}
