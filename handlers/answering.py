"""From a question in Slack to its answer: shared by every listener that takes one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.entry import Kind
from bot.domain.gap import GapKind
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.domain.text import Language
from bot.domain.workspace import Conversation
from bot.intake.work import Work
from bot.rendering.slack.answer import answer as drawn
from bot.rendering.slack.look import PRIVATE, PUBLIC
from handlers.asker import Asker
from handlers.gaps import gap
from handlers.reception import Reception

_TOPIC = timedelta(hours=1)  # how long a conversation is about the same thing
_THREAD = timedelta(days=7)

Door = Callable[[Question], Outcome]


@dataclass(frozen=True, slots=True)
class Posed:
    """A question in Slack: its text, whether only the asker sees the answer, and which door it takes.

    What is `overheard` was said to others, perhaps: only what is asked or known is answered.
    """

    text: str
    private: bool = False
    overheard: bool = False
    language: Language | None = None
    door: Door | None = None


def answer(reception: Reception, work: Work, who: Asker, posed: Posed) -> Outcome:
    """Answer a question where it was asked, and remember what the thread is about."""
    outcome = (posed.door or reception.assistant.ask)(_question(reception, who, posed))
    if posed.overheard and _is_talk(posed, outcome):
        return outcome
    look = replace(PRIVATE if posed.private else PUBLIC, question=posed.text)
    message = drawn(outcome, reception.region(outcome.region), look)
    work.send(who.privately if posed.private else who.here, message)
    remember(reception, work, who, outcome)
    if outcome.result is Result.DECLINE:
        found = gap(reception, who, posed.text, outcome, GapKind.UNANSWERED)
        work.keep(lambda unit: unit.gaps.add(found))
    return outcome


def _is_talk(posed: Posed, outcome: Outcome) -> bool:
    """Tell whether people seem to talk among themselves: they ask nothing, and nothing is known of it."""
    knows_nothing = outcome.result is Result.DECLINE or outcome.kind is Kind.SMALLTALK
    return knows_nothing and "?" not in posed.text


def remember(reception: Reception, work: Work, who: Asker, outcome: Outcome) -> None:
    """Keep what a conversation is about, for follow-up questions; a greeting changes nothing."""
    if not outcome.entry or outcome.kind is Kind.SMALLTALK or not who.channel:
        return
    about = Conversation(
        team=reception.identity.team,
        channel=who.channel,
        thread=who.thread,
        region=outcome.region,
        entry=outcome.entry,
        language=outcome.language,
        updated=work.now,
    )
    work.keep(lambda unit: unit.conversations.put(about))


def _question(reception: Reception, who: Asker, posed: Posed) -> Question:
    return Question(
        posed.text,
        reception.today(who.region),
        who.region.id,
        posed.language,
        otherwise=who.language,
        about=_about(reception, who),
    )


def _about(reception: Reception, who: Asker) -> str:
    """Return the entry that this conversation was last about, if that was not long ago."""
    with reception.store.reading() as unit:
        known = unit.conversations.get(reception.identity.team, who.channel, who.thread)
    if known is None or known.region != who.region.id:
        return ""
    lasts = _THREAD if who.thread else _TOPIC
    return known.entry if reception.clock.now() - known.updated < lasts else ""
