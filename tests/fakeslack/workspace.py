"""The workspace an app is installed in, and the tokens and scopes it was given."""

from dataclasses import dataclass

SCOPES = frozenset(
    {
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "reactions:write",
        "users:read",
    }
)
EVENTS = frozenset(
    {
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "message.channels",
        "message.groups",
        "message.im",
        "message.mpim",
        "tokens_revoked",
    }
)


@dataclass(frozen=True, slots=True)
class Workspace:
    """One workspace with one installed app: its ids, secrets, granted scopes and subscribed events."""

    team: str = "T0WEGWIJZR"
    domain: str = "flevoland-test"
    bot_user: str = "U0BOTWGWZR"
    bot_id: str = "B0WEGWIJZR"
    bot_name: str = "wegwijzer"
    app: str = "A0WEGWIJZR"
    bot_token: str = "xoxb-1-fake-bot"  # noqa: S105 - opens nothing but this fake
    app_token: str = "xapp-1-A0WEGWIJZR-fake"  # noqa: S105
    signing_secret: str = "8f742231b10e8888abcd99yyyzzz85a5"  # noqa: S105
    scopes: frozenset[str] = SCOPES
    events: frozenset[str] = EVENTS
    agent: bool = True
    """Whether the plan has the agent view; without it the assistant methods are refused."""


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot; one whose `team` is another one's is a Slack Connect stranger."""

    id: str
    name: str
    real_name: str = ""
    locale: str = "nl-NL"
    tz: str = "Europe/Amsterdam"
    team: str = ""
    deleted: bool = False
    is_bot: bool = False
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel or a direct message (`kind` is channel, group, im or mpim) and who is in it."""

    id: str
    name: str = ""
    members: frozenset[str] = frozenset()
    kind: str = "channel"
    archived: bool = False
    shared: bool = False
    """Whether it is shared with another organisation (`is_ext_shared`)."""
