"""Messages and views put together so that they fit as a whole."""

import json
from collections.abc import Iterable, Sequence

from bot.domain.message import Block, Message
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import limits
from bot.rendering.slack.blocks import NOTHING, context, line
from bot.rendering.slack.escape import escaped, inert
from bot.rendering.slack.fitting import cut, weight

_LEFT_OUT = Bilingual("… een deel is weggelaten …", "… a part is left out …")


def message(
    text: str, body: Sequence[Block], foot: Sequence[Block], language: Language, tail: int = 0
) -> Message:
    """Return a message: of a body that does not fit, the end is left out; the foot always stays.

    `text` is the whole as text; when it is too long its middle is left out, and at least the last
    `tail` of it stays.
    """
    shown = _fitted(body, foot, language, limits.MESSAGE_BLOCKS, limits.MESSAGE_SIZE)
    whole = inert(text).strip() or NOTHING
    kept = cut(whole, limits.MESSAGE_TEXT, max(tail, limits.MESSAGE_TEXT // 3))
    return Message(escaped(kept), tuple(_distinct(shown)))


def fits(body: Sequence[Block], foot: Sequence[Block]) -> bool:
    """Tell whether a body fits in a message whole."""
    return len(body) + len(foot) <= limits.MESSAGE_BLOCKS and _size([*body, *foot]) <= limits.MESSAGE_SIZE


def home(text: str, body: Sequence[Block], language: Language) -> Message:
    """Return the content of a home page."""
    shown = _fitted(body, (), language, limits.VIEW_BLOCKS, limits.VIEW_SIZE)
    return Message(escaped(cut(inert(text), limits.MESSAGE_TEXT)), tuple(_distinct(shown)))


def modal(
    callback_id: str,
    title: str,
    body: Sequence[Block],
    language: Language,
    *,
    submit: str = "",
    close: str = "",
    metadata: str = "",
) -> Block:
    """Return a modal; `metadata` comes back with what is submitted and must fit since it is a key."""
    if len(metadata) > limits.PRIVATE_METADATA:
        raise ValueError(f"metadata of {callback_id} has {len(metadata)} characters; 3000 are allowed")
    view: Block = {
        "type": "modal",
        "callback_id": callback_id,
        "title": line(title, limits.MODAL_TITLE),
        "blocks": list(_distinct(_fitted(body, (), language, limits.VIEW_BLOCKS, limits.VIEW_SIZE))),
        "private_metadata": metadata,
    }
    named = {"submit": submit, "close": close}
    return view | {name: line(text, limits.MODAL_BUTTON) for name, text in named.items() if text}


def _fitted(
    body: Sequence[Block], foot: Sequence[Block], language: Language, most: int, size: int
) -> list[Block]:
    """Leave out the last blocks of the body until all fits."""
    kept = list(body)
    while kept and (len(kept) + len(foot) > most or _size([*kept, *foot]) > size):
        kept.pop()
        if len(kept) + 1 + len(foot) <= most and _size([*kept, *foot]) < size - 200:
            return [*kept, context(_LEFT_OUT[language]), *foot]
    return [*kept, *foot]


def _size(blocks: Iterable[Block]) -> int:
    return sum(_weight(block) for block in blocks)


def _weight(block: Block) -> int:
    if block["type"] == "table":
        return sum(weight(cell["text"]) for row in block["rows"] for cell in row)
    return weight(json.dumps(block, ensure_ascii=False))


def _distinct(blocks: Iterable[Block]) -> Iterable[Block]:
    """Give blocks whose id stands twice a number."""
    seen: set[str] = set()
    for block in blocks:
        block_id = block.get("block_id", "")
        number = 2
        while block_id in seen:
            block_id = f"{block['block_id'][:240]}.{number}"
            number += 1
        if block_id:
            seen.add(block_id)
            yield {**block, "block_id": block_id}
        else:
            yield block
