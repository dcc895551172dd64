"""Builders of blocks: whatever they are given, Slack takes what they make.

Text is plain or rich, never Slack's own markup, so nothing in it can become a mention or a link.
What is too long loses its middle.
"""

import json
from collections.abc import Sequence

from bot.domain.message import Block
from bot.rendering.slack import limits
from bot.rendering.slack.escape import clean
from bot.rendering.slack.fitting import cut, middled, one_line, weight

NOTHING = "–"  # Slack refuses empty texts
_FEWEST = 2
_Line = Sequence[Block | str] | str


def plain(text: str, most: int) -> Block:
    """Return a plain text object; Slack refuses an empty one."""
    return {"type": "plain_text", "text": cut(clean(text).strip(), most) or NOTHING, "emoji": False}


def line(text: str, most: int) -> Block:
    """Return a plain text object of one line."""
    return plain(one_line(clean(text)), most)


def header(text: str) -> Block:
    """Return a large line."""
    return {"type": "header", "text": line(text, limits.HEADER)}


def divider() -> Block:
    """Return a thin line."""
    return {"type": "divider"}


def context(*texts: str) -> Block:
    """Return small grey texts, one beside the other."""
    first, _, last = middled([text for text in texts if text.strip()] or [""], limits.CONTEXT_ELEMENTS)
    most = limits.CONTEXT_TEXT // max(1, len(first) + len(last))
    return {"type": "context", "elements": [plain(text, most) for text in (*first, *last)]}


def section(text: str, accessory: Block | None = None) -> Block:
    """Return a text with, at its right, one element."""
    block: Block = {"type": "section", "text": plain(text, limits.PARAGRAPH), "expand": True}
    if accessory is not None:
        block["accessory"] = accessory
    return block


def said(text: str, *, bold: bool = False, italic: bool = False, most: int = limits.PARAGRAPH) -> Block:
    """Return a piece of rich text."""
    piece: Block = {"type": "text", "text": cut(clean(text), most) or NOTHING}
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    return {**piece, "style": style} if style else piece


def user(user_id: str) -> Block:
    """Return a mention of a person, the only kind there is; ids come from Slack, never from a text."""
    return {"type": "user", "user_id": user_id}


def channel(channel_id: str) -> Block:
    """Return the name of a channel."""
    return {"type": "channel", "channel_id": channel_id}


def paragraph(*pieces: Block | str) -> Block:
    """Return running text."""
    return rich(_section(pieces))


def quote(*texts: str) -> Block:
    """Return text with a bar at its left: a remark, or what somebody wrote."""
    most = limits.PARAGRAPH // max(1, len(texts))
    text = "\n".join(cut(clean(text), most) for text in texts)
    return rich({"type": "rich_text_quote", "elements": [said(text)]})


def bullets(items: Sequence[_Line], more: str = "… {number} …", most: int = limits.BULLETS) -> Block:
    """Return a list; of too many items the first and the last, and in between how many are left out."""
    made = _bullets(items, more, most)
    while most > _FEWEST and weight(json.dumps(made, ensure_ascii=False)) > limits.LIST_SIZE:
        most = max(_FEWEST, min(most, len(items)) * 3 // 4)
        made = _bullets(items, more, most)
    return made


def _bullets(items: Sequence[_Line], more: str, most: int) -> Block:
    first, left_out, last = middled(items, most)
    note: list[_Line] = [(said(more.format(number=left_out), italic=True),)] if left_out else []
    shown = [*first, *note, *last]
    share = limits.PARAGRAPH * 2 // max(1, len(shown))
    lines = [_section((item,) if isinstance(item, str) else item, most=share) for item in shown]
    return rich({"type": "rich_text_list", "style": "bullet", "elements": lines})


def rich(*elements: Block) -> Block:
    """Return a block of rich text."""
    return {"type": "rich_text", "elements": list(elements)}


def _section(pieces: Sequence[Block | str], most: int = limits.PARAGRAPH) -> Block:
    share = max(60, most // max(1, len(pieces)))
    return {"type": "rich_text_section", "elements": [_piece(piece, share) for piece in pieces]}


def _piece(piece: Block | str, most: int) -> Block:
    if isinstance(piece, str):
        return said(piece, most=most)
    return {**piece, "text": cut(piece["text"], most)} if piece["type"] == "text" else piece
