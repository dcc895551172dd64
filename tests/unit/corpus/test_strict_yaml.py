"""Every scalar stays what a curator wrote, and every value keeps its line."""

import os
from pathlib import Path

import pytest

from bot.corpus.strict_yaml import read


def written(folder: Path, text: str) -> Path:
    file = folder / "file.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "scalar",
    ["3.10", "no", "yes", "on", "off", "true", "10:30", "2027", "2027-02-28", "0o17", "1e3", "1_000", "~",
     "null", "=", "<<", ".inf", "0x1F", "011", "Ja", "+31"],
)  # fmt: skip
def test_a_scalar_stays_the_text_that_was_written(tmp_path: Path, scalar: str) -> None:
    tree = read(written(tmp_path, f"key: {scalar}\nlist: [{scalar}]\n"))
    assert tree.problems == []
    assert tree.data == {"key": scalar, "list": [scalar]}


@pytest.mark.parametrize("key", ["no", "3.10", "2027", "true"])
def test_a_key_stays_text_too(tmp_path: Path, key: str) -> None:
    assert read(written(tmp_path, f"{key}: x\n")).data == {key: "x"}


def test_folded_and_quoted_texts_are_read_as_yaml_says(tmp_path: Path) -> None:
    tree = read(written(tmp_path, "a: >-\n  one\n  two\nb: 'it''s'\nc: \"x\\ty\"\nd: |\n  one\n  two\n"))
    assert tree.data == {"a": "one two", "b": "it's", "c": "x\ty", "d": "one\ntwo\n"}


def test_an_empty_value_is_nothing_and_an_empty_text_is_a_text(tmp_path: Path) -> None:
    assert read(written(tmp_path, "a:\nb: ''\nc: [x, '']\n")).data == {"a": None, "b": "", "c": ["x", ""]}


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n"])
def test_an_empty_file_is_nothing(tmp_path: Path, text: str) -> None:
    tree = read(written(tmp_path, text))
    assert tree.data is None
    assert tree.problems == []


def test_every_value_keeps_its_line(tmp_path: Path) -> None:
    tree = read(written(tmp_path, "a: 1\nb:\n  c:\n    - x\n    - d: y\n"))
    assert tree.line("a") == 1
    assert tree.line("b") == 2
    assert tree.line("b", "c", 0) == 4
    assert tree.line("b", "c", 1, "d") == 5


def test_what_is_not_there_has_the_line_of_what_is_around_it(tmp_path: Path) -> None:
    tree = read(written(tmp_path, "a: 1\nb:\n  c: x\n"))
    assert tree.line("b", "absent", 3) == 2
    assert tree.line("absent") == 1


def test_a_key_that_stands_twice_is_an_error_with_both_lines(tmp_path: Path) -> None:
    file = written(tmp_path, "a: 1\nb:\n  c: x\n  d: y\n  c: z\na: 2\n")
    tree = read(file)
    assert [str(problem) for problem in tree.problems] == [
        f"{file}:5: key 'c' stands twice (first at line 3); keep one",
        f"{file}:6: key 'a' stands twice (first at line 1); keep one",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [x, y\nc: 2\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: 'open\n", 2),
        ("a: b: c\n", 1),
        ("a: *nobody\n", 1),
    ],
)
def test_broken_yaml_is_an_error_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    (problem,) = read(written(tmp_path, text)).problems
    assert problem.line == line
    assert problem.message.startswith("not YAML: ")


def test_a_file_that_is_not_utf_8_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes("naam: coördinatie\n".encode("latin-1"))
    (problem,) = read(file).problems
    assert str(problem) == f"{file}:1: cannot be read: UnicodeDecodeError"


def test_a_control_sign_is_an_error(tmp_path: Path) -> None:
    (problem,) = read(written(tmp_path, "a: x\x07y\n")).problems
    assert problem.message == "cannot be read: ReaderError"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    file = written(tmp_path, "a: 1\n")
    file.chmod(0)
    (problem,) = read(file).problems
    assert problem.message == "cannot be read: PermissionError"


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "absent.yaml").problems
    assert problem.message == "cannot be read: FileNotFoundError"


def test_two_documents_in_one_file_are_an_error(tmp_path: Path) -> None:
    (problem,) = read(written(tmp_path, "a: 1\n---\nb: 2\n")).problems
    assert (problem.line, problem.message[:9]) == (2, "not YAML:")
