"""Whether Slack would take a message or a view; nobody who writes messages wrote these checks."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.domain.message import Message
from tests.fakeslack.blocks import problems, text_length
from tests.fakeslack.view_checks import check_view

MARKUP = re.compile(r"<[@#!]|<(?:https?|mailto)[:|]|(?<![\w&])@(?:here|channel|everyone)\b")
TEXT_OF_ALL_BLOCKS = 12_000


def accept(message: Message) -> None:
    """Fail unless Slack takes a message."""
    blocks = list(message.blocks)
    assert problems(blocks, "message") == []
    assert 1 <= units(message.text) <= 4_000
    assert text_length(blocks) <= TEXT_OF_ALL_BLOCKS
    assert harmless_text(message.text)
    assert_no_markup(blocks)


def accept_home(message: Message) -> None:
    """Fail unless Slack takes a home page."""
    check_view({"type": "home", "blocks": list(message.blocks)}, "home")
    assert_no_markup(list(message.blocks))


def accept_modal(view: dict[str, Any]) -> None:
    """Fail unless Slack takes a modal."""
    check_view(view, "modal")
    assert_no_markup(view["blocks"])
    for part in ("title", "submit", "close"):
        assert "…" not in view.get(part, {"text": ""})["text"]


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, the most that Slack may count."""
    return len(text.encode("utf-16-le")) // 2


def harmless_text(text: str) -> bool:
    """Tell whether Slack reads nothing in a top-level text but the text."""
    return not MARKUP.search(text) and "<" not in text and ">" not in text and not set("*_~`") & set(text)


def assert_no_markup(blocks: list[dict[str, Any]]) -> None:
    """Fail where a block holds text in which Slack reads markup, or makes emoji of words."""
    for part in parts(blocks):
        assert part.get("type") not in {"mrkdwn", "markdown", "link", "broadcast", "usergroup"}
        if part.get("type") == "plain_text":
            assert part["emoji"] is False


def parts(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in blocks."""
    if isinstance(part, list):
        for item in part:
            yield from parts(item)
    elif isinstance(part, dict):
        yield part
        for value in part.values():
            yield from parts(value)


def shown(blocks: Any) -> str:
    """Return all text that is seen in blocks, piece after piece."""
    return "\n".join(part["text"] for part in parts(list(blocks)) if isinstance(part.get("text"), str))


def buttons(blocks: Any) -> list[dict[str, Any]]:
    """Return every button in blocks."""
    return [part for part in parts(list(blocks)) if part.get("type") == "button"]


def action_ids(blocks: Any) -> list[str]:
    """Return the action ids in blocks, in order."""
    return [part["action_id"] for part in parts(list(blocks)) if "action_id" in part]


def values(blocks: Any) -> list[dict[str, Any]]:
    """Return what the buttons carry."""
    return [
        json.loads(part["value"]) for part in parts(list(blocks)) if "action_id" in part and "value" in part
    ]
