"""Every limit of Block Kit: what just fits is taken, one more is refused and its place is named."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakeslack.blocks import problems
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.view_checks import check_view

Json = dict[str, Any]


def plain(length: int) -> Json:
    return {"type": "plain_text", "text": "x" * length}


def mrkdwn(length: int) -> Json:
    return {"type": "mrkdwn", "text": "x" * length}


def section(**more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(1), **more}


def button(number: int = 0, **more: Any) -> Json:
    return {"type": "button", "action_id": f"a{number}", "text": plain(1), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(number: int, text: int = 1, **more: Any) -> Json:
    return {"text": plain(text), "value": str(number), **more}


def select(count: int, kind: str = "static_select", **more: Any) -> Json:
    chosen = [option(number, **more) for number in range(count)]
    return {"type": kind, "action_id": "s", "options": chosen}


def field(kind: str = "plain_text_input", label: int = 1, **more: Any) -> Json:
    element = {"type": kind, "action_id": "i", **more}
    return {"type": "input", "label": plain(label), "element": element}


def table(rows: int, columns: int, text: str = "x") -> Json:
    cell = {"type": "raw_text", "text": text}
    return {"type": "table", "rows": [[cell] * columns for _ in range(rows)]}


def feedback(text: int) -> Json:
    pressed = {"text": plain(text), "value": "v"}
    element = {"type": "feedback_buttons", "action_id": "f", "positive_button": pressed}
    return {"type": "context_actions", "elements": [{**element, "negative_button": pressed}]}


LIMITS: dict[str, tuple[Callable[[int], list[Json]], int]] = {
    "blocks in a message": (lambda n: [{"type": "divider"}] * n, 50),
    "section": (lambda n: [section(text=mrkdwn(n))], 3000),
    "fields": (lambda n: [{"type": "section", "fields": [mrkdwn(1)] * n}], 10),
    "field": (lambda n: [{"type": "section", "fields": [mrkdwn(n)]}], 2000),
    "header": (lambda n: [{"type": "header", "text": plain(n)}], 150),
    "markdown": (lambda n: [{"type": "markdown", "text": "x" * n}], 12_000),
    "button text": (lambda n: [actions(button(text=plain(n)))], 75),
    "button value": (lambda n: [actions(button(value="x" * n))], 2000),
    "button url": (lambda n: [actions(button(url="x" * n))], 3000),
    "action_id": (lambda n: [actions(button(action_id="x" * n))], 255),
    "block_id": (lambda n: [section(block_id="x" * n)], 255),
    "actions": (lambda n: [actions(*map(button, range(n)))], 25),
    "context": (lambda n: [{"type": "context", "elements": [mrkdwn(1)] * n}], 10),
    "options": (lambda n: [actions(select(n))], 100),
    "option label": (lambda n: [actions(select(1, text=n))], 75),
    "option value": (lambda n: [actions(select(1, value="x" * n))], 150),
    "overflow": (lambda n: [actions(select(n, "overflow"))], 5),
    "radio buttons": (lambda n: [actions(select(n, "radio_buttons"))], 10),
    "confirm text": (lambda n: [actions(button(confirm={"text": mrkdwn(n)}))], 300),
    "placeholder": (lambda n: [actions({**select(1), "placeholder": plain(n)})], 150),
    "input label": (lambda n: [field(label=n)], 2000),
    "field length": (lambda n: [field(max_length=n)], 3000),
    "table rows": (lambda n: [table(n, 1)], 100),
    "table columns": (lambda n: [table(1, n)], 20),
    "table characters": (lambda n: [table(1, 1, "x" * n)], 10_000),
    "feedback text": (lambda n: [feedback(n)], 75),
    "alt text": (lambda n: [{"type": "image", "image_url": "https://x", "alt_text": "x" * n}], 2000),
}


@pytest.mark.parametrize("name", LIMITS)
def test_what_just_fits_is_taken_and_one_more_is_not(name: str) -> None:
    make, most = LIMITS[name]
    assert problems(make(most), "message") == []
    (problem, *_) = problems(make(most + 1), "message")
    assert "[json-pointer:/blocks" in problem


@pytest.mark.parametrize(
    "blocks",
    [
        [{"type": "banner"}],
        [{"type": "section"}],
        [section(text=mrkdwn(0))],
        [section(colour="red")],
        [section(text={"type": "mrkdwn", "text": "x", "emoji": True})],
        [{"type": "header", "text": mrkdwn(1)}],
        [{"type": "actions", "elements": []}],
        [actions(button(), button())],
        [actions(button(style="blue"))],
        [actions(field()["element"])],
        [actions({**select(2), "initial_option": option(9)})],
        [section(block_id="same"), section(block_id="same")],
        [table(1, 1), table(1, 1)],
        [{"type": "table", "rows": [[{"type": "raw_text", "text": ""}]]}],
        [{"type": "table", "rows": [[{"type": "mrkdwn", "text": "x"}]]}],
        [{"type": "table", "rows": table(1, 2)["rows"] + table(1, 3)["rows"]}],
        [{"type": "context_actions", "elements": [button()]}],
        [{"type": "rich_text", "elements": [{"type": "paragraph", "elements": []}]}],
        ["text"],
        "text",
    ],
)
def test_what_slack_does_not_know_is_refused(blocks: object) -> None:
    assert problems(blocks, "message") != []


@given(st.sampled_from(["table", "markdown", "context_actions"]), st.sampled_from(["modal", "home"]))
def test_some_blocks_are_for_messages_only(kind: str, surface: str) -> None:
    block = {
        "table": table(1, 1), "markdown": {"type": "markdown", "text": "x"}, "context_actions": feedback(1),
    }[kind]  # fmt: skip
    assert problems([block], "message") == []
    assert problems([block], surface) != []


def modal(**more: Any) -> Json:
    return {"type": "modal", "title": plain(24), "blocks": [section()], **more}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (modal(), modal(title=plain(25))),
        (modal(submit=plain(24)), modal(submit=plain(25))),
        (modal(close=plain(24)), modal(close=plain(25))),
        (modal(private_metadata="x" * 3000), modal(private_metadata="x" * 3001)),
        (modal(callback_id="x" * 255), modal(callback_id="x" * 256)),
        (modal(blocks=[section()] * 100), modal(blocks=[section()] * 101)),
        (modal(blocks=[field()], submit=plain(1)), modal(blocks=[field()])),
        ({"type": "home", "blocks": [section()]}, {"type": "home", "title": plain(1), "blocks": [section()]}),
        (modal(), {"type": "dialog", "title": plain(1), "blocks": []}),
    ],
)
def test_views_have_limits_of_their_own(right: Json, wrong: Json) -> None:
    assert check_view(right, "modal", "home") == right
    with pytest.raises(RefusedError, match="invalid_arguments"):
        check_view(wrong, "modal", "home")
