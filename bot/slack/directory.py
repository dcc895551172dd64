"""What Slack knows of people, asked once an hour at most: their language and where they are."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any

from slack_sdk import WebClient

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.domain.text import Language
from bot.slack.faults import guarded

_FRESH = 3600.0  # seconds
_SOON = 60.0  # seconds after which a failed look-up is tried again
_MOST = 5000

log = logging.getLogger("wegwijzer.slack")


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's language (None where it is neither Dutch nor English), time zone and workspaces.

    `homes` holds the ids of the workspaces and the organisation they belong to; none where Slack does
    not tell.
    """

    language: Language | None = None
    timezone: str = ""
    left: bool = False
    homes: frozenset[str] = frozenset()


class Directory:
    """Looks people up; where Slack does not tell, an empty profile serves."""

    def __init__(self, client: WebClient, tick: Callable[[], float] = monotonic) -> None:
        self._client = client
        self._tick = tick
        self._known: dict[str, tuple[float, Profile]] = {}
        self._lock = threading.Lock()

    def profile(self, user: str) -> Profile:
        """Return a person's profile, as it was within the hour."""
        known = self._known.get(user)
        if known is not None and known[0] > self._tick():
            return known[1]
        profile, fresh = self._ask(user, known[1] if known else Profile())
        with self._lock:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[user] = (self._tick() + fresh, profile)
        return profile

    def _ask(self, user: str, otherwise: Profile) -> tuple[Profile, float]:
        try:
            found = guarded(lambda: self._client.users_info(user=user, include_locale=True))["user"]
        except (ImpossibleError, RefusedForNowError, UnclearError) as error:
            log.info("a profile could not be read (%s)", type(error).__name__)
            return otherwise, _SOON
        language = _language(str(found.get("locale", "")))
        left = bool(found.get("deleted"))
        return Profile(language, str(found.get("tz", "")), left, _homes(found)), _FRESH


def _homes(found: Mapping[str, Any]) -> frozenset[str]:
    """Return where a person belongs; in an organisation with several workspaces, all of theirs."""
    wider = found.get("enterprise_user") or {}
    homes = (found.get("team_id"), wider.get("enterprise_id"), *wider.get("teams", ()))
    return frozenset(str(home) for home in homes if home)


def _language(locale: str) -> Language | None:
    """Return the language of a locale such as `nl-NL`."""
    code = locale.split("-", maxsplit=1)[0]
    return Language(code) if code in set(Language) else None
