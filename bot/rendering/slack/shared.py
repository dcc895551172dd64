"""Messages that are no answer to a question, with the button to share them, and as they are shared."""

from bot.domain.message import Message
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import paragraph, user
from bot.rendering.slack.elements import actions, button
from bot.rendering.slack.limits import MESSAGE_BLOCKS
from bot.rendering.slack.values import Reference


def shareable(message: Message, reference: Reference) -> Message:
    """Return a private message with a button to share it; `reference` tells how to make it again."""
    if len(message.blocks) >= MESSAGE_BLOCKS:
        return message
    share = button(words.SHARE[reference.language], names.ANSWER_SHARE, reference)
    return Message(message.text, (*message.blocks, actions([share])))


def shared(message: Message, who: str, reference: Reference) -> Message:
    """Return a message as a person, by id, shows it to others."""
    if len(message.blocks) >= MESSAGE_BLOCKS:
        return message
    mark = paragraph(words.SHARED_BY[reference.language], user(who))
    return Message(message.text, (mark, *message.blocks))
