"""Forms: opened while a trigger is valid, checked while Slack waits, worked off afterwards."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from slack_bolt import Ack, BoltContext

from bot.domain.message import Block
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference, read
from bot.slack.inbox_runner import DROPPED
from handlers.asker import Body
from handlers.opening import open_soon
from handlers.reception import Reception

View = Mapping[str, Any]
Form = TypeVar("Form")


def show_form(reception: Reception, body: Body, make: Callable[[], Block | None]) -> None:
    """Open a form soon, on top of the one it was asked for in; `make` may read the store."""
    client, trigger = reception.client, str(body.get("trigger_id", ""))
    inside = (body.get("view") or {}).get("type") == "modal"

    def opened() -> None:
        view = make()
        if view is not None:
            (client.views_push if inside else client.views_open)(trigger_id=trigger, view=view)

    open_soon(reception, body, opened)


def about(view: View) -> Reference:
    """Return what a form is about."""
    return read(str(view["private_metadata"]))


def values(view: View) -> Mapping[str, Any]:
    """Return what was filled in."""
    found: Mapping[str, Any] = view["state"]["values"]
    return found


def accepted(ack: Ack, context: BoltContext, found: Form | Invalid) -> bool:
    """Tell whether a form was filled in well; otherwise say what is wrong, and leave it at that."""
    if isinstance(found, Invalid):
        context[DROPPED] = True
        ack(response_action="errors", errors=found.errors)
        return False
    return True
