"""The fake as a process of its own, and what can be asked and done from outside."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from slack_sdk import WebClient

from tests.conftest import ROOT
from tests.fakeslack.cast import DUTCH, GENERAL


@pytest.fixture(scope="module")
def told() -> Iterator[dict[str, str]]:
    """Run the process and return the settings it prints."""
    arguments = [
        sys.executable,
        "-W",
        "error",
        "-m",
        "tests.fakeslack",
        "--faults",
        "seed=1,method=chat.update,http_503",
    ]
    process = subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines = [process.stdout.readline().strip() for _ in range(4)]
    yield dict(line.split("=", 1) for line in lines)
    process.terminate()
    try:
        _, errors = process.communicate(timeout=90)
    finally:
        process.kill()
    assert (process.returncode, errors) == (0, "")


def ask(told: dict[str, str], verb: str, **arguments: object) -> Any:
    url = told["SLACK_API_URL"].replace("/api/", "/control/") + verb
    with urlopen(Request(url, json.dumps(arguments).encode()), timeout=10) as answer:  # noqa: S310 - own server
        return json.load(answer)["result"]


def test_a_process_does_what_the_python_interface_does(told: dict[str, str]) -> None:
    client = WebClient(told["SLACK_BOT_TOKEN"], base_url=told["SLACK_API_URL"], retry_handlers=[])
    done = ask(told, "post", user=DUTCH.id, channel=GENERAL, text="hoi")
    ts = done["message"]["ts"]
    client.chat_postMessage(channel=GENERAL, thread_ts=ts, text="dag")
    (reply,) = ask(told, "messages", channel=GENERAL, thread=ts)
    assert reply["text"] == "dag"
    counted = ask(told, "counts")
    assert (counted["answers"], counted["messages"]) == (1, 2)


def test_faults_are_set_by_option_and_from_outside(told: dict[str, str]) -> None:
    client = WebClient(told["SLACK_BOT_TOKEN"], base_url=told["SLACK_API_URL"], retry_handlers=[])
    ts = client.chat_postMessage(channel=GENERAL, text="x")["ts"]
    with pytest.raises(Exception, match="503"):
        client.chat_update(channel=GENERAL, ts=ts, text="y")
    ask(told, "faults", text="")
    client.chat_update(channel=GENERAL, ts=ts, text="y")


def test_a_wrong_order_is_answered_with_what_is_wrong(told: dict[str, str]) -> None:
    for verb, arguments, status, words in (
        ("sing", {}, 404, "no verb 'sing'; there are"),
        ("post", {"user": "U0NOBODY00", "channel": GENERAL, "text": "x"}, 400, "no user 'U0NOBODY00'"),
        ("slash", {"who": "x"}, 400, "unexpected keyword argument"),
    ):
        with pytest.raises(HTTPError) as refused:
            ask(told, verb, **arguments)
        assert refused.value.code == status
        assert words in json.load(refused.value)["error"]
        refused.value.close()
