"""Questions that the knowledge could not answer, kept for curators without who or what is personal."""

from uuid import uuid4

from bot.domain.gap import Gap, GapKind
from bot.domain.outcome import Outcome, Result
from handlers.asker import Asker
from handlers.reception import Reception


def gap(reception: Reception, who: Asker, text: str, outcome: Outcome, kind: GapKind) -> Gap:
    """Return a question as a gap, scrubbed of what tells who it is about."""
    declined = outcome.result is Result.DECLINE
    return Gap(
        id=uuid4().hex,
        team=reception.identity.team,
        region=outcome.region,
        kind=kind,
        text=reception.scrub(text),
        language=outcome.language,
        entry="" if declined else outcome.entry or "",
        asked=reception.clock.now(),
        asker=who.user,
    )
