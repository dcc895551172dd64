"""Draws buttons, menus and fields as HTML, about as Slack does."""

from collections.abc import Callable
from html import escape
from typing import Any

Json = dict[str, Any]


def element(given: Json) -> str:
    """Return an element as HTML."""
    return _DRAWERS[given["type"]](given)


def _words(text: Json) -> str:
    return escape(text["text"])


def _button(given: Json) -> str:
    return f'<span class="button {given.get("style", "")}">{_words(given["text"])}</span>'


def _thumbs(given: Json) -> str:
    pair = (given["positive_button"], given["negative_button"])
    return "".join(f'<span class="thumb">{_words(button["text"])}</span>' for button in pair)


def _menu(given: Json) -> str:
    chosen = given.get("initial_options") or [given[key] for key in ("initial_option",) if key in given]
    words = ", ".join(_words(option["text"]) for option in chosen)
    return _shown(words, given, "menu", " <i>▾</i>")


def _dots(_given: Json) -> str:
    return '<span class="button">⋯</span>'


def _boxes(given: Json) -> str:
    chosen = [
        *given.get("initial_options", []),
        *([given["initial_option"]] if "initial_option" in given else []),
    ]
    mark = ("◉", "◯") if given["type"] == "radio_buttons" else ("☑", "☐")
    lines = (f"{mark[option not in chosen]} {_words(option['text'])}" for option in given["options"])
    return f'<div class="boxes">{"<br>".join(lines)}</div>'


def _text_box(given: Json) -> str:
    kind = "field tall" if given.get("multiline") else "field"
    return _shown(escape(given.get("initial_value", "")), given, kind, "")


def _day(given: Json) -> str:
    return _shown(given.get("initial_date", ""), given, "menu", " <i>📅</i>")


def _time(given: Json) -> str:
    return _shown(given.get("initial_time", ""), given, "menu", " <i>🕘</i>")


def _conversation(given: Json) -> str:
    return _shown(given.get("initial_conversation", ""), given, "menu", " <i>▾</i>")


def _shown(words: str, given: Json, kind: str, mark: str) -> str:
    hint = _words(given["placeholder"]) if "placeholder" in given else ""
    shown = words or f'<span class="hint">{hint}</span>'
    return f'<span class="{kind}">{shown}{mark}</span>'


_DRAWERS: dict[str, Callable[[Json], str]] = {
    "button": _button,
    "feedback_buttons": _thumbs,
    "static_select": _menu,
    "multi_static_select": _menu,
    "overflow": _dots,
    "conversations_select": _conversation,
    "checkboxes": _boxes,
    "radio_buttons": _boxes,
    "plain_text_input": _text_box,
    "datepicker": _day,
    "timepicker": _time,
}
