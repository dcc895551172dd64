"""Short human replies to greetings, thanks and "what can you do?"."""

from bot.answering import reply
from bot.answering.desk import Desk
from bot.domain.entry import Kind
from bot.domain.lexicon import SmallTalk
from bot.domain.outcome import Outcome, Result
from bot.understanding.asked import Asked
from bot.understanding.words import words


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Reply where the whole text is a social phrase, or opens with one and asks for help."""
    said = frozenset(words(asked.text))
    found = _phrase(desk, said)
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


def _phrase(desk: Desk, said: frozenset[str]) -> SmallTalk | None:
    """Return the phrase whose words are all there is in the text, function words aside."""
    silent = {word for text in desk.lexicon.function_words for word in words(text)}
    best: tuple[float, SmallTalk] | None = None
    for item in desk.lexicon.smalltalk:
        for text in item.questions:
            phrase = frozenset(words(text))
            rest = (said - phrase) - silent
            overlap = len(said & phrase) / max(1, len(said | phrase))
            if (
                phrase
                and phrase - silent <= said
                and not rest
                and (best is None or overlap > best[0])
                and overlap >= 0.5
            ):
                best = (overlap, item)
    return best[1] if best else None
