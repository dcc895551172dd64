"""Tables and rich text: blocks that hold rows of typed pieces."""

from typing import Any

from tests.fakeslack.block_parts import Report, check_string, known_keys, shown_text

Json = dict[str, Any]
ROWS, COLUMNS, CHARACTERS = 100, 20, 10_000
ALIGNMENTS = {"left", "center", "right"}
RICH = {"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"}
LEAVES = {
    "text", "link", "emoji", "user", "channel", "usergroup", "team", "date", "broadcast", "color",
}  # fmt: skip


def check_table(block: Json, at: str, report: Report) -> None:
    """Check a table: 100 rows, 20 cells each, all rows as long as the first, 10,000 characters together."""
    rows = block.get("rows")
    if not isinstance(rows, list) or not 1 <= len(rows) <= ROWS:
        report(f"{at}/rows", f"must have 1 to {ROWS} items")
        return
    for number, row in enumerate(rows):
        _row(row, len(rows[0]) if isinstance(rows[0], list) else 0, f"{at}/rows/{number}", report)
    if shown_text(rows) > CHARACTERS:
        report(f"{at}/rows", f"no more than {CHARACTERS} characters allowed in a table")
    settings = block.get("column_settings", [])
    if not isinstance(settings, list) or len(settings) > COLUMNS:
        report(f"{at}/column_settings", f"no more than {COLUMNS} items allowed")
        return
    for number, setting in enumerate(settings):
        _setting(setting, f"{at}/column_settings/{number}", report)


def _row(row: object, width: int, at: str, report: Report) -> None:
    if not isinstance(row, list) or not 1 <= len(row) <= COLUMNS:
        report(at, f"must have 1 to {COLUMNS} items")
        return
    if len(row) != width:
        report(at, f"must have {width} items like the first row, has {len(row)}")
    for number, cell in enumerate(row):
        _cell(cell, f"{at}/{number}", report)


def _cell(cell: object, at: str, report: Report) -> None:
    kind = cell.get("type") if isinstance(cell, dict) else None
    if not isinstance(cell, dict) or kind not in {"raw_text", "raw_number", "rich_text"}:
        report(at, f"unsupported type: {kind}")
    elif kind == "raw_text":
        known_keys(cell, {"type", "text"}, at, report)
        check_string(cell.get("text"), f"{at}/text", CHARACTERS, report)
    elif kind == "rich_text":
        known_keys(cell, {"type", "elements", "block_id"}, at, report)
        check_rich_text(cell, at, report)


def _setting(setting: object, at: str, report: Report) -> None:
    if setting is None:
        return
    if not isinstance(setting, dict):
        report(at, "must be an object or null")
        return
    known_keys(setting, {"align", "is_wrapped"}, at, report)
    if setting.get("align", "left") not in ALIGNMENTS:
        report(f"{at}/align", f"must be one of {sorted(ALIGNMENTS)}")
    if not isinstance(setting.get("is_wrapped", False), bool):
        report(f"{at}/is_wrapped", "must be true or false")


def check_rich_text(block: Json, at: str, report: Report) -> None:
    """Check rich text: sections, lists, quotes and preformatted text with known pieces that are not empty."""
    elements = block.get("elements")
    if not isinstance(elements, list) or not elements:
        report(f"{at}/elements", "must have at least 1 item")
        return
    for number, element in enumerate(elements):
        place = f"{at}/elements/{number}"
        kind = element.get("type") if isinstance(element, dict) else None
        if kind not in RICH:
            report(f"{place}/type", f"unsupported type: {kind}")
        elif kind == "rich_text_list":
            check_rich_text(element, place, report)
            if element.get("style") not in {"bullet", "ordered"}:
                report(f"{place}/style", "must be bullet or ordered")
        else:
            _leaves(element.get("elements"), place, report)


def _leaves(leaves: object, at: str, report: Report) -> None:
    if not isinstance(leaves, list):
        report(f"{at}/elements", "must be an array")
        return
    for number, leaf in enumerate(leaves):
        kind = leaf.get("type") if isinstance(leaf, dict) else None
        if kind not in LEAVES:
            report(f"{at}/elements/{number}/type", f"unsupported type: {kind}")
        elif kind == "text":
            check_string(leaf.get("text"), f"{at}/elements/{number}/text", 40_000, report)
