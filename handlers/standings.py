"""Subscriptions turned on, off and ended with a button, in the list they stand in."""

from collections.abc import Sequence

from slack_bolt import App

from bot.domain.message import Message
from bot.domain.subscription import Standing, Subscription
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.subscriptions import Place, subscriptions
from bot.storage.ports.store import Unit
from handlers.asker import Asker, Body, asker
from handlers.person import pressed
from handlers.places import in_place
from handlers.pressed import Action, reference
from handlers.reception import Reception
from handlers.reminders import turned
from handlers.subscriptions import may_change, tell


def register(app: App, reception: Reception) -> None:
    """Listen to subscriptions being turned on, off and ended."""

    def pause_subscription(body: Body, action: Action, work: Work) -> None:
        _turn(reception, work, body, action, Standing.PAUSED)

    def resume_subscription(body: Body, action: Action, work: Work) -> None:
        _turn(reception, work, body, action, Standing.ACTIVE)

    def end_subscription(body: Body, action: Action, work: Work) -> None:
        _turn(reception, work, body, action, Standing.ENDED)

    app.action(names.pattern(names.SUBSCRIPTION_PAUSE))(ack=pressed, lazy=[pause_subscription])
    app.action(names.pattern(names.SUBSCRIPTION_RESUME))(ack=pressed, lazy=[resume_subscription])
    app.action(names.pattern(names.SUBSCRIPTION_END))(ack=pressed, lazy=[end_subscription])


def listed(
    reception: Reception, who: Asker, channel: str, language: Language, changed: Subscription | None = None
) -> Message:
    """Return the subscriptions of a channel, or with an empty one of who asks; `changed` is not kept yet."""
    with reception.store.reading() as unit:
        found: Sequence[Subscription] = unit.subscriptions.of(reception.identity.team, channel or who.user)
    if changed is not None:
        found = [changed if item.id == changed.id else item for item in found]
    shown = [item for item in found if item.standing is not Standing.ENDED]
    return subscriptions(shown, Place(channel, who.region, language), reception.region)


def _turn(reception: Reception, work: Work, body: Body, action: Action, standing: Standing) -> None:
    who, about = asker(reception, body), reference(action)
    with reception.store.reading() as unit:
        found = unit.subscriptions.get(about.entry) if about else None
    if about is None or found is None or found.standing is Standing.ENDED or not may_change(who, found):
        work.send(who.privately, notices.gone(about.language if about else who.language))
        return
    after = turned(found, standing, work.now)

    def keep(unit: Unit) -> None:
        before = unit.subscriptions.get(after.id)
        if before is not None and before.standing is not Standing.ENDED:
            unit.subscriptions.put(turned(before, standing, work.now))

    work.keep(keep)
    work.send(in_place(who, body), listed(reception, who, about.note, about.language, after))
    if found.standing is not standing:
        tell(reception, work, who, after, about)
