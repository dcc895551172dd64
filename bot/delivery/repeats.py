"""The mark on a message that may be a repeat."""

from bot.domain.message import Block, Message

_MARK = "↻ Mogelijk een herhaling · possibly a repeat"
_MOST = 50  # blocks in a message


def marked(message: Message) -> Message:
    """Return a message that says, in both languages, that it may have come before."""
    if message.text.startswith(_MARK):
        return message
    note: Block = {"type": "context", "elements": [{"type": "plain_text", "text": _MARK}]}
    return Message(f"{_MARK}\n{message.text}", (note, *_room(message.blocks)) if message.blocks else ())


def _room(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Make room for one block more, in the middle: source and buttons stand at the end."""
    if len(blocks) < _MOST:
        return blocks
    half = _MOST // 2
    return (*blocks[:half], *blocks[half - _MOST + 1 :])
