"""What an operator can set, read once from the environment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from platformdirs import user_data_path

DEFAULT_REGION = "flevoland"
_SLACK = "https://slack.com/api/"
_PORT = 3000
_RETENTION = 30
_PORTS = range(65536)  # 0: any that is free
_DAYS = range(1, 3651)
_PERSON = re.compile(r"[UW][A-Z0-9]{2,}")  # ids of people in Slack


class SettingError(ValueError):
    """A setting has a value that it cannot have: names the variable, the value and what is allowed."""


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """How to reach Slack; empty where not set. None of it is ever logged or shown."""

    bot_token: str
    signing_secret: str
    app_token: str
    api_url: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run; docs/operations.md describes each.

    `retention` is how long questions are kept, `journal` the folder for what the store cannot
    take in time, `administrators` the Slack ids of those who may change the workspace's settings,
    `public_url` the address of this server as others reach it, empty where they do not.
    """

    region: str
    knowledge: Path
    sources: Path | None
    slack: SlackSettings
    host: str
    port: int
    retention: timedelta
    journal: Path
    administrators: frozenset[str]
    public_url: str

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Read settings from environment variables; an empty one counts as not set.

        Raise `SettingError`.
        """
        packaged = Path(__file__).resolve().parent.parent / "knowledge"
        sources = environment.get("WEGWIJZER_SOURCES")
        # On a platform that gives a port, whatever forwards to it is on another address.
        usual_host = "0.0.0.0" if environment.get("PORT") else "127.0.0.1"  # noqa: S104 - see above
        return cls(
            region=environment.get("WEGWIJZER_REGION") or DEFAULT_REGION,
            knowledge=Path(environment.get("WEGWIJZER_KNOWLEDGE") or packaged),
            sources=Path(sources) if sources else None,
            slack=_slack(environment),
            host=environment.get("WEGWIJZER_HOST") or usual_host,
            port=_number(environment, "PORT", _PORT, _PORTS),
            retention=timedelta(days=_number(environment, "WEGWIJZER_RETENTION_DAYS", _RETENTION, _DAYS)),
            journal=Path(environment.get("WEGWIJZER_JOURNAL") or _data() / "journal"),
            administrators=_people(environment, "WEGWIJZER_ADMINISTRATORS"),
            public_url=_url(environment, "WEGWIJZER_URL").rstrip("/"),
        )


def _slack(environment: Mapping[str, str]) -> SlackSettings:
    url = _url(environment, "SLACK_API_URL") or _SLACK
    return SlackSettings(
        bot_token=environment.get("SLACK_BOT_TOKEN", ""),
        signing_secret=environment.get("SLACK_SIGNING_SECRET", ""),
        app_token=environment.get("SLACK_APP_TOKEN", ""),
        api_url=url if url.endswith("/") else f"{url}/",
    )


def _url(environment: Mapping[str, str], name: str) -> str:
    url = environment.get(name, "")
    if url and not url.startswith(("https://", "http://")):
        raise SettingError(f"{name} {url!r} is no address; it begins with https:// or http://")
    return url


def _people(environment: Mapping[str, str], name: str) -> frozenset[str]:
    found = environment.get(name, "").replace(",", " ").split()
    for person in found:
        if not _PERSON.fullmatch(person):
            allowed = "in Slack: profile, ⋮, Copy member ID, such as U012AB3CD"
            raise SettingError(f"{name} {person!r} is no Slack id; {allowed}")
    return frozenset(found)


def _number(environment: Mapping[str, str], name: str, otherwise: int, allowed: range) -> int:
    text = environment.get(name) or str(otherwise)
    if not text.isdecimal() or int(text) not in allowed:
        raise SettingError(f"{name} {text!r} is not a number from {allowed[0]} to {allowed[-1]}")
    return int(text)


def _data() -> Path:
    return user_data_path("wegwijzer", appauthor=False)
