"""The schema on PostgreSQL: the same migrations by the same names, kept in a table of their own."""

import re

from bot.storage.errors import NewerSchemaError
from bot.storage.postgresql.session import Connection
from bot.storage.sql.migrations import KEPT_OF_EVENTS, NAMES, SHARED, Migration
from bot.storage.sql.tables import TABLES

_LOCK = 0x57656777696A7A65  # any number, as long as every version uses the same
_LEDGER = """
    CREATE TABLE IF NOT EXISTS wegwijzer_migrations (
        name TEXT PRIMARY KEY, applied TIMESTAMPTZ NOT NULL DEFAULT now()
    )
"""
_DOSSIERS = Migration(
    "m001_dossiers",
    (
        """
        CREATE TABLE dossiers (
            id TEXT PRIMARY KEY, region TEXT NOT NULL, procedure TEXT NOT NULL, subject TEXT NOT NULL,
            parties TEXT NOT NULL, opened TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE dossier_events (
            dossier TEXT NOT NULL REFERENCES dossiers (id), number INTEGER NOT NULL, type TEXT NOT NULL,
            day TEXT NOT NULL, recorded TEXT NOT NULL, party TEXT, planned TEXT, note TEXT NOT NULL,
            recorded_by TEXT NOT NULL, corrects INTEGER, void INTEGER NOT NULL, PRIMARY KEY (dossier, number)
        )
        """,
        """
        CREATE FUNCTION wegwijzer_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
        """,
        *(
            f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION wegwijzer_append_only()"
            for table in ("dossiers", "dossier_events")
            for action in ("UPDATE", "DELETE", "TRUNCATE")
        ),
    ),
)
_UNNAMING = Migration(
    "m002_unnaming",
    (
        "DROP TRIGGER dossier_events_no_update ON dossier_events",
        f"""
        CREATE TRIGGER dossier_events_no_update BEFORE UPDATE OF {KEPT_OF_EVENTS} ON dossier_events
        FOR EACH STATEMENT EXECUTE FUNCTION wegwijzer_append_only()
        """,
        "CREATE INDEX dossier_events_recorded_by ON dossier_events (recorded_by)",
    ),
)
MIGRATIONS = (_DOSSIERS, _UNNAMING, *SHARED)


def migrate(connection: Connection, place: str) -> None:
    """Bring the schema up to date; safe when several processes start at once.

    Raise `NewerSchemaError` when the database holds a migration that this program does not know.
    """
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        connection.execute(_LEDGER)
        applied = [
            row["name"] for row in connection.execute("SELECT name FROM wegwijzer_migrations").fetchall()
        ]
        _refuse_unknown(applied, place)
        apply(connection, NAMES[-1])


def apply(connection: Connection, last: str) -> None:
    """Apply what was not applied yet, up to the migration `last`, within the transaction that is open."""
    applied = {row["name"] for row in connection.execute("SELECT name FROM wegwijzer_migrations").fetchall()}
    for migration in MIGRATIONS[: NAMES.index(last) + 1]:
        if migration.name not in applied:
            for statement in migration.statements:
                connection.execute(_adapted(statement))
            connection.execute("INSERT INTO wegwijzer_migrations (name) VALUES (%s)", [migration.name])


def rebuild(connection: Connection, last: str) -> None:
    """Drop every table, with all that is in it, and make those of the schema up to the migration `last`."""
    for table in reversed(TABLES):
        connection.execute(f"DROP TABLE IF EXISTS {table.name}")
    connection.execute("DROP FUNCTION IF EXISTS wegwijzer_append_only()")
    connection.execute("DELETE FROM wegwijzer_migrations")
    apply(connection, last)


def _refuse_unknown(applied: list[str], place: str) -> None:
    unknown = sorted(set(applied) - set(NAMES))
    if unknown:
        raise NewerSchemaError(
            f"{place}: a newer version of Wegwijzer has changed this store ({', '.join(unknown)}; "
            f"known here up to {NAMES[-1]}); use that version, or restore an older backup"
        )


def _adapted(statement: str) -> str:
    """Return a statement for PostgreSQL: text in the order of code points, whole numbers of 64 bits."""
    text = re.sub(r"\bTEXT\b", 'TEXT COLLATE "C"', statement)
    return re.sub(r"\bINTEGER\b", "BIGINT", text)
