"""The views methods: modals are opened, stacked and changed; Home tabs are published."""

from typing import Any

from tests.fakeslack.asking import Asked, Method
from tests.fakeslack.payloads_messages import view_json
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.view_checks import check_view

Json = dict[str, Any]


def _trigger(asked: Asked) -> str:
    return asked.state.triggers.take(asked.needed("trigger_id"), asked.received)


def open_(asked: Asked) -> Json:
    """Open a modal for whoever the trigger belongs to."""
    view = check_view(asked.structure("view", "invalid_arguments"), "modal")
    return {"view": view_json(asked.state, asked.state.windows.open(_trigger(asked), view))}


def push(asked: Asked) -> Json:
    """Put a modal on top of the open one."""
    view = check_view(asked.structure("view", "invalid_arguments"), "modal")
    return {"view": view_json(asked.state, asked.state.windows.push(_trigger(asked), view))}


def update(asked: Asked) -> Json:
    """Show something else in an open modal."""
    view = check_view(asked.structure("view", "invalid_arguments"), "modal", "home")
    window = asked.state.windows.get(asked.text("view_id"), asked.text("external_id"))
    return {"view": view_json(asked.state, asked.state.windows.update(window, view, asked.text("hash")))}


def publish(asked: Asked) -> Json:
    """Publish the Home tab of one person."""
    user = asked.state.users.get(asked.needed("user_id"))
    if user is None:
        raise RefusedError("user_not_found")
    view = check_view(asked.structure("view", "invalid_arguments"), "home")
    return {"view": view_json(asked.state, asked.state.windows.publish(user.id, view, asked.text("hash")))}


METHODS = {
    "views.open": Method(open_),
    "views.push": Method(push),
    "views.update": Method(update),
    "views.publish": Method(publish),
}
