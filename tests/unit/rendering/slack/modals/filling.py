"""Filling in a form as Slack does: from a view to `view.state.values`."""

from typing import Any

Values = dict[str, dict[str, dict[str, Any]]]


def untouched(view: dict[str, Any]) -> Values:
    """Return what Slack sends for a form that was submitted as it came up."""
    fields = (block for block in view["blocks"] if block["type"] == "input")
    return {
        block["block_id"]: {block["element"]["action_id"]: _initial(block["element"])} for block in fields
    }


def filled(view: dict[str, Any], **answers: str | list[str]) -> Values:
    """Return what Slack sends for a form in which something was filled in; options must exist."""
    values = untouched(view)
    for block in view["blocks"]:
        if block["type"] == "input" and block["block_id"] in answers:
            element = block["element"]
            values[block["block_id"]][element["action_id"]] |= _chosen(element, answers[block["block_id"]])
    assert set(answers) <= set(values)
    return values


def _initial(element: dict[str, Any]) -> dict[str, Any]:
    kinds = {
        "plain_text_input": ("value", "initial_value"),
        "datepicker": ("selected_date", "initial_date"),
        "timepicker": ("selected_time", "initial_time"),
        "static_select": ("selected_option", "initial_option"),
        "radio_buttons": ("selected_option", "initial_option"),
        "multi_static_select": ("selected_options", "initial_options"),
        "checkboxes": ("selected_options", "initial_options"),
        "conversations_select": ("selected_conversation", "initial_conversation"),
    }
    name, initial = kinds[element["type"]]
    nothing: Any = [] if name == "selected_options" else None
    return {"type": element["type"], name: element.get(initial, nothing)}


def _chosen(element: dict[str, Any], answer: str | list[str]) -> dict[str, Any]:
    name = next(key for key in _initial(element) if key != "type")
    if name == "selected_options":
        return {name: [_option(element, value) for value in answer]}
    if name == "selected_option":
        return {name: _option(element, str(answer))}
    return {name: answer}


def _option(element: dict[str, Any], value: str) -> dict[str, Any]:
    found: dict[str, Any] = next(option for option in element["options"] if option["value"] == value)
    return found
