"""Sharing: what one person saw is shown to all in the channel, once, and with who did that."""

from dataclasses import replace

from slack_bolt import App

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.domain.message import Message
from bot.domain.text import Bilingual, Language
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.answer import answer as drawn
from bot.rendering.slack.look import PUBLIC
from bot.rendering.slack.shared import shared
from bot.rendering.slack.values import Reference
from bot.slack.faults import guarded
from handlers.asker import Asker, Body, asker
from handlers.commands import lists
from handlers.person import pressed as acknowledged
from handlers.places import in_place, once, pressed
from handlers.pressed import Action, reference
from handlers.recalled import recalled
from handlers.reception import Reception

_NOT_A_MEMBER = Bilingual(
    "Hier kan ik niets plaatsen: ik ben geen lid van dit gesprek. Nodig me uit met /invite @Wegwijzer en "
    "druk nog eens.",
    "I cannot post here: I am no member of this conversation. Invite me with /invite @Wegwijzer and press "
    "again.",
)
_SHARING = Bilingual("Ik plaats het hier voor iedereen.", "I post it here for everybody.")


def register(app: App, reception: Reception) -> None:
    """Listen to the button that shares."""

    def share_answer(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        message = _shown(reception, who, about) if about else None
        if about is None or message is None:
            work.send(who.privately, notices.gone(who.language))
        elif not _may_post(reception, who, about.language):
            work.send(who.privately, notices.plainly(_NOT_A_MEMBER[about.language], about.language))
        else:
            once(work, pressed(body, "share"), who.here, message, again=None)
            work.send(in_place(who, body), notices.shared(about.language))

    app.action(names.ANSWER_SHARE)(ack=acknowledged, lazy=[share_answer])


def _shown(reception: Reception, who: Asker, about: Reference) -> Message | None:
    """Return what all will see: a list or an answer, as it is today."""
    found = lists.made(reception, about.entry, reception.region(about.region), about.language)
    if found is not None:
        return shared(found, who.user, about)
    outcome = recalled(reception, about)
    if outcome is None:
        return None
    look = replace(PUBLIC, question=about.question, shared_by=who.user)
    return drawn(outcome, reception.region(outcome.region), look)


def _may_post(reception: Reception, who: Asker, language: Language) -> bool:
    """Tell whether the app is in the conversation, by a line there that only the asker sees.

    Slack tells who is in a channel only to apps that may read all channels; a line needs no such
    permission. Where Slack does not tell now, it is tried.
    """
    client, text = reception.client, _SHARING[language]
    try:
        guarded(lambda: client.chat_postEphemeral(channel=who.channel, user=who.user, text=text))
    except ImpossibleError:
        return False
    except (RefusedForNowError, UnclearError):
        return True
    return True
