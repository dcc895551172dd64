"""The names by which occurrences, reminders and messages are known, the same in every run.

An occurrence: `flevoland/duty/concept-settlement/2027-02-28`, by the day its rule gives.
A key: `S1/flevoland/duty/concept-settlement/2027-02-28/7d@2027-02-28`, subscription, occurrence,
how long before, and the day it is about, which differs where a meeting was moved.
A cause: `reminder/2027-02-19/KEY|KEY`, the day of sending and every key in the message; `#2` after
it where one of the same name was withdrawn before (docs/decisions/0031).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

PREFIX = "reminder/"
# How notices of what changed or was missed are told from reminders of what is to come.
MOVED, CANCELLED, GONE, MISSED = "moved", "cancelled", "gone", "missed-"
APPOINTMENT = "appointment"  # the kind of an occurrence in a dossier, and the rule by which it is muted
_BARRED = re.compile(r"[/|#@\s]")
_CAUSE = re.compile(r"reminder/(?P<day>\d{4}-\d\d-\d\d)/(?P<keys>.+?)(?:#(?P<run>\d+))?")
_KEY = re.compile(r"(?P<subscription>[^/]+)/(?P<occurrence>.+)/(?P<lead>[^/@]+)@(?P<day>\d{4}-\d\d-\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Key:
    """A key taken apart."""

    subscription: str
    occurrence: str
    lead: str
    day: date

    @property
    def is_change(self) -> bool:
        """Tell whether it is of a notice that something changed."""
        return self.lead in {MOVED, CANCELLED, GONE}

    @property
    def is_notice(self) -> bool:
        """Tell whether it is of a notice, not of a reminder of what is to come."""
        return self.is_change or self.lead.startswith(MISSED)

    def __str__(self) -> str:
        return f"{self.subscription}/{self.occurrence}/{self.lead}@{self.day}"


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause taken apart; `base` is the cause without the count of its runs."""

    base: str
    day: date
    keys: tuple[Key, ...]


def occurrence_id(region: str, kind: str, rule: str, *known_by: str | date) -> str:
    """Return the id of an occurrence."""
    return "/".join((region, kind, rule, *map(str, known_by)))


def key_of(subscription: str, occurrence: str, lead: str, day: date) -> Key:
    """Return a key; raise `ValueError` for a subscription id that cannot stand in one."""
    if not subscription or _BARRED.search(subscription):
        raise ValueError(f"subscription id {subscription!r} cannot be used; leave out / | # @ and spaces")
    return Key(subscription, occurrence, lead, day)


def cause_of(day: date, keys: Iterable[str], run: int = 1) -> str:
    """Return the cause of a message with some keys; `run` counts those of the same name."""
    return f"{PREFIX}{day}/{'|'.join(keys)}" + (f"#{run}" if run > 1 else "")


def read_cause(cause: str) -> Cause | None:
    """Take a cause apart; None where it is none of a reminder."""
    match = _CAUSE.fullmatch(cause)
    if match is None:
        return None
    texts = match["keys"].split("|")
    if not all(map(_KEY.fullmatch, texts)):
        return None
    keys = tuple(map(read_key, texts))
    base = f"{PREFIX}{match['day']}/{match['keys']}"
    return Cause(base, date.fromisoformat(match["day"]), keys)


def read_key(text: str) -> Key:
    """Take a key apart; raise `ValueError` for what is none."""
    match = _KEY.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not the key of a reminder")
    return Key(match["subscription"], match["occurrence"], match["lead"], date.fromisoformat(match["day"]))


def known_day(occurrence: str) -> date | None:
    """Return the last day that stands in the id of an occurrence."""
    days = _DAY.findall(occurrence)
    return date.fromisoformat(days[-1]) if days else None
