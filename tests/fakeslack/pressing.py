"""Finds what can be pressed or filled in, and says what Slack sends when that is done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
# type of element -> key under which its value stands in a payload, and under which it is given at first
PLAIN = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
}
CHOSEN = {
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "overflow": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """An element and the block it stands in."""

    block: Json
    element: Json

    @property
    def action_id(self) -> str:
        """Return the action id, empty where the app gave none."""
        return str(self.element.get("action_id", ""))

    @property
    def values(self) -> list[str]:
        """Return the values that pressing it can send."""
        pressed = [self.element, self.element.get("positive_button"), self.element.get("negative_button")]
        parts = [*filter(None, pressed), *options(self.element)]
        return [str(part["value"]) for part in parts if "value" in part]


def places(blocks: Iterable[Json]) -> Iterator[Place]:
    """Give every element that a person can do something with."""
    for block in blocks:
        found = [*block.get("elements", ()), block.get("accessory"), block.get("element")]
        if block["type"] in {"section", "actions", "input", "context_actions"}:
            yield from (Place(block, element) for element in found if element and element["type"] != "image")


def find(blocks: Iterable[Json], action_id: str, value: str | None = None) -> Place:
    """Return the element with an action id, and a value where one is given; raises LookupError."""
    known = list(places(blocks))
    for place in known:
        if place.action_id == action_id and (value is None or not place.values or value in place.values):
            return place
    there = [(place.action_id, place.values) for place in known]
    raise LookupError(f"nothing to press with action_id {action_id!r} and value {value!r}; there is: {there}")


def field(blocks: Iterable[Json], name: str) -> Place:
    """Return the field of a form by its block id, else by its action id; raises LookupError."""
    known = list(blocks)
    named = (place for place in places(known) if place.block.get("block_id") == name)
    return next(named, None) or find(known, name)


def options(element: Json) -> list[Json]:
    """Return what can be chosen in an element."""
    groups = element.get("option_groups") or []
    return [*(element.get("options") or []), *(option for group in groups for option in group["options"])]


def filled(element: Json, value: Any) -> Json:
    """Return the state of an element with a value; raises LookupError where it cannot be chosen."""
    kind = element["type"]
    if kind in PLAIN:
        return {"type": kind, PLAIN[kind][0]: value}
    if kind not in CHOSEN:
        return {"type": kind, "value": value}
    key = CHOSEN[kind][0]
    if key == "selected_options":
        return {"type": kind, key: [_option(element, one) for one in value or ()]}
    return {"type": kind, key: None if value is None else _option(element, value)}


def _option(element: Json, value: str) -> Json:
    known = options(element)
    for option in known:
        if option["value"] == value:
            return option
    if "external" in element["type"]:
        return {"text": {"type": "plain_text", "text": value}, "value": value}
    raise LookupError(f"{element['type']}: no option {value!r}; there are {[one['value'] for one in known]}")


def at_first(element: Json) -> Json | None:
    """Return the state of an element that nobody touched; None for what has no state."""
    kind = element["type"]
    key, first = {**PLAIN, **CHOSEN}.get(kind, ("", ""))
    if not key or kind == "overflow":
        return None
    return {"type": kind, key: element.get(first, [] if key.endswith("s") else None)}


def action(place: Place, value: Any, stamp: str) -> Json:
    """Return the action that pressing or choosing sends."""
    element, kind = place.element, place.element["type"]
    sent = {"type": kind, "action_id": place.action_id, "block_id": place.block["block_id"]}
    sent["action_ts"] = stamp
    if kind in PLAIN or kind in CHOSEN:
        return {**filled(element, value), **sent}
    if kind == "feedback_buttons":
        pressed = [element["positive_button"], element["negative_button"]]
        button = next(one for one in pressed if value is None or one["value"] == value)
        return {**sent, "text": button["text"], "value": button["value"]}
    more: Json = {key: element[key] for key in ("text", "value", "url", "style") if key in element}
    return {**sent, **more}
