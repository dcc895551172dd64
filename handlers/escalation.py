"""Telling what is stuck, and seeing at once where that is brought."""

from collections.abc import Callable

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Block
from bot.domain.question import Question
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import intake as form
from bot.rendering.slack.modals import result
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference
from handlers.asker import Body, asker
from handlers.forms import View, about, accepted, show_form, values
from handlers.reception import Reception


def register(app: App, reception: Reception) -> None:
    """Listen to problems."""

    def open_intake(ack: Ack, body: Body) -> None:
        ack()
        show_form(reception, body, intake_form(reception, body))

    def show_route(ack: Ack, view: View, context: BoltContext) -> None:
        reference = about(view)
        region = reception.region(reference.region)
        found = form.read(values(view), reference.language, reception.today(region))
        if not accepted(ack, context, found) or isinstance(found, Invalid):
            return
        question = Question(found.problem, reception.today(region), region.id, reference.language)
        outcome = reception.assistant.route(question)
        who = ",".join(found.parties)
        told = Reference(language=reference.language, region=region.id, question=found.about, note=who)
        ack(response_action="update", view=result.view(outcome, reception.region(outcome.region), told))

    app.action(names.ESCALATE)(open_intake)
    app.view(names.MODAL_INTAKE)(show_route)


def intake_form(reception: Reception, body: Body, told: str = "") -> Callable[[], Block]:
    """Return what makes the form, with what was told already in it."""

    def make() -> Block:
        who = asker(reception, body)
        reference = Reference(language=who.language, region=who.region.id)
        chosen = (who.person.municipality,) if who.person.municipality else ()
        return form.view(who.region, reference, about=told, who=chosen)

    return make
