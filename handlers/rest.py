"""Everything else: acknowledged and left, so that Slack does not send it again."""

import re

from slack_bolt import App

from handlers.mentions import taken
from handlers.reception import Reception

_ANY = re.compile(".*")


def register(app: App, _reception: Reception) -> None:
    """Listen to what no other listener took; this must be the last one."""
    app.event(_ANY)(taken)
    app.action(_ANY)(lambda ack: ack())
    app.view(_ANY)(lambda ack: ack())
    app.shortcut(_ANY)(lambda ack: ack())
    app.command(_ANY)(lambda ack: ack())
