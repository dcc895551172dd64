"""The reminders in a posted message, as its buttons tell, and the message once some are dealt with.

Nothing of a message is kept once it was sent, so what it says comes back with what is pressed in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.message import Block, Message
from bot.rendering.rule_names import rule_of
from bot.rendering.slack import limits
from bot.rendering.slack.elements import actions
from bot.rendering.slack.escape import escaped, inert
from bot.rendering.slack.fitting import cut
from bot.rendering.slack.values import Reference, UnreadableValueError, read

_BUTTON = re.compile(r"reminder\.(?P<what>[a-z-]+)\.(?P<number>\d+)")
_MUTE, _MORE = "mute", "more"
_SAID = "reminder.said."
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True)
class Row:
    """The buttons of one reminder in a message: what it is of; empty is what no button tells.

    `rule` is told by the button that mutes it; where a menu stands for it, the occurrence tells.
    """

    number: int
    occurrence: str = ""
    rule: str = ""
    subscription: str = ""


@dataclass(frozen=True, slots=True)
class Dealt:
    """What was done about a reminder: a line, the same as text, and what can be pressed still.

    `name` tells one such line from another; it is part of the id of the block.
    """

    name: str
    line: Block
    text: str
    buttons: tuple[Block, ...] = ()


def rows(blocks: Iterable[Block]) -> list[Row]:
    """Return the reminders in a message that have buttons."""
    found = (_row(block) for block in blocks)
    return [row for row in found if row is not None]


def dealt_with(text: str, blocks: Sequence[Block], dealt: Mapping[int, Dealt]) -> Message:
    """Return a message in which some reminders are dealt with, by the number of each."""
    kept = [block for block in blocks if not _said_of(block, dealt)]
    room = limits.MESSAGE_BLOCKS - len(kept)
    shown: list[Block] = []
    for block in kept:
        row = _row(block)
        if row is None or row.number not in dealt:
            shown.append(block)
            continue
        item = dealt[row.number]
        shown.append({**item.line, "block_id": f"{_SAID}{row.number}.{item.name}"})
        if item.buttons and room:
            shown.append(actions(item.buttons, f"reminder.row.{row.number}.{item.name}"))
            room -= 1
    whole = "\n".join((_unescaped(text), *(item.text for item in dealt.values())))
    return Message(escaped(cut(inert(whole), limits.MESSAGE_TEXT)), tuple(shown))


def _row(block: Block) -> Row | None:
    """Return what a row of buttons is about; None for any other block."""
    row = None
    for number, what, about in _pressable(block):
        if what == _MORE and row is not None:
            row = replace(row, rule=rule_of(row.occurrence))
            continue
        row = row or Row(number)
        if what == _MUTE:
            row = Row(number, row.occurrence, about.entry, about.note or row.subscription)
        elif about.entry:
            # The menu of days holds a choice where the others hold the subscription.
            subscription = about.note if _is_subscription(what) else row.subscription
            row = Row(number, about.entry, row.rule, row.subscription or subscription)
    return row


def _is_subscription(what: str) -> bool:
    return what != "snooze"


def _pressable(block: Block) -> Iterator[tuple[int, str, Reference]]:
    elements = block.get("elements", ()) if block.get("type") == "actions" else ()
    for element in elements:
        match = _BUTTON.fullmatch(str(element.get("action_id", "")))
        first: Block = next(iter(element.get("options") or ()), {})
        try:
            about = read(str(element.get("value") or first.get("value") or ""))
        except UnreadableValueError:
            continue
        if match is not None:
            yield int(match["number"]), match["what"], about


def _said_of(block: Block, dealt: Mapping[int, Dealt]) -> bool:
    """Tell whether a block says what was done before about a reminder that has changed again."""
    name = str(block.get("block_id", ""))
    number = name.removeprefix(_SAID).partition(".")[0]
    return name.startswith(_SAID) and number.isdecimal() and int(number) in dealt


def _unescaped(text: str) -> str:
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text
