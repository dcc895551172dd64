"""`ask`, `route`, `mandate` and `chat`, from outside."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands.answer_shape import faults
from tests.commands.program import refused, wegwijzer

QUESTION = "when is the concept settlement due?"


def one(*arguments: str) -> dict[str, Any]:
    run = wegwijzer(*arguments)
    assert (run.code, run.err) == (0, "")
    answer = json.loads(run.out)
    assert isinstance(answer, dict)
    return answer


def batched(run_out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run_out.splitlines()]


@pytest.mark.parametrize(
    ("command", "text", "outcome"),
    [
        ("ask", QUESTION, "answer"),
        ("ask", "artikel 19", "decline"),
        ("ask", "hallo", "answer"),
        ("ask", "inkoopplan", None),
        ("route", "er is te weinig capaciteit in het beleidsteam", "route"),
        ("mandate", "mag Almere namens Urk in beroep gaan", "answer"),
    ],
)
def test_json_is_the_object_of_the_contract(command: str, text: str, outcome: str | None) -> None:
    answer = one(command, "--json", text)
    assert faults(answer) == []
    assert answer["question"] == text
    assert outcome in {None, answer["outcome"]}


def test_the_example_of_the_readme() -> None:
    answer = one("ask", "--json", QUESTION)
    assert answer["dates"][0]["start"] == "2027-02-01"
    assert answer["dates"][0]["due"] == "2027-02-28"
    assert answer["citations"][0] == {"document": "dvh", "locator": "art-11.3", "label": "DVH art. 11(3)"}
    assert "28 February 2027" in answer["text"]


def test_quotes_are_not_needed() -> None:
    assert one("ask", "--json", *QUESTION.split())["entry"] == one("ask", "--json", QUESTION)["entry"]


def test_an_answer_for_people() -> None:
    run = wegwijzer("ask", QUESTION)
    assert (run.code, run.err) == (0, "")
    places = [
        run.out.index(part) for part in ("February", "When", "28 February 2027", "Source", "DVH art. 11(3)")
    ]
    assert places == sorted(places)
    assert "\x1b" not in run.out


@pytest.mark.parametrize(("lang", "said"), [("nl", "februari"), ("en", "February")])
def test_a_language_can_be_insisted_on(lang: str, said: str) -> None:
    answer = one("--lang", lang, "ask", "--json", QUESTION)
    assert answer["language"] == lang
    assert said in answer["text"]


def test_without_insisting_the_answer_is_in_the_language_of_the_question() -> None:
    assert one("ask", "--json", "wanneer komt de concept-eindafrekening")["language"] == "nl"


def test_every_date_follows_from_today() -> None:
    run = wegwijzer("ask", "--json", "wanneer is de volgende regiodag", today="2027-05-05")
    assert json.loads(run.out)["dates"][0]["due"] == "2027-06-01"


def test_another_region_answers_for_itself() -> None:
    answer = one("--region", "centraal-gelderland", "ask", "--json", "hoeveel gemeenten doen er mee")
    assert answer["region"] == "centraal-gelderland"
    assert {item["document"] for item in answer["citations"]} <= {"regiovisie-cg"}


def test_a_region_can_be_set_in_the_environment() -> None:
    run = wegwijzer("ask", "--json", "hallo", WEGWIJZER_REGION="centraal-gelderland")
    assert json.loads(run.out)["region"] == "centraal-gelderland"


ROWS = (
    {"id": "a", "q": "wanneer is de volgende regiodag"},
    {"id": 2, "q": "wanneer is de volgende regiodag", "today": "2027-02-03"},
    {"id": "c", "q": "hoeveel gemeenten doen mee", "region": "centraal-gelderland"},
    {"id": "d", "q": "artikel 11 lid 3", "lang": "en"},
    {"id": None, "q": "wie zit er in het BOSD", "note": "more keys are welcome"},
    {"id": "a", "q": ""},
)
LINES = "".join(json.dumps(row) + "\n\n" for row in ROWS)


@pytest.mark.parametrize("way", ["file", "-"])
def test_a_batch_keeps_order_and_ids_and_honours_what_a_line_asks(tmp_path: Path, way: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(LINES, encoding="utf-8")
    run = wegwijzer("ask", "--batch", str(file) if way == "file" else "-", typed=LINES if way == "-" else "")
    assert (run.code, run.err) == (0, "")
    answers = batched(run.out)
    assert [answer["id"] for answer in answers] == [row["id"] for row in ROWS]
    assert [fault for answer in answers for fault in faults(answer)] == []
    assert [answer["dates"][0]["due"] for answer in answers[:2]] == ["2026-12-01", "2027-03-02"]
    assert answers[2]["region"] == "centraal-gelderland"
    assert [answer["language"] for answer in answers[:4]] == ["nl", "nl", "nl", "en"]
    assert answers[5]["outcome"] == "decline"


@pytest.mark.parametrize(("command", "kind"), [("route", "route"), ("mandate", "answer")])
def test_every_door_takes_a_batch(command: str, kind: str) -> None:
    text = (
        "te weinig capaciteit in het beleidsteam" if command == "route" else "mag Almere in hoger beroep gaan"
    )
    run = wegwijzer(command, "--batch", "-", typed=json.dumps({"id": 1, "q": text}) + "\n")
    (answer,) = batched(run.out)
    assert (run.code, run.err, answer["id"], answer["outcome"]) == (0, "", 1, kind)


def test_an_insisted_language_goes_before_that_of_a_line() -> None:
    run = wegwijzer(
        "--lang", "nl", "ask", "--batch", "-", typed='{"id": 1, "q": "next BOSD", "lang": "en"}\n'
    )
    assert batched(run.out)[0]["language"] == "nl"


def test_an_empty_batch_gives_nothing() -> None:
    run = wegwijzer("ask", "--batch", "-", typed="\n")
    assert (run.code, run.out, run.err) == (0, "", "")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("{", ("not a JSON object",)),
        ("[1]", ("id and q",)),
        ('{"q": "x"}', ("id",)),
        ('{"id": 1}', ("q",)),
        ('{"id": 1, "q": 2}', ("q",)),
        ('{"id": 1, "q": "x", "today": "soon"}', ("today", "'soon'")),
        ('{"id": 1, "q": "x", "today": 20270101}', ("today", "20270101")),
        ('{"id": 1, "q": "x", "today": ["2027-01-01"]}', ("today",)),
        ('{"id": 1, "q": "x", "region": "atlantis"}', ("'atlantis'", "flevoland")),
        ('{"id": 1, "q": "x", "region": 3}', ("region",)),
        ('{"id": 1, "q": "x", "region": ["flevoland"]}', ("region",)),
        ('{"id": 1, "q": "x", "lang": "fr"}', ("'fr'", "nl, en")),
        ('{"id": 1, "q": "x", "lang": ["nl"]}', ("lang",)),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_answered(
    tmp_path: Path, line: str, parts: tuple[str, ...]
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(f'{{"id": 1, "q": "hallo"}}\n\n{line}\n', encoding="utf-8")
    refused(wegwijzer("ask", "--batch", str(file)), f"{file}:3", *parts)


def test_a_bad_line_of_standard_input_is_named() -> None:
    refused(wegwijzer("ask", "--batch", "-", typed="{\n"), "standard input:1")


def test_a_batch_that_is_not_utf_8_is_bad_input(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_bytes('{"id": 1, "q": "coördinatie"}\n'.encode("latin-1"))
    refused(wegwijzer("ask", "--batch", str(file)), str(file))


def test_standard_input_that_is_not_utf_8_is_bad_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--batch", "-"],
        input='{"id": 1, "q": "coördinatie"}\n'.encode("latin-1"),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"wegwijzer: standard input")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("sign", ["\u2028", "\u0085"])
def test_only_a_line_end_ends_a_line_of_a_batch(tmp_path: Path, sign: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(
        json.dumps({"id": 1, "q": f"hallo{sign}daar"}, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    run = wegwijzer("ask", "--batch", str(file))
    assert (run.code, run.err) == (0, "")
    assert [answer["id"] for answer in batched(run.out)] == [1]


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (("ask",), ("no text",)),
        (("ask", "  "), ("no text",)),
        (("ask", "--json"), ("no text",)),
        (("ask", "--batch", "absent.jsonl"), ("absent.jsonl",)),
        (("ask", "--batch", "."), ("--batch",)),
        (("--region", "atlantis", "ask", "x"), ("'atlantis'", "centraal-gelderland, flevoland")),
        (("--today", "tomorrow", "ask", "x"), ("'tomorrow'", "2027-02-28")),
        (("--today", "2027-02-30", "ask", "x"), ("'2027-02-30'",)),
        (("--lang", "fr", "ask", "x"), ("'fr'", "nl", "en")),
        (("ask", "--colour", "x"), ("--colour",)),
        (("sing",), ("'sing'", "ask")),
        ((), ("COMMAND",)),
    ],
)
def test_wrong_usage_is_one_clear_line(arguments: tuple[str, ...], parts: tuple[str, ...]) -> None:
    refused(wegwijzer(*arguments, today=None), *parts)


def test_knowledge_that_is_not_there_is_a_failure() -> None:
    run = wegwijzer("ask", "x", WEGWIJZER_KNOWLEDGE="/absent")
    assert (run.code, run.out) == (1, "")
    assert run.err.count("\n") == 1


def test_a_colour_is_used_only_where_it_is_wanted() -> None:
    coloured = wegwijzer(
        "ask", "mag Almere namens ons in beroep gaan", FORCE_COLOR="1", TERM="xterm-256color"
    )
    plain = wegwijzer(
        "ask", "mag Almere namens ons in beroep gaan", NO_COLOR="1", FORCE_COLOR="1", TERM="xterm-256color"
    )
    assert "\x1b[3" in coloured.out
    assert not any(f"\x1b[3{colour}" in plain.out for colour in range(8))


def test_a_narrow_terminal_is_respected() -> None:
    for text in (QUESTION, "wanneer is het BOSD", "artikel 19", "mag Almere namens ons in beroep gaan"):
        run = wegwijzer("ask", text, COLUMNS="40")
        assert (run.code, run.err) == (0, "")
        assert max(map(len, run.out.splitlines())) <= 40


def test_a_route_on_a_narrow_terminal() -> None:
    run = wegwijzer("route", "te weinig capaciteit in het beleidsteam", COLUMNS="40")
    assert max(map(len, run.out.splitlines())) <= 40


def test_chat_answers_line_after_line_until_an_empty_one() -> None:
    run = wegwijzer(
        "chat", typed="wanneer is de volgende regiodag\nartikel 11 lid 3\n\nwie zit er in het BOSD\n"
    )
    assert (run.code, run.err) == (0, "")
    assert "1 december 2026" in run.out
    assert "DVH art. 11 lid 3" in run.out
    assert "portefeuillehouders" not in run.out


def test_chat_keeps_the_topic_through_a_greeting() -> None:
    run = wegwijzer("chat", typed="wie stelt het inkoopplan jeugd vast\nbedankt\nen voor de Wmo?\n")
    assert (run.code, run.err) == (0, "")
    assert "DVH art. 8 lid 5" in run.out


def test_chat_ends_with_its_input() -> None:
    run = wegwijzer("--lang", "en", "chat", typed="next BOSD")
    assert (run.code, run.err) == (0, "")
    assert "Ask your question" in run.out
    assert "17 December 2026" in run.out


def test_the_reader_of_the_output_may_go_away(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text('{"id": 1, "q": "wanneer is het BOSD"}\n' * 300, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--batch", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0
