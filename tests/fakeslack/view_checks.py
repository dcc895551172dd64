"""What Slack refuses in a modal or Home tab besides its blocks."""

from typing import Any

from tests.fakeslack.block_parts import Report, check_optional, check_text, known_keys
from tests.fakeslack.blocks import problems
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.windows import SHOWN

Json = dict[str, Any]
MOST_BYTES = 250_000


def check_view(view: object, *kinds: str) -> Json:
    """Return a view that may be shown as one of the kinds (modal, home); raises RefusedError otherwise."""
    if not isinstance(view, dict):
        raise RefusedError("invalid_arguments", ("[ERROR] must be an object [json-pointer:/view]",))
    report = Report("/view")
    kind = view.get("type")
    if kind not in kinds:
        report("/type", f"must be one of {', '.join(kinds)}, is {kind}")
    known_keys(view, set(SHOWN) - ({"submit", "close", "title"} if kind == "home" else set()), "", report)
    check_optional(view, "private_metadata", "", 3000, report)
    check_optional(view, "callback_id", "", 255, report)
    check_optional(view, "external_id", "", 255, report)
    if kind == "modal":
        _modal(view, report)
    found = report.found + problems(view.get("blocks"), "home" if kind == "home" else "modal")
    if found:
        raise RefusedError("invalid_arguments", tuple(found))
    if len(str(view)) > MOST_BYTES:
        raise RefusedError("view_too_large")
    return view


def _modal(view: Json, report: Report) -> None:
    check_text(view.get("title"), "/title", 24, report, plain=True)
    for key in ("submit", "close"):
        if view.get(key) is not None:
            check_text(view[key], f"/{key}", 24, report, plain=True)
    blocks = view.get("blocks")
    asks = isinstance(blocks, list) and any(
        isinstance(block, dict) and block.get("type") == "input" for block in blocks
    )
    if asks and not view.get("submit"):
        report("/submit", "missing required field: a modal with input blocks needs a submit button")
