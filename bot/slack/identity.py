"""Who this app is in its workspace, and who may speak to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient

from bot.slack.faults import guarded


@dataclass(frozen=True, slots=True)
class Identity:
    """The workspace that the app is installed in, and the app's own user in it.

    `enterprise` is the organisation that the workspace belongs to, empty for none.
    """

    team: str
    team_name: str
    bot_user: str
    bot_id: str
    url: str
    enterprise: str = ""

    def serves(self, body: Mapping[str, Any]) -> bool:
        """Tell whether a payload comes from this workspace."""
        return _id(body.get("team_id") or body.get("team")) == self.team

    def knows(self, body: Mapping[str, Any]) -> bool:
        """Tell whether who acts belongs to this workspace, as far as the payload tells.

        In a channel that is shared with another organisation, its people act too; an event
        names their workspace or organisation, and so does the user of an interaction. A command
        does not: who gave it is looked up later.
        """
        event, user = body.get("event") or {}, body.get("user")
        acting = user if isinstance(user, Mapping) else {}
        said = event.get("user_team") or event.get("source_team") or event.get("team")
        home = said or acting.get("team_id")
        return not home or self.houses(str(home))

    def houses(self, home: str) -> bool:
        """Tell whether the id of a workspace or an organisation is ours."""
        return bool(home) and home in {self.team, self.enterprise}


def is_program(body: Mapping[str, Any]) -> bool:
    """Tell whether an event tells of something that a program said."""
    return bool((body.get("event") or {}).get("bot_id"))


def identify(client: WebClient) -> Identity:
    """Ask Slack who we are; raise a delivery error where it refuses or cannot be reached."""
    found = guarded(client.auth_test)
    return Identity(
        team=str(found["team_id"]),
        team_name=str(found.get("team", "")),
        bot_user=str(found["user_id"]),
        bot_id=str(found.get("bot_id", "")),
        url=str(found.get("url", "")),
        enterprise=str(found.get("enterprise_id") or ""),
    )


def _id(team: object) -> str:
    return str(team.get("id", "")) if isinstance(team, Mapping) else str(team or "")
