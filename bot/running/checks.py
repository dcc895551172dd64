"""What a running process, or `doctor`, can check of itself."""

from datetime import timedelta

from bot.clock import Clock
from bot.corpus.corpus import Corpus
from bot.health import Check, Finding
from bot.running.auditor import audit_finding
from bot.settings import Settings
from bot.slack.socket import Socket
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store

_OLD = timedelta(minutes=2)  # work that waits longer is not being done


def checks(store: Store, clock: Clock, socket: Socket | None) -> tuple[Check, ...]:
    """Return the checks of a running process: its store, its backlog, the audit, its connection to Slack."""
    found: list[Check] = [lambda: store_finding(store, clock), lambda: audit_finding(store, clock)]
    if socket is not None:
        found.append(socket.finding)
    return tuple(found)


def knowledge_finding(corpus: Corpus, settings: Settings) -> Finding:
    """Tell how much is known, and whether the region that is asked about is."""
    count = sum(len(region.entries) for region in corpus.regions)
    if corpus.region(settings.region) is None:
        known = ", ".join(region.id for region in corpus.regions)
        what = f"region {settings.region!r} is not known"
        return Finding("knowledge", well=False, what=what, mend=f"set WEGWIJZER_REGION to one of {known}")
    return Finding("knowledge", well=True, what=f"{count} entries about {len(corpus.regions)} regions")


def store_finding(store: Store, clock: Clock) -> Finding:
    """Tell whether the store answers, and whether work is waiting in it for too long."""
    now = clock.now()
    try:
        with store.reading() as unit:
            inbox, outbox = unit.inbox.backlog(now), unit.outbox.backlog(now)
    except StoreError as error:
        return Finding(
            "store", well=False, what=str(error), mend="check DATABASE_URL and that the store runs"
        )
    oldest = min((item.oldest for item in (inbox, outbox) if item.oldest is not None), default=now)
    what = f"{inbox.waiting} arrivals and {outbox.waiting} messages wait; {outbox.failed} could not be sent"
    if now - oldest > _OLD:
        waited = int((now - oldest).total_seconds())
        return Finding(
            "store", well=False, what=f"{what}; the oldest for {waited} s", mend="is a worker running?"
        )
    return Finding("store", well=True, what=what)
