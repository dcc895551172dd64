"""The manifests, the listeners and docs/slack.md tell the same."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.rendering.slack import actions
from bot.running.scopes import SCOPES

ROOT = Path(__file__).parent.parent
SOCKET, HTTP = "slack-manifest.yaml", "slack-manifest-http.yaml"
PAGE = (ROOT / "docs/slack.md").read_text(encoding="utf-8")
HANDLERS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "handlers").rglob("*.py")))
URL = "https://wegwijzer.example.nl/slack/events"


def manifest(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def table(title: str) -> set[str]:
    """Return what stands in code marks in a table of a section; of scopes and events, in its first column."""
    sections = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    section = next(text for text in sections if text.startswith(title))
    rows = [line for line in section.splitlines() if line.startswith("|")]
    cells = rows if title == "Places" else [row.split("|")[1] for row in rows]
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize("name", [SOCKET, HTTP])
def test_scopes_are_those_that_are_explained_and_checked_by_doctor(name: str) -> None:
    scopes = set(manifest(name)["oauth_config"]["scopes"]["bot"])
    assert scopes == set(SCOPES) == table("Scopes")


@pytest.mark.parametrize("name", [SOCKET, HTTP])
def test_every_event_is_explained_and_listened_to(name: str) -> None:
    events = set(manifest(name)["settings"]["event_subscriptions"]["bot_events"])
    assert events == table("Events")
    listened = set(re.findall(r'app\.event\(\s*"([a-z_]+)"', HANDLERS))
    assert {event.split(".")[0] for event in events} == listened


@pytest.mark.parametrize("name", [SOCKET, HTTP])
def test_every_command_and_shortcut_is_explained_and_listened_to(name: str) -> None:
    features = manifest(name)["features"]
    shortcuts = {item["callback_id"] for item in features["shortcuts"]}
    assert shortcuts == {actions.SHORTCUT_ASK, actions.SHORTCUT_ANSWER, actions.SHORTCUT_ROUTE}
    commands = {item["command"] for item in features["slash_commands"]}
    assert commands == {"/wegwijzer"}
    assert shortcuts | commands == table("Places")
    for constant in ("SHORTCUT_ASK", "SHORTCUT_ANSWER", "SHORTCUT_ROUTE"):
        assert re.search(rf"app\.shortcut\(\s*(?:\w+\.)?{constant}\b", HANDLERS)


@pytest.mark.parametrize("name", [SOCKET, HTTP])
def test_what_slack_would_cut_is_short_enough(name: str) -> None:
    made = manifest(name)
    assert len(made["display_information"]["description"]) <= 140
    assert len(made["features"]["agent_view"]["agent_description"]) <= 300
    for shortcut in made["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


def test_the_two_manifests_differ_in_how_slack_reaches_the_app_and_nothing_else() -> None:
    socket, http = manifest(SOCKET), manifest(HTTP)
    assert socket["settings"].pop("socket_mode_enabled") is True
    assert http["settings"].pop("socket_mode_enabled") is False
