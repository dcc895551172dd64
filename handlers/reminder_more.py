"""The small menu under a reminder that holds what there is no room for as buttons."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.subscription import MarkKind
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.slack.inbox_runner import DROPPED
from handlers.asker import Body
from handlers.forms import show_form
from handlers.handing_on import hand_on_form
from handlers.pressed import Action, reference
from handlers.reception import Reception
from handlers.reminder_buttons import mark_it, mute_it
from handlers.snoozing import day_form, put_off


def register(app: App, reception: Reception) -> None:
    """Listen to what is chosen in the menu."""

    def take_more(ack: Ack, body: Body, action: Action, context: BoltContext) -> None:
        ack()
        choice = _choice(action)
        if choice == names.SNOOZE_CHOOSE:
            context[DROPPED] = True
            show_form(reception, body, lambda: day_form(reception, body, action))
        elif choice == names.MORE_NOT_MINE:
            show_form(reception, body, hand_on_form(reception, body, action))

    def choose_more(body: Body, action: Action, work: Work) -> None:
        choice = _choice(action)
        if choice == names.MORE_NOT_MINE:
            mark_it(reception, work, body, action, MarkKind.NOT_MINE)
        elif choice == names.MORE_MUTE:
            mute_it(reception, work, body, action)
        else:
            put_off(reception, work, body, action)

    app.action(names.pattern(names.REMINDER_MORE))(ack=take_more, lazy=[choose_more])


def _choice(action: Action) -> str:
    chosen = reference(action)
    return chosen.note if chosen else ""
