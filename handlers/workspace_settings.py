"""What an administrator sets for the workspace, from the home page."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.domain.workspace import Workspace
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.modals import workspace as form
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference, read
from bot.slack.inbox_runner import DROPPED
from handlers.asker import Body, asker
from handlers.home import show_home
from handlers.opening import open_soon
from handlers.reception import Reception

View = Mapping[str, Any]


def register(app: App, reception: Reception) -> None:
    """Listen to administrators."""

    def open_settings(ack: Ack, body: Body) -> None:
        ack()
        if _may(reception, body):
            open_soon(reception, body, lambda: _open(reception, body))

    def check_settings(ack: Ack, view: View, context: BoltContext) -> None:
        found = form.read(view["state"]["values"], read(str(view["private_metadata"])).language)
        if isinstance(found, Invalid):
            context[DROPPED] = True
            ack(response_action="errors", errors=found.errors)
        else:
            ack()

    def keep_settings(body: Body, view: View, work: Work) -> None:
        who = asker(reception, body)
        if not _may(reception, body):
            work.send(who.directly, notices.not_allowed(who.language))
            return
        found = form.read(view["state"]["values"], who.language)
        if isinstance(found, Invalid):
            return
        kept = _workspace(reception.identity.team, found)
        work.keep(lambda unit: unit.workspaces.put(kept))
        if found.channel:
            channel, region = found.channel, found.channel_region
            work.keep(lambda unit: unit.workspaces.set_channel_region(kept.team, channel, region))
        show_home(reception, work, replace(who, workspace=kept, region=reception.region(kept.region)))

    app.action(names.WORKSPACE_OPEN)(open_settings)
    app.view(names.MODAL_WORKSPACE)(ack=check_settings, lazy=[keep_settings])


def _may(reception: Reception, body: Body) -> bool:
    return str(body["user"]["id"]) in reception.settings.administrators


def _open(reception: Reception, body: Body) -> None:
    who = asker(reception, body)
    about = Reference(language=who.language, region=who.region.id)
    workspace = replace(who.workspace, region=who.workspace.region or who.region.id)
    view = form.view(workspace, reception.corpus.regions, about)
    reception.client.views_open(trigger_id=str(body["trigger_id"]), view=view)


def _workspace(team: str, found: form.Settings) -> Workspace:
    return Workspace(team, found.region, found.contact, found.curators, found.follow_threads)
