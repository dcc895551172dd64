"""Whether reminders can be asked for in a channel: asker and app must both be in it.

Slack tells who is in a channel only to apps that may read all channels. Whether a line for one person
can be put there needs no such permission, and is refused for exactly these reasons.
"""

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.domain.text import Bilingual, Language
from bot.slack.faults import guarded
from handlers.reception import Reception

_PATIENCE = 2.0  # seconds; Slack waits three for a form
_TRYING = Bilingual(
    "Ik kijk of ik hier herinneringen mag plaatsen. Alleen jij ziet dit.",
    "I am looking whether I may post reminders here. Only you see this.",
)
_NOT_A_MEMBER = Bilingual(
    "Daar kan ik niets plaatsen: ik ben geen lid. Nodig me uit met /invite @Wegwijzer en probeer het weer.",
    "I cannot post there: I am no member. Invite me with /invite @Wegwijzer and try again.",
)
_NOT_YOURS = Bilingual("Kies een kanaal waar je zelf in zit.", "Choose a channel that you are in yourself.")
_ARCHIVED = Bilingual("Dat kanaal is gearchiveerd.", "That channel is archived.")
_LATER = Bilingual(
    "Slack antwoordt nu niet; probeer het zo nog eens.", "Slack does not answer now; try again in a moment."
)
_REASONS = {"user_not_in_channel": _NOT_YOURS, "is_archived": _ARCHIVED}


def barred(reception: Reception, user: str, channel: str, language: Language) -> str:
    """Return why somebody cannot have reminders in a channel; nothing where they can."""

    def asked() -> Bilingual | bool:
        return _tried(reception, user, channel, _TRYING[language])

    found = reception.quick.in_time(asked, _PATIENCE)
    if found is True:
        return ""
    return found[language] if isinstance(found, Bilingual) else _LATER[language]


def _tried(reception: Reception, user: str, channel: str, text: str) -> Bilingual | bool:
    """Put a line in a channel for one person to see; return why that is impossible, or that it was not."""
    try:
        guarded(lambda: reception.client.chat_postEphemeral(channel=channel, user=user, text=text))
    except ImpossibleError as error:
        return _REASONS.get(error.reason, _NOT_A_MEMBER)
    except (RefusedForNowError, UnclearError):
        return False
    return True
