"""The procedure of a new dossier was chosen: its own form takes the place of the choice."""

from dataclasses import replace

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Block
from bot.domain.procedure import Procedure
from bot.rendering.slack.modals import dossier as opening
from bot.rendering.slack.modals import procedure as form
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference
from handlers.forms import View, about, accepted, values
from handlers.reception import Reception


def register(app: App, reception: Reception) -> None:
    """Listen to the choice of a procedure."""

    def choose_procedure(ack: Ack, view: View, context: BoltContext) -> None:
        wanted = about(view)
        found = form.read(values(view), wanted.language)
        if accepted(ack, context, found) and not isinstance(found, Invalid):
            ack(response_action="update", view=_form(reception, wanted, found.procedure))

    app.view(form.MODAL_PROCEDURE)(choose_procedure)


def _form(reception: Reception, wanted: Reference, procedure_id: str) -> Block:
    region = reception.region(wanted.region)
    procedure = _procedure(region.procedures, procedure_id)
    return opening.view(procedure, region, replace(wanted, entry=procedure.id), reception.today(region))


def _procedure(known: tuple[Procedure, ...], procedure_id: str) -> Procedure:
    """Return a procedure; should it be gone since the form was opened, the first one."""
    return next((item for item in known if item.id == procedure_id), known[0])
