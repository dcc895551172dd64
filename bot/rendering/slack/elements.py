"""Builders of what can be pressed and chosen."""

from collections.abc import Sequence
from enum import StrEnum

from bot.domain.message import Block
from bot.rendering.slack import limits
from bot.rendering.slack.blocks import line
from bot.rendering.slack.fitting import cut, middled
from bot.rendering.slack.values import Reference, written


class Style(StrEnum):
    """How a button stands out."""

    USUAL = ""
    PRIMARY = "primary"
    DANGER = "danger"


def button(
    text: str, action: str, reference: Reference, *, style: Style = Style.USUAL, confirm: Block | None = None
) -> Block:
    """Return a button."""
    made: Block = {
        "type": "button",
        "text": line(text, limits.BUTTON_TEXT),
        "action_id": cut(action, limits.IDENTIFIER),
        "value": written(reference),
    }
    if style is not Style.USUAL:
        made["style"] = style.value
    if confirm is not None:
        made["confirm"] = confirm
    return made


def confirmation(title: str, text: str, yes: str, no: str) -> Block:
    """Return a question to be answered before an action is taken."""
    return {
        "title": line(title, limits.CONFIRM_TITLE),
        "text": line(text, limits.CONFIRM_TEXT),
        "confirm": line(yes, limits.CONFIRM_BUTTON),
        "deny": line(no, limits.CONFIRM_BUTTON),
    }


def feedback(action: str, good: tuple[str, Reference], bad: tuple[str, Reference]) -> Block:
    """Return Slack's own pair of thumbs, with the words that screen readers read."""
    (yes, positive), (no, negative) = good, bad
    pair = {
        "type": "feedback_buttons",
        "action_id": action,
        "positive_button": _thumb(yes, positive),
        "negative_button": _thumb(no, negative),
    }
    return {"type": "context_actions", "elements": [pair]}


def _thumb(text: str, reference: Reference) -> Block:
    words = line(text, limits.BUTTON_TEXT)
    return {"text": words, "accessibility_label": words["text"], "value": written(reference)}


def actions(elements: Sequence[Block], block_id: str = "") -> Block:
    """Return a row of buttons and the like; of too many, the last one stays."""
    first, _, last = middled(elements, limits.BLOCK_ACTIONS)
    block: Block = {"type": "actions", "elements": [*first, *last]}
    return {**block, "block_id": cut(block_id, limits.IDENTIFIER)} if block_id else block


def option(text: str, value: str, description: str = "") -> Block:
    """Return one choice; `value` comes back when it is chosen, and must fit since it is a key."""
    if not value or len(value) > limits.OPTION_VALUE:
        raise ValueError(f"option value {value[:20]!r} has {len(value)} characters; 1 to 150 are allowed")
    made: Block = {"text": line(text, limits.OPTION_TEXT), "value": value}
    return {**made, "description": line(description, limits.OPTION_TEXT)} if description else made


def select(action: str, placeholder: str, options: Sequence[Block], chosen: str = "") -> Block:
    """Return a menu to choose one thing from; `chosen` is the value of what is chosen already."""
    made: Block = {
        "type": "static_select",
        "action_id": action,
        "placeholder": line(placeholder, limits.PLACEHOLDER),
        "options": list(options[: limits.OPTIONS]),
    }
    return _with_initial(made, "initial_option", chosen)


def overflow(action: str, options: Sequence[Block]) -> Block:
    """Return a small menu behind three dots, that keeps no choice."""
    return {"type": "overflow", "action_id": action, "options": list(options[: limits.OVERFLOW_OPTIONS])}


def checkboxes(action: str, options: Sequence[Block], chosen: Sequence[str] = ()) -> Block:
    """Return boxes to tick."""
    shown = list(options[: limits.CHECKBOXES])
    ticked = [item for item in shown if item["value"] in chosen]
    made: Block = {"type": "checkboxes", "action_id": action, "options": shown}
    return {**made, "initial_options": ticked} if ticked else made


def _with_initial(made: Block, name: str, chosen: str) -> Block:
    found = [item for item in made["options"] if item["value"] == chosen]
    return {**made, name: found[0]} if found else made
