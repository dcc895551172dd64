"""Dossiers: begun and shown."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.dossier import Dossier
from bot.domain.message import Block
from bot.domain.standing import Refusal, Standing
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.dossier import dossier as drawn
from bot.rendering.slack.modals import dossier as opening
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference
from bot.storage.ports.dossiers import recorder
from handlers.asker import Asker, Body, asker
from handlers.binder import Binder
from handlers.forms import View, about, accepted, show_form, values
from handlers.person import pressed
from handlers.pressed import Action, reference
from handlers.reception import Reception

Result = Dossier | Refusal | None
_PATIENCE = 1.0  # seconds to judge an event while Slack waits for the form


def register(app: App, reception: Reception) -> None:
    """Listen to dossiers being begun and shown."""

    def open_new_dossier(ack: Ack, body: Body, action: Action) -> None:
        ack()
        wanted = reference(action)
        if wanted is not None:
            show_form(reception, body, lambda: _opening(reception, body, wanted))

    def check_dossier(ack: Ack, view: View, context: BoltContext) -> None:
        wanted = about(view)
        today = reception.today(reception.region(wanted.region))
        if accepted(ack, context, opening.read(values(view), wanted.language, today)):
            ack()

    def begin_dossier(body: Body, view: View, work: Work) -> None:
        who, wanted = asker(reception, body), about(view)
        binder = Binder(reception, wanted.region)
        found = opening.read(values(view), wanted.language, binder.today)
        if not isinstance(found, Invalid):
            result = binder.begin(work, wanted.entry, found, recorder(reception.identity.team, who.user))
            told(work, who, binder, result, wanted.language)

    def show_dossier(body: Body, action: Action, work: Work) -> None:
        who, wanted = asker(reception, body), reference(action)
        binder = Binder(reception, wanted.region if wanted else who.region.id)
        found = binder.get(wanted.entry) if wanted else None
        if wanted is None or found is None:
            work.send(who.privately, notices.gone(who.language))
        else:
            told(work, who, binder, found, wanted.language)

    app.action(names.pattern(names.DOSSIER_OPEN))(open_new_dossier)
    app.view(names.MODAL_DOSSIER)(ack=check_dossier, lazy=[begin_dossier])
    app.action(names.pattern(names.DOSSIER_SHOW))(ack=pressed, lazy=[show_dossier])


def _opening(reception: Reception, body: Body, wanted: Reference) -> Block | None:
    """Return the form for a new dossier of the procedure that a button names."""
    who = asker(reception, body)
    binder = Binder(reception, wanted.region or who.region.id)
    procedure = next((item for item in binder.region.procedures if item.id == wanted.entry), None)
    if procedure is None:
        return None
    before = about(body["view"]) if body.get("view") else Reference()
    parties = tuple(party for party in before.note.split(",") if party) or (who.person.municipality,)
    chosen = tuple(party for party in parties if party)
    return opening.view(procedure, binder.region, wanted, binder.today, subject=before.question, who=chosen)


def told(work: Work, who: Asker, binder: Binder, result: Result, language: Language) -> None:
    """Tell where a dossier stands now, or why it stays as it was."""
    standing = binder.standing(result) if isinstance(result, Dossier) else result
    if isinstance(standing, Standing):
        work.send(who.privately, drawn(standing, binder.region, language))
    elif isinstance(standing, Refusal):
        work.send(who.privately, notices.plainly(standing.text[language], language))
    else:
        work.send(who.privately, notices.gone(language))
