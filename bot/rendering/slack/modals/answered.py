"""An answer in a window: a related topic, shown in place of what was read before it."""

from bot.domain.message import Block, Message
from bot.domain.outcome import Outcome, Result
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_MORE
from bot.rendering.slack.buttons import more
from bot.rendering.slack.elements import actions
from bot.rendering.slack.layout import modal
from bot.rendering.slack.look import Look, Second
from bot.rendering.slack.pieces import told
from bot.rendering.slack.sourced import reference, source
from bot.rendering.slack.values import written

_TITLE = Bilingual("Antwoord", "Answer")
_NAME = "Wegwijzer"


def view(outcome: Outcome, region: Region, question: str) -> Block:
    """Return an outcome that is an answer, with a button for more; `question` is what had been asked."""
    language = outcome.language
    look = Look(second=Second.NONE, question=question, simple=True)
    buttons = [actions([more(outcome, look)])] if outcome.result is Result.ANSWER else []
    return modal(
        MODAL_MORE,
        _TITLE[language],
        [*told(outcome), *source(outcome.citations, region, language), *buttons],
        language,
        close=words.CLOSE[language],
        metadata=written(reference(outcome, look)),
    )


def said(message: Message, language: Language) -> Block:
    """Return a short message as a window, for what is pressed in one."""
    return modal(MODAL_MORE, _NAME, message.blocks, language, close=words.CLOSE[language])
