"""The listeners: one a file, each with `register(app, reception)`; a new one is added to `LISTENERS`."""

from collections.abc import Callable

from slack_bolt import App

from handlers import direct_messages, mentions, rest
from handlers.reception import Reception

LISTENERS: tuple[Callable[[App, Reception], None], ...] = (
    direct_messages.register,
    mentions.register,
    rest.register,
)


def register_all(app: App, reception: Reception) -> None:
    """Add every listener to the app, in order: the first that matches takes a request."""
    for register in LISTENERS:
        register(app, reception)
