"""Subscriptions and what belongs to them, as rows."""

from datetime import time

from bot.domain.subscription import Standing, Subscription, Topic
from bot.domain.text import Language
from bot.storage.sql.rows import as_moment_or_none, moment_or_none, packed, unpacked
from bot.storage.sql.session import Row, Session
from bot.storage.sql.statements import put

_LISTS = ("parties", "lead_days", "lead_working_days", "muted")
_OF = "team = :team AND receiver = :receiver AND standing <> 'ended' ORDER BY id"


class SqlSubscriptions:
    """Who wants to be reminded of what, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, subscription: Subscription) -> None:
        """Keep a subscription, or replace the one with its id."""
        put(self._session, "subscriptions", ("id",), _row(subscription))

    def get(self, subscription_id: str) -> Subscription | None:
        """Return a subscription."""
        return next(iter(self._read("id = :id", id=subscription_id)), None)

    def of(self, team: str, receiver: str) -> tuple[Subscription, ...]:
        """Return the subscriptions of one receiver that have not ended."""
        return self._read(_OF, team=team, receiver=receiver)

    def active(self) -> tuple[Subscription, ...]:
        """Return every active subscription of every workspace, in the order of their ids."""
        return self._read("standing = 'active' ORDER BY id")

    def all(self) -> tuple[Subscription, ...]:
        """Return every subscription that has not ended, in the order of their ids."""
        return self._read("standing <> 'ended' ORDER BY id")

    def _read(self, which: str, **values: str) -> tuple[Subscription, ...]:
        rows = self._session.held(f"SELECT * FROM subscriptions WHERE {which}", **values)  # noqa: S608 - literals of ours
        return tuple(map(_subscription, rows))


def _row(subscription: Subscription) -> Row:
    row = {name: getattr(subscription, name) for name in Subscription.__slots__}
    lists = {name: packed(row[name]) for name in _LISTS}
    return {
        **row,
        **lists,
        "topics": packed([topic.value for topic in subscription.topics]),
        "language": subscription.language.value,
        "morning": subscription.morning.isoformat(),
        "standing": subscription.standing.value,
        "since": moment_or_none(subscription.since),
    }


def _subscription(row: Row) -> Subscription:
    lists = {name: tuple(unpacked(row[name])) for name in _LISTS}
    codes = {"language": Language(row["language"]), "standing": Standing(row["standing"])}
    moments = {"morning": time.fromisoformat(row["morning"]), "since": as_moment_or_none(row["since"])}
    return Subscription(
        **row | lists | codes | moments | {"topics": tuple(map(Topic, unpacked(row["topics"])))}
    )
