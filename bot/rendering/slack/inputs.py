"""Builders of what can be filled in."""

from collections.abc import Sequence
from datetime import date, time

from bot.domain.message import Block
from bot.rendering.slack import limits
from bot.rendering.slack.blocks import line
from bot.rendering.slack.fitting import cut

FIELD = "field"  # the action id of the element in every input; the block id tells which it is


def field(block_id: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    """Return a labelled input; `block_id` is the key of its answer and of its error."""
    block: Block = {
        "type": "input",
        "block_id": cut(block_id, limits.IDENTIFIER),
        "label": line(label, limits.LABEL),
        "element": {**element, "action_id": FIELD},
        "optional": optional,
    }
    return {**block, "hint": line(hint, limits.LABEL)} if hint else block


def text_box(
    *, placeholder: str = "", value: str = "", most: int = limits.INPUT_TEXT, lines: bool = True
) -> Block:
    """Return a box to write in, of one line or more."""
    element: Block = {"type": "plain_text_input", "multiline": lines, "max_length": most}
    if placeholder:
        element["placeholder"] = line(placeholder, limits.PLACEHOLDER)
    return {**element, "initial_value": cut(value, most)} if value.strip() else element


def day_box(placeholder: str, chosen: date | None = None) -> Block:
    """Return a box to choose a day in."""
    element: Block = {"type": "datepicker", "placeholder": line(placeholder, limits.PLACEHOLDER)}
    return {**element, "initial_date": chosen.isoformat()} if chosen else element


def time_box(chosen: time | None = None) -> Block:
    """Return a box to choose a time of day in."""
    element: Block = {"type": "timepicker"}
    return {**element, "initial_time": f"{chosen:%H:%M}"} if chosen else element


def radio(options: Sequence[Block], chosen: str = "") -> Block:
    """Return a list to choose one thing from, all of it in sight."""
    shown = list(options[: limits.CHECKBOXES])
    element: Block = {"type": "radio_buttons", "options": shown}
    found = [item for item in shown if item["value"] == chosen]
    return {**element, "initial_option": found[0]} if found else element


def several(placeholder: str, options: Sequence[Block], chosen: Sequence[str] = ()) -> Block:
    """Return a menu to choose several things from."""
    shown = list(options[: limits.OPTIONS])
    element: Block = {
        "type": "multi_static_select",
        "placeholder": line(placeholder, limits.PLACEHOLDER),
        "options": shown,
    }
    found = [item for item in shown if item["value"] in chosen]
    return {**element, "initial_options": found} if found else element


def person_box(placeholder: str) -> Block:
    """Return a box to choose a person in."""
    return {"type": "users_select", "placeholder": line(placeholder, limits.PLACEHOLDER)}


def conversation(placeholder: str, chosen: str = "", *, people: bool = False) -> Block:
    """Return a box to choose a channel, or also a person, in; `chosen` is an id of Slack's."""
    include = ["public", "private", "im"] if people else ["public", "private"]
    element: Block = {
        "type": "conversations_select",
        "placeholder": line(placeholder, limits.PLACEHOLDER),
        "filter": {"include": include, "exclude_bot_users": True, "exclude_external_shared_channels": True},
    }
    return {**element, "initial_conversation": chosen} if chosen else element
