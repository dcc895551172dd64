"""Block Kit's limits: what Slack refuses in the blocks of a message, modal or Home tab.

Limits are those of slack_sdk's own models and Slack's reference pages (docs.slack.dev/reference/block-kit).
The words are not exactly Slack's; the place is written as Slack writes it, as a JSON pointer.
"""

from collections.abc import Callable
from typing import Any

from tests.fakeslack.block_parts import Report, check_text, known_keys, shown_text
from tests.fakeslack.block_rows import check_rich_text, check_table
from tests.fakeslack.elements import ACCESSORIES, ACTIONS, CONTEXT_ACTIONS, INPUTS, check_element

Json = dict[str, Any]
MOST = {"message": 50, "modal": 100, "home": 100}
TEXT_IN_A_MESSAGE = 13_200
"""The characters that all blocks of one message may hold (bolt-js issue 2509: msg_blocks_too_long)."""


def problems(blocks: object, surface: str) -> list[str]:
    """Return everything that is wrong with blocks on a surface (message, modal or home)."""
    report = Report()
    if not isinstance(blocks, list):
        report("/blocks", "must be an array")
        return report.found
    if len(blocks) > MOST[surface]:
        report("/blocks", f"no more than {MOST[surface]} items allowed")
    for number, block in enumerate(blocks):
        _block(block, f"/blocks/{number}", surface, report)
    _together([block for block in blocks if isinstance(block, dict)], report)
    return report.found


def text_length(blocks: list[Json]) -> int:
    """Return how many characters blocks show together."""
    return sum(shown_text(block) for block in blocks)


def _together(blocks: list[Json], report: Report) -> None:
    names = [block["block_id"] for block in blocks if block.get("block_id")]
    for name in sorted({name for name in names if names.count(name) > 1}):
        report("/blocks", f"block_id {name!r} is used more than once")
    if sum(block.get("type") in {"table", "data_table"} for block in blocks) > 1:
        report("/blocks", "only_one_table_allowed")


def _block(block: object, at: str, surface: str, report: Report) -> None:
    if not isinstance(block, dict):
        report(at, "must be an object")
        return
    kind = block.get("type")
    if kind not in BLOCKS:
        report(f"{at}/type", f"unsupported type: {kind}")
        return
    surfaces, keys, check = BLOCKS[kind]
    if surface not in surfaces:
        report(f"{at}/type", f"{kind} is not allowed in a {surface}")
    known_keys(block, {"type", "block_id", *keys}, at, report)
    if len(str(block.get("block_id", ""))) > 255:
        report(f"{at}/block_id", "must be less than 256 characters")
    check(block, at, report)


def _elements(block: Json, at: str, report: Report, most: int, allowed: frozenset[str]) -> None:
    elements = block.get("elements")
    if not isinstance(elements, list) or not elements:
        report(f"{at}/elements", "must have at least 1 item")
        return
    if len(elements) > most:
        report(f"{at}/elements", f"no more than {most} items allowed")
    for number, element in enumerate(elements):
        check_element(element, f"{at}/elements/{number}", allowed, report)
    names = [element.get("action_id") for element in elements if isinstance(element, dict)]
    given = [name for name in names if name]
    if len(set(given)) != len(given):
        report(f"{at}/elements", f"action_id used more than once: {sorted(given)}")


def _section(block: Json, at: str, report: Report) -> None:
    if "text" not in block and "fields" not in block:
        report(at, "missing required field: text or fields")
    if "text" in block:
        check_text(block["text"], f"{at}/text", 3000, report)
    fields = block.get("fields", [])
    if "fields" in block and not 1 <= len(fields) <= 10:
        report(f"{at}/fields", "must have 1 to 10 items")
    for number, text in enumerate(fields):
        check_text(text, f"{at}/fields/{number}", 2000, report)
    if "accessory" in block:
        check_element(block["accessory"], f"{at}/accessory", ACCESSORIES, report)


def _header(block: Json, at: str, report: Report) -> None:
    check_text(block.get("text"), f"{at}/text", 150, report, plain=True)


def _context(block: Json, at: str, report: Report) -> None:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 10:
        report(f"{at}/elements", "must have 1 to 10 items")
        return
    for number, element in enumerate(elements):
        if isinstance(element, dict) and element.get("type") == "image":
            check_element(element, f"{at}/elements/{number}", frozenset({"image"}), report)
        else:
            check_text(element, f"{at}/elements/{number}", 3000, report)


def _input(block: Json, at: str, report: Report) -> None:
    check_text(block.get("label"), f"{at}/label", 2000, report, plain=True)
    if "hint" in block:
        check_text(block["hint"], f"{at}/hint", 2000, report, plain=True)
    check_element(block.get("element"), f"{at}/element", INPUTS, report)


def _markdown(block: Json, at: str, report: Report) -> None:
    if not 1 <= len(str(block.get("text") or "")) <= 12_000:
        report(f"{at}/text", "must be 1 to 12000 characters")


def _image(block: Json, at: str, report: Report) -> None:
    if not block.get("alt_text") or len(str(block["alt_text"])) > 2000:
        report(f"{at}/alt_text", "must be 1 to 2000 characters")
    if ("image_url" in block) == ("slack_file" in block) or len(str(block.get("image_url", ""))) > 3000:
        report(at, "needs an image_url of at most 3000 characters or a slack_file")
    if "title" in block:
        check_text(block["title"], f"{at}/title", 2000, report, plain=True)


def _any(block: Json, at: str, report: Report) -> None:
    """Accept a block whose limits this fake does not know."""


EVERYWHERE = frozenset(MOST)
MESSAGES = frozenset({"message"})
Check = Callable[[Json, str, Report], None]
BLOCKS: dict[str, tuple[frozenset[str], set[str], Check]] = {
    "actions": (EVERYWHERE, {"elements"}, lambda b, at, r: _elements(b, at, r, 25, ACTIONS)),
    "alert": (
        EVERYWHERE,
        {"text", "level"},
        lambda b, at, r: check_text(b.get("text"), f"{at}/text", 3000, r),
    ),
    "context": (EVERYWHERE, {"elements"}, _context),
    "context_actions": (MESSAGES, {"elements"}, lambda b, at, r: _elements(b, at, r, 5, CONTEXT_ACTIONS)),
    "divider": (EVERYWHERE, set(), _any),
    "header": (EVERYWHERE, {"text"}, _header),
    "image": (EVERYWHERE, {"image_url", "slack_file", "alt_text", "title"}, _image),
    "input": (EVERYWHERE, {"label", "element", "dispatch_action", "hint", "optional"}, _input),
    "markdown": (MESSAGES, {"text"}, _markdown),
    "rich_text": (EVERYWHERE, {"elements"}, check_rich_text),
    "section": (EVERYWHERE, {"text", "fields", "accessory", "expand"}, _section),
    "table": (MESSAGES, {"rows", "column_settings"}, check_table),
}
