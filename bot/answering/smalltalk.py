"""Short human replies to greetings, thanks and "what can you do?"."""

from bot.answering import reply
from bot.answering.desk import Desk
from bot.domain.entry import Kind
from bot.domain.outcome import Outcome, Result
from bot.understanding.asked import Asked


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Reply where the whole text is a social phrase."""
    found = desk.understanding.wordbook.social.find(asked.text)
    if found is None:
        return None
    return reply.compose(
        desk,
        asked,
        found.answer[asked.language],
        result=Result.ANSWER,
        entry=found.id,
        kind=Kind.SMALLTALK,
        title=found.title[asked.language],
        confidence=1.0,
        why=("a social phrase",),
    )
