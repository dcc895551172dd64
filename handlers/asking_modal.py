"""The form for a question: opened from anywhere in Slack, answered in a direct message."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Block
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import ask as form
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference
from handlers.answering import Posed, answer
from handlers.asker import Body, asker
from handlers.forms import View, about, accepted, show_form, values
from handlers.reception import Reception


def register(app: App, reception: Reception) -> None:
    """Listen to wishes to ask, and to what was asked."""

    def open_question(ack: Ack, body: Body) -> None:
        ack()
        show_form(reception, body, lambda: _form(reception, body))

    def check_question(ack: Ack, view: View, context: BoltContext) -> None:
        if accepted(ack, context, form.read(values(view), about(view).language)):
            ack()

    def answer_question(body: Body, view: View, work: Work) -> None:
        found = form.read(values(view), about(view).language)
        if not isinstance(found, Invalid):
            answer(reception, work, asker(reception, body), Posed(found.question))

    app.shortcut(names.SHORTCUT_ASK)(open_question)
    app.action(names.HOME_ASK)(open_question)
    app.view(names.MODAL_ASK)(ack=check_question, lazy=[answer_question])


def _form(reception: Reception, body: Body) -> Block:
    who = asker(reception, body)
    return form.view(Reference(language=who.language, region=who.region.id))
