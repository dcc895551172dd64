"""The migrations that both sides share, in portable SQL; one that was released is never changed.

SQLite writes STRICT behind every table, PostgreSQL reads INTEGER as BIGINT and compares TEXT by code
point; each does that for itself. Only the first migration and the triggers are written by each side.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """A step of the schema: its name, which is kept in the database, and its statements."""

    name: str
    statements: tuple[str, ...]


INBOX = Migration(
    "m003_inbox",
    (
        """
        CREATE TABLE inbox (
            id TEXT PRIMARY KEY, task TEXT NOT NULL, body TEXT NOT NULL, received TEXT NOT NULL,
            ready TEXT NOT NULL, assigned INTEGER NOT NULL, fence INTEGER NOT NULL, state TEXT NOT NULL,
            ended TEXT
        )
        """,
        "CREATE TABLE inbox_keys (key TEXT PRIMARY KEY, arrival TEXT NOT NULL REFERENCES inbox (id))",
        "CREATE INDEX inbox_keys_arrival ON inbox_keys (arrival)",
        # Partial, so that what is finished costs nothing.
        "CREATE INDEX inbox_open ON inbox (received, id, ready) WHERE ended IS NULL",
        "CREATE INDEX inbox_failed ON inbox (id) WHERE state = 'failed'",
        "CREATE INDEX inbox_ended ON inbox (ended) WHERE ended IS NOT NULL",
    ),
)
OUTBOX = Migration(
    "m004_outbox",
    (
        """
        CREATE TABLE outbox (
            id TEXT PRIMARY KEY, cause TEXT NOT NULL UNIQUE, team TEXT NOT NULL, lane TEXT NOT NULL,
            way TEXT NOT NULL, channel TEXT NOT NULL, thread TEXT NOT NULL, user_id TEXT NOT NULL,
            target TEXT NOT NULL, response_url TEXT NOT NULL, message TEXT NOT NULL,
            due TEXT NOT NULL, deadline TEXT NOT NULL, useless TEXT,
            state TEXT NOT NULL, ready TEXT NOT NULL, claimed INTEGER NOT NULL, fence INTEGER NOT NULL,
            attempts INTEGER NOT NULL, changed TEXT NOT NULL, ended TEXT,
            stamp TEXT NOT NULL, reason TEXT NOT NULL
        )
        """,
        # With all that choosing needs, so that the choice reads no messages.
        "CREATE INDEX outbox_open ON outbox (deadline, due, id, ready, lane) WHERE ended IS NULL",
        "CREATE INDEX outbox_claimed ON outbox (ready) WHERE claimed = 1",
        "CREATE INDEX outbox_failed ON outbox (id) WHERE state = 'failed'",
        "CREATE INDEX outbox_ended ON outbox (ended) WHERE ended IS NOT NULL",
    ),
)
PEOPLE = Migration(
    "m005_people",
    (
        """
        CREATE TABLE workspaces (
            team TEXT PRIMARY KEY, region TEXT NOT NULL, contact TEXT NOT NULL, curators TEXT NOT NULL,
            follow_threads INTEGER NOT NULL
        )
        """,
        """
        CREATE TABLE channel_regions (
            team TEXT NOT NULL, channel TEXT NOT NULL, region TEXT NOT NULL, PRIMARY KEY (team, channel)
        )
        """,
        """
        CREATE TABLE people (
            team TEXT NOT NULL, user_id TEXT NOT NULL, language TEXT, municipality TEXT NOT NULL,
            role TEXT NOT NULL, PRIMARY KEY (team, user_id)
        )
        """,
        """
        CREATE TABLE conversations (
            team TEXT NOT NULL, channel TEXT NOT NULL, thread TEXT NOT NULL, region TEXT NOT NULL,
            entry TEXT NOT NULL, language TEXT NOT NULL, updated TEXT NOT NULL,
            PRIMARY KEY (team, channel, thread)
        )
        """,
        "CREATE INDEX conversations_updated ON conversations (updated)",
        """
        CREATE TABLE gaps (
            id TEXT PRIMARY KEY, team TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL,
            text TEXT NOT NULL, language TEXT NOT NULL, entry TEXT NOT NULL, asked TEXT NOT NULL,
            asker TEXT NOT NULL
        )
        """,
        "CREATE INDEX gaps_asked ON gaps (asked)",
        """
        CREATE TABLE handovers (
            id TEXT PRIMARY KEY, team TEXT NOT NULL, region TEXT NOT NULL, asker TEXT NOT NULL,
            language TEXT NOT NULL, question TEXT NOT NULL, found TEXT NOT NULL, channel TEXT NOT NULL,
            thread TEXT NOT NULL, place TEXT NOT NULL, stamp TEXT NOT NULL, state TEXT NOT NULL,
            helper TEXT NOT NULL, reply TEXT NOT NULL, opened TEXT NOT NULL, changed TEXT NOT NULL
        )
        """,
        "CREATE INDEX handovers_team ON handovers (team)",
        "CREATE INDEX handovers_changed ON handovers (changed)",
    ),
)
REMINDERS = Migration(
    "m006_reminders",
    (
        """
        CREATE TABLE subscriptions (
            id TEXT PRIMARY KEY, team TEXT NOT NULL, receiver TEXT NOT NULL, owner TEXT NOT NULL,
            region TEXT NOT NULL, topics TEXT NOT NULL, language TEXT NOT NULL, parties TEXT NOT NULL,
            lead_days TEXT NOT NULL, lead_working_days TEXT NOT NULL, morning TEXT NOT NULL,
            timezone TEXT NOT NULL, muted TEXT NOT NULL, standing TEXT NOT NULL, reason TEXT NOT NULL,
            since TEXT
        )
        """,
        "CREATE INDEX subscriptions_receiver ON subscriptions (team, receiver)",
        """
        CREATE TABLE started_terms (
            id TEXT PRIMARY KEY, team TEXT NOT NULL, region TEXT NOT NULL, term TEXT NOT NULL,
            start TEXT NOT NULL, owner TEXT NOT NULL, note TEXT NOT NULL
        )
        """,
        "CREATE INDEX started_terms_region ON started_terms (team, region)",
        """
        CREATE TABLE marks (
            team TEXT NOT NULL, occurrence TEXT NOT NULL, receiver TEXT NOT NULL, kind TEXT NOT NULL,
            user_id TEXT NOT NULL, made TEXT NOT NULL, until TEXT NOT NULL,
            PRIMARY KEY (team, occurrence, receiver)
        )
        """,
        "CREATE INDEX marks_made ON marks (made)",
        """
        CREATE TABLE calendar_addresses (
            secret_hash TEXT PRIMARY KEY, team TEXT NOT NULL, user_id TEXT NOT NULL, region TEXT NOT NULL,
            made TEXT NOT NULL, UNIQUE (team, user_id, region)
        )
        """,
        "CREATE TABLE pulse (name TEXT PRIMARY KEY, moment TEXT NOT NULL, note TEXT NOT NULL)",
    ),
)
STARTED = Migration("m007_started", ("ALTER TABLE started_terms ADD COLUMN made TEXT",))
SHARED = (INBOX, OUTBOX, PEOPLE, REMINDERS, STARTED)
# In the order in which they are applied; a later migration is added at the end.
NAMES = ("m001_dossiers", "m002_unnaming", *(migration.name for migration in SHARED))
# All that may never change of an event; `recorded_by` may, since a person can ask to be forgotten.
KEPT_OF_EVENTS = "dossier, number, type, day, recorded, party, planned, note, corrects, void"
