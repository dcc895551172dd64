"""The listeners: one a file, each with `register(app, reception)`; a new one is added to `LISTENERS`."""

from collections.abc import Callable

from slack_bolt import App

from handlers import (
    agent_view,
    answer_buttons,
    asking_modal,
    calendar_address,
    choosing,
    commands,
    direct_messages,
    dossier_events,
    dossiers,
    escalation,
    feedback,
    goodbye,
    handing_on,
    home,
    mentions,
    person,
    person_reply,
    reminder_buttons,
    reminder_more,
    rest,
    sharing,
    shortcuts,
    snoozing,
    standings,
    started_terms,
    subscriptions,
    thread_replies,
    workspace_settings,
)
from handlers.reception import Reception

LISTENERS: tuple[Callable[[App, Reception], None], ...] = (
    direct_messages.register,
    mentions.register,
    thread_replies.register,
    agent_view.register,
    goodbye.register,
    home.register,
    workspace_settings.register,
    person.register,
    person_reply.register,
    escalation.register,
    dossiers.register,
    dossier_events.register,
    subscriptions.register,
    standings.register,
    reminder_buttons.register,
    reminder_more.register,
    snoozing.register,
    handing_on.register,
    started_terms.register,
    calendar_address.register,
    commands.register,
    asking_modal.register,
    shortcuts.register,
    answer_buttons.register,
    feedback.register,
    choosing.register,
    sharing.register,
    rest.register,
)


def register_all(app: App, reception: Reception) -> None:
    """Add every listener to the app, in order: the first that matches takes a request."""
    for register in LISTENERS:
        register(app, reception)
