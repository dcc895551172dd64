"""The pages that tell how the app is."""

import json
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.fakeslack import Fault
from tests.fakeslack.cast import DUTCH
from tests.slack.conftest import Running


def page(app: Running, path: str) -> tuple[int, str]:
    try:
        with urlopen(f"http://127.0.0.1:{app.service.port}{path}", timeout=5) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def test_it_is_alive_and_ready(app: Running) -> None:
    assert page(app, "/healthz") == (200, "alive\n")
    status, text = page(app, "/readyz")
    found = json.loads(text)
    assert (status, found["ready"]) == (200, True)
    assert {check["check"] for check in found["checks"]} >= {"knowledge", "store", "token", "audit"}


def test_a_revoked_token_shows(app: Running) -> None:
    app.slack.inject(Fault("token_revoked", "chat.postMessage"))
    app.slack.post(DUTCH.id, DUTCH.id, "art 11 lid 3")
    app.slack.wait_for(lambda: page(app, "/readyz")[0] == 503)
    checks = json.loads(page(app, "/readyz")[1])["checks"]
    (token,) = [check for check in checks if check["check"] == "token"]
    assert token == {"check": "token", "well": False, "found": "refused by Slack (token_revoked)"}
    assert page(app, "/healthz")[0] == 200


def test_nothing_else_is_shown(app: Running) -> None:
    assert page(app, "/") == (404, "not found\n")
