"""The elements in blocks: buttons, menus, fields to fill in; their keys and limits."""

from collections.abc import Callable
from typing import Any

from tests.fakeslack.block_parts import (
    Report,
    check_confirm,
    check_optional,
    check_options,
    check_string,
    check_text,
    known_keys,
)

Json = dict[str, Any]
Check = Callable[[Json, str, Report], None]


def check_element(element: object, at: str, allowed: frozenset[str], report: Report) -> None:
    """Check an element where only some types are allowed."""
    kind = element.get("type") if isinstance(element, dict) else None
    if not isinstance(element, dict) or kind not in allowed:
        report(f"{at}/type", f"unsupported type: {kind}")
        return
    keys, check = ELEMENTS[str(kind)]
    known_keys(element, {"type", "action_id", *keys}, at, report)
    check_optional(element, "action_id", at, 255, report)
    if "placeholder" in element:
        check_text(element["placeholder"], f"{at}/placeholder", 150, report, plain=True)
    if "confirm" in element:
        check_confirm(element["confirm"], f"{at}/confirm", report)
    check(element, at, report)


def _button(element: Json, at: str, report: Report) -> None:
    check_text(element.get("text"), f"{at}/text", 75, report, plain=True)
    check_optional(element, "value", at, 2000, report)
    check_optional(element, "url", at, 3000, report)
    check_optional(element, "accessibility_label", at, 75, report)
    if element.get("style", "primary") not in {"primary", "danger"}:
        report(f"{at}/style", "must be primary or danger")


def _feedback(element: Json, at: str, report: Report) -> None:
    for key in ("positive_button", "negative_button"):
        button = element.get(key)
        if not isinstance(button, dict):
            report(f"{at}/{key}", "missing required field")
            continue
        known_keys(button, {"text", "value", "accessibility_label"}, f"{at}/{key}", report)
        check_text(button.get("text"), f"{at}/{key}/text", 75, report, plain=True)
        check_string(button.get("value"), f"{at}/{key}/value", 2000, report)
        check_optional(button, "accessibility_label", f"{at}/{key}", 75, report)


def _icon(element: Json, at: str, report: Report) -> None:
    check_string(element.get("icon"), f"{at}/icon", 75, report)
    check_text(element.get("text"), f"{at}/text", 75, report, plain=True)
    check_optional(element, "value", at, 2000, report)


def _select(element: Json, at: str, report: Report) -> None:
    groups = element.get("option_groups")
    if groups is None:
        check_options(element.get("options"), f"{at}/options", 100, report)
        _initial(element, element.get("options") or [], at, report)
        return
    if not isinstance(groups, list) or not 1 <= len(groups) <= 100 or "options" in element:
        report(f"{at}/option_groups", "must have 1 to 100 items, and no options beside it")
        return
    for number, group in enumerate(groups):
        check_text(group.get("label"), f"{at}/option_groups/{number}/label", 75, report, plain=True)
        check_options(group.get("options"), f"{at}/option_groups/{number}/options", 100, report)
    _initial(element, [option for group in groups for option in group.get("options") or []], at, report)


def _choices(element: Json, at: str, report: Report) -> None:
    check_options(element.get("options"), f"{at}/options", 10, report, plain=False)
    _initial(element, element.get("options") or [], at, report)


def _initial(element: Json, options: list[Json], at: str, report: Report) -> None:
    chosen = [*element.get("initial_options", []), *filter(None, [element.get("initial_option")])]
    if any(option not in options for option in chosen):
        report(at, "initial option is not one of the options")


def _overflow(element: Json, at: str, report: Report) -> None:
    check_options(element.get("options"), f"{at}/options", 5, report)


def _field(element: Json, at: str, report: Report) -> None:
    most = element.get("max_length", 3000)
    if not isinstance(most, int) or not 1 <= most <= 3000 or element.get("min_length", 0) > most:
        report(f"{at}/max_length", "must be 1 to 3000 and not below min_length")
    check_optional(element, "initial_value", at, 3000, report)


def _image(element: Json, at: str, report: Report) -> None:
    check_string(element.get("alt_text"), f"{at}/alt_text", 2000, report)
    if "slack_file" not in element:
        check_string(element.get("image_url"), f"{at}/image_url", 3000, report)


def _any(element: Json, at: str, report: Report) -> None:
    """Accept what has no limits of its own."""


_MENU = {"placeholder", "confirm", "focus_on_load"}
_TYPED = {"initial_value", "dispatch_action_config", "focus_on_load", "placeholder"}
_MANY = {"max_selected_items"}
_FILTER = {"default_to_current_conversation", "filter", "response_url_enabled"}
ELEMENTS: dict[str, tuple[set[str], Check]] = {
    "button": ({"text", "url", "value", "style", "confirm", "accessibility_label"}, _button),
    "checkboxes": ({"options", "initial_options", "confirm", "focus_on_load"}, _choices),
    "radio_buttons": ({"options", "initial_option", "confirm", "focus_on_load"}, _choices),
    "datepicker": ({*_MENU, "initial_date"}, _any),
    "datetimepicker": ({"initial_date_time", "confirm", "focus_on_load"}, _any),
    "timepicker": ({*_MENU, "initial_time", "timezone"}, _any),
    "email_text_input": (_TYPED, _any),
    "url_text_input": (_TYPED, _any),
    "number_input": ({*_TYPED, "is_decimal_allowed", "min_value", "max_value"}, _any),
    "plain_text_input": ({*_TYPED, "multiline", "min_length", "max_length"}, _field),
    "rich_text_input": ({*_TYPED}, _any),
    "file_input": ({"filetypes", "max_files"}, _any),
    "feedback_buttons": ({"positive_button", "negative_button"}, _feedback),
    "icon_button": (
        {"icon", "text", "accessibility_label", "value", "visible_to_user_ids", "confirm"},
        _icon,
    ),
    "image": ({"image_url", "slack_file", "alt_text"}, _image),
    "overflow": ({"options", "confirm"}, _overflow),
    "workflow_button": ({"text", "workflow", "style", "accessibility_label"}, _any),
    "static_select": ({*_MENU, "options", "option_groups", "initial_option"}, _select),
    "multi_static_select": ({*_MENU, *_MANY, "options", "option_groups", "initial_options"}, _select),
    "external_select": ({*_MENU, "initial_option", "min_query_length"}, _any),
    "multi_external_select": ({*_MENU, *_MANY, "initial_options", "min_query_length"}, _any),
    "users_select": ({*_MENU, "initial_user"}, _any),
    "multi_users_select": ({*_MENU, *_MANY, "initial_users"}, _any),
    "channels_select": ({*_MENU, "initial_channel", "response_url_enabled"}, _any),
    "multi_channels_select": ({*_MENU, *_MANY, "initial_channels"}, _any),
    "conversations_select": ({*_MENU, *_FILTER, "initial_conversation"}, _any),
    "multi_conversations_select": ({*_MENU, *_MANY, *_FILTER, "initial_conversations"}, _any),
}
_WRITTEN = {
    "email_text_input",
    "url_text_input",
    "number_input",
    "plain_text_input",
    "rich_text_input",
    "file_input",
}
CONTEXT_ACTIONS = frozenset({"feedback_buttons", "icon_button"})
ACTIONS = frozenset(ELEMENTS) - _WRITTEN - CONTEXT_ACTIONS - {"image"}
ACCESSORIES = ACTIONS | {"image"}
INPUTS = frozenset(ELEMENTS) - CONTEXT_ACTIONS - {"button", "workflow_button", "image", "overflow"}
