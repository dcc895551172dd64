"""Uninstalling: everything that is kept of the workspace is erased."""

import logging
from collections.abc import Mapping
from typing import Any

from slack_bolt import App

from bot.intake.work import Work
from handlers.mentions import taken
from handlers.reception import Reception

log = logging.getLogger("wegwijzer.privacy")


def register(app: App, reception: Reception) -> None:
    """Listen to being removed from the workspace."""
    team = reception.identity.team

    def erase_workspace(work: Work) -> None:
        log.warning("removed from the workspace: erasing what was kept of it")
        work.keep(lambda unit: unit.workspaces.erase(team))

    def is_ours(event: Mapping[str, Any]) -> bool:
        """Tell whether the bot's own token is gone, not only that of somebody who once installed it."""
        return reception.identity.bot_user in (event.get("tokens") or {}).get("bot", ())

    app.event("app_uninstalled")(ack=taken, lazy=[erase_workspace])
    app.event("tokens_revoked", matchers=[is_ours])(ack=taken, lazy=[erase_workspace])
