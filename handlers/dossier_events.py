"""What happened in a dossier: what cannot have happened is refused in the form."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Block
from bot.domain.standing import Refusal, Standing
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import event as adding
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference
from bot.storage.ports.dossiers import recorder
from handlers.asker import Body, asker
from handlers.binder import Binder
from handlers.dossiers import told
from handlers.forms import View, about, accepted, show_form, values
from handlers.pressed import Action, reference
from handlers.reception import Reception

_PATIENCE = 1.0  # seconds to judge an event while Slack waits for the form


def register(app: App, reception: Reception) -> None:
    """Listen to what happened in dossiers."""

    def open_event(ack: Ack, body: Body, action: Action) -> None:
        ack()
        wanted = reference(action)
        if wanted is not None:
            show_form(reception, body, lambda: _adding(reception, wanted))

    def check_event(ack: Ack, view: View, context: BoltContext) -> None:
        wanted = about(view)
        binder = Binder(reception, wanted.region)
        found = adding.read(values(view), wanted.language, binder.today)
        if isinstance(found, Invalid):
            accepted(ack, context, found)
            return
        # Judged here if the store answers in time, so that the form can say what is wrong.
        judged = reception.quick.in_time(lambda: binder.judged(wanted.entry, found), _PATIENCE)
        refused = adding.refused(judged, wanted.language) if isinstance(judged, Refusal) else None
        if accepted(ack, context, refused):
            ack()

    def record_event(body: Body, view: View, work: Work) -> None:
        who, wanted = asker(reception, body), about(view)
        binder = Binder(reception, wanted.region)
        found = adding.read(values(view), wanted.language, binder.today)
        if not isinstance(found, Invalid):
            result = binder.add(work, wanted.entry, found, recorder(reception.identity.team, who.user))
            told(work, who, binder, result, wanted.language)

    app.action(names.DOSSIER_EVENT)(open_event)
    app.view(names.MODAL_EVENT)(ack=check_event, lazy=[record_event])


def _adding(reception: Reception, wanted: Reference) -> Block | None:
    """Return the form for what happened in a dossier."""
    binder = Binder(reception, wanted.region)
    dossier = binder.get(wanted.entry)
    standing = binder.standing(dossier) if dossier is not None else None
    return adding.view(standing, binder.region, wanted) if isinstance(standing, Standing) else None
