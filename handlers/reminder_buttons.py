"""The buttons under a reminder: done, not mine, mute."""

from dataclasses import replace

from slack_bolt import Ack, App

from bot.domain.subscription import MarkKind
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.storage.ports.store import Unit
from handlers.asker import Body, asker
from handlers.forms import show_form
from handlers.handing_on import hand_on_form
from handlers.marking import keep_mark, mark, press, redraw
from handlers.person import pressed as acknowledged
from handlers.pressed import Action
from handlers.reception import Reception


def register(app: App, reception: Reception) -> None:
    """Listen to what is done about reminders."""

    def finish_reminder(body: Body, action: Action, work: Work) -> None:
        mark_it(reception, work, body, action, MarkKind.DONE)

    def take_not_mine(ack: Ack, body: Body, action: Action) -> None:
        ack()
        show_form(reception, body, hand_on_form(reception, body, action))

    def disown_reminder(body: Body, action: Action, work: Work) -> None:
        mark_it(reception, work, body, action, MarkKind.NOT_MINE)

    def mute_reminder(body: Body, action: Action, work: Work) -> None:
        mute_it(reception, work, body, action)

    app.action(names.pattern(names.REMINDER_DONE))(ack=acknowledged, lazy=[finish_reminder])
    app.action(names.pattern(names.REMINDER_NOT_MINE))(ack=take_not_mine, lazy=[disown_reminder])
    app.action(names.pattern(names.REMINDER_MUTE))(ack=acknowledged, lazy=[mute_reminder])


def mark_it(reception: Reception, work: Work, body: Body, action: Action, kind: MarkKind) -> None:
    """Mark what was pressed, and show it."""
    found = press(reception, body, action)
    if found is None or not found.row.occurrence:
        _gone(reception, work, body)
        return
    made = mark(found, work, kind)
    work.keep(lambda unit: keep_mark(unit, work, body, found, made))


def mute_it(reception: Reception, work: Work, body: Body, action: Action) -> None:
    """Tell no more of the rule of what was pressed, and show it."""
    found = press(reception, body, action)
    if found is None or not found.row.rule:
        _gone(reception, work, body)
        return

    def keep(unit: Unit) -> None:
        subscription = unit.subscriptions.get(found.row.subscription)
        if subscription is not None and found.row.rule not in subscription.muted:
            unit.subscriptions.put(replace(subscription, muted=(*subscription.muted, found.row.rule)))
        redraw(unit, work, body, found)

    work.keep(keep)


def _gone(reception: Reception, work: Work, body: Body) -> None:
    who = asker(reception, body)
    work.send(who.privately, notices.gone(who.language))
