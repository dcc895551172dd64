"""The parts blocks are made of: texts, options, confirmations; and where a mistake is noted."""

from typing import Any

Json = dict[str, Any]


class Report:
    """Collects mistakes, each with its place as a JSON pointer."""

    def __init__(self, root: str = "") -> None:
        self.found: list[str] = []
        self._root = root

    def __call__(self, at: str, what: str) -> None:
        self.found.append(f"[ERROR] {what} [json-pointer:{self._root}{at}]")


def known_keys(given: Json, known: set[str], at: str, report: Report) -> None:
    """Note every key that Slack does not know here."""
    if not given.keys() <= known:
        report(at, f"invalid additional property: {', '.join(sorted(given.keys() - known))}")


def check_text(text: object, at: str, most: int, report: Report, *, plain: bool = False) -> None:
    """Check a text object of at most `most` characters, plain text only where `plain`."""
    if not isinstance(text, dict):
        report(at, "missing required field or not a text object")
        return
    kind = text.get("type")
    if kind not in ({"plain_text"} if plain else {"plain_text", "mrkdwn"}):
        report(f"{at}/type", f"unsupported type: {kind}")
    known_keys(text, {"type", "text", "emoji" if kind == "plain_text" else "verbatim"}, at, report)
    check_string(text.get("text"), f"{at}/text", most, report)


def check_string(text: object, at: str, most: int, report: Report) -> None:
    """Check a text that must have 1 to `most` characters."""
    if not isinstance(text, str):
        report(at, "must be a string")
    elif not text:
        report(at, "must be more than 0 characters")
    elif len(text) > most:
        report(at, f"must be less than {most + 1} characters")


def check_optional(given: Json, key: str, at: str, most: int, report: Report) -> None:
    """Check a text of a key that may be missing but not be too long."""
    if key in given and (not isinstance(given[key], str) or len(given[key]) > most):
        report(f"{at}/{key}", f"must be a string of less than {most + 1} characters")


def check_option(option: object, at: str, report: Report, *, plain: bool) -> None:
    """Check one thing that can be chosen: text 75, value 150, description 75."""
    if not isinstance(option, dict):
        report(at, "must be an object")
        return
    known_keys(option, {"text", "value", "description", "url"}, at, report)
    check_text(option.get("text"), f"{at}/text", 75, report, plain=plain)
    check_string(option.get("value"), f"{at}/value", 150, report)
    if "description" in option:
        check_text(option["description"], f"{at}/description", 75, report, plain=plain)


def check_options(options: object, at: str, most: int, report: Report, *, plain: bool = True) -> None:
    """Check a list of 1 to `most` options with different values."""
    if not isinstance(options, list) or not 1 <= len(options) <= most:
        report(at, f"must have 1 to {most} items")
        return
    for number, option in enumerate(options):
        check_option(option, f"{at}/{number}", report, plain=plain)
    values = [option.get("value") for option in options if isinstance(option, dict)]
    if len(set(values)) != len(values):
        report(at, "values must be unique")


def check_confirm(confirm: object, at: str, report: Report) -> None:
    """Check the question asked before something is done: title 100, text 300, buttons 30."""
    if not isinstance(confirm, dict):
        report(at, "must be an object")
        return
    known_keys(confirm, {"title", "text", "confirm", "deny", "style"}, at, report)
    for key, most in (("title", 100), ("confirm", 30), ("deny", 30)):
        if key in confirm:
            check_text(confirm[key], f"{at}/{key}", most, report, plain=True)
    check_text(confirm.get("text"), f"{at}/text", 300, report)


def shown_text(part: object) -> int:
    """Return how many characters of text stand anywhere in a block."""
    if isinstance(part, list):
        return sum(shown_text(item) for item in part)
    if not isinstance(part, dict):
        return 0
    own = part.get("text")
    length = len(own) if isinstance(own, str) else 0
    return length + sum(shown_text(value) for value in part.values() if isinstance(value, (dict, list)))
