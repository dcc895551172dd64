"""Windows to read in: what is asked for in one replaces it, so that they never pile up."""

from collections.abc import Callable

from bot.domain.message import Block
from bot.rendering.slack.actions import MODAL_MORE
from handlers.asker import Body
from handlers.forms import show_form
from handlers.opening import open_soon
from handlers.reception import Reception


def is_window(body: Body) -> bool:
    """Tell whether something was pressed in a window, as opposed to a message or the home page."""
    return str((body.get("view") or {}).get("type")) == "modal"


def show_page(reception: Reception, body: Body, make: Callable[[], Block]) -> None:
    """Show what `make` gives soon: in place of a page that is being read, else on top of what is open."""
    shown = body.get("view") or {}
    if shown.get("callback_id") == MODAL_MORE:
        client, view_id = reception.client, str(shown["id"])
        open_soon(reception, body, lambda: client.views_update(view_id=view_id, view=make()))
    else:
        show_form(reception, body, make)
