"""A person's answer to a question that was handed over."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.domain.gap import HandoverState
from bot.domain.message import Address, Way
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import reply as form
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import read
from bot.slack.inbox_runner import DROPPED
from handlers.asker import Body, asker
from handlers.opening import open_soon
from handlers.person import changed, helper_language, known
from handlers.pressed import Action, pressed_message, reference
from handlers.reception import Reception

View = Mapping[str, Any]


def register(app: App, reception: Reception) -> None:
    """Listen to answers for askers."""

    def open_reply(ack: Ack, body: Body, action: Action) -> None:
        ack()
        about = reference(action)
        if about is not None:
            open_soon(reception, body, lambda: _open(reception, body, about.entry))

    def check_reply(ack: Ack, view: View, context: BoltContext) -> None:
        about = read(str(view["private_metadata"]))
        found = form.read(view["state"]["values"], about.language)
        if isinstance(found, Invalid):
            context[DROPPED] = True
            ack(response_action="errors", errors=found.errors)
        else:
            ack()

    def send_reply(body: Body, view: View, work: Work) -> None:
        about = read(str(view["private_metadata"]))
        found = form.read(view["state"]["values"], about.language)
        before = known(reception, about.entry)
        if before is None or isinstance(found, Invalid):
            return
        who = asker(reception, body)
        after = replace(
            before, state=HandoverState.ANSWERED, helper=who.user, reply=found.text, changed=work.now
        )
        channel, _, stamp = about.note.partition("/")
        place = Address(Way.UPDATE, channel=channel, stamp=stamp)
        changed(work, before, after, place, helper_language(reception, before.place))

    app.action(names.HANDOVER_REPLY)(open_reply)
    app.view(names.MODAL_REPLY)(ack=check_reply, lazy=[send_reply])


def _open(reception: Reception, body: Body, handover_id: str) -> None:
    """Open the form; it remembers the message that shows how the question stands."""
    handover = known(reception, handover_id)
    if handover is None:
        return
    place = pressed_message(body)
    language = reception.directory.profile(str(body["user"]["id"])).language or handover.language
    view = form.view(handover, language, place=f"{place.channel}/{place.stamp}")
    reception.client.views_open(trigger_id=str(body["trigger_id"]), view=view)
