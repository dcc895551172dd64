"""The schema, one migration after another; a migration that was released is never changed."""

from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.storage.errors import NewerSchemaError
from bot.storage.sql.migrations import KEPT_OF_EVENTS, NAMES, SHARED, Migration
from bot.storage.sql.tables import TABLES

MIGRATIONS = Migrations("wegwijzer")


@MIGRATIONS()
def m001_dossiers(db: Database) -> None:
    """Dossiers and their events; triggers keep both as they were written."""
    db.execute(
        """
        CREATE TABLE dossiers (
            id TEXT PRIMARY KEY,
            region TEXT NOT NULL,
            procedure TEXT NOT NULL,
            subject TEXT NOT NULL,
            parties TEXT NOT NULL,
            opened TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE dossier_events (
            dossier TEXT NOT NULL REFERENCES dossiers (id),
            number INTEGER NOT NULL,
            type TEXT NOT NULL,
            day TEXT NOT NULL,
            recorded TEXT NOT NULL,
            party TEXT,
            planned TEXT,
            note TEXT NOT NULL,
            recorded_by TEXT NOT NULL,
            corrects INTEGER,
            void INTEGER NOT NULL,
            PRIMARY KEY (dossier, number)
        ) STRICT
        """
    )
    for table in ("dossiers", "dossier_events"):
        keep_as_written(db, table)


def keep_as_written(db: Database, table: str) -> None:
    """Make the database itself refuse to change or delete rows of a table."""
    for action in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


@MIGRATIONS()
def m002_unnaming(db: Database) -> None:
    """Let `recorded_by` be changed and nothing else, so that a person can be forgotten."""
    db.execute("DROP TRIGGER dossier_events_no_update")
    db.execute(
        f"CREATE TRIGGER dossier_events_no_update BEFORE UPDATE OF {KEPT_OF_EVENTS} ON dossier_events "
        "BEGIN SELECT RAISE(ABORT, 'dossier_events is append-only'); END"
    )
    db.execute("CREATE INDEX dossier_events_recorded_by ON dossier_events (recorded_by)")


def _applying(migration: Migration) -> Callable[[Database], None]:
    def apply(db: Database) -> None:
        for statement in migration.statements:
            db.execute(f"{statement} STRICT" if "CREATE TABLE" in statement else statement)

    return apply


for _migration in SHARED:
    MIGRATIONS(name=_migration.name)(_applying(_migration))


def migrate(db: Database, file: Path) -> None:
    """Bring the schema up to date; safe when several processes start at once.

    Raise `NewerSchemaError` when the file holds a migration that this program does not know.
    """
    if _is_current(db, file):
        return
    # sqlite-utils looks which migrations are pending before it takes a lock, so the lock is
    # taken first: whoever comes second finds nothing left to do.
    db.execute("BEGIN IMMEDIATE")
    try:
        _is_current(db, file)
        MIGRATIONS.apply(db)
    except BaseException:
        db.rollback()
        raise
    db.commit()


def rebuild(db: Database, last: str) -> None:
    """Drop every table, with all that is in it, and make those of the schema up to the migration `last`.

    Within the transaction that is open; `MIGRATIONS.apply` then makes the rest.
    """
    for table in reversed(TABLES):
        db.execute(f"DROP TABLE IF EXISTS {table.name}")
    db.execute("DELETE FROM _sqlite_migrations WHERE migration_set = ?", [MIGRATIONS.name])
    following = NAMES[NAMES.index(last) + 1 :]
    MIGRATIONS.apply(db, stop_before=following[:1] or None)


def _is_current(db: Database, file: Path) -> bool:
    pending = MIGRATIONS.pending(db)
    applied = [migration.name for migration in MIGRATIONS.applied(db)]
    unknown = [name for name in applied if name not in NAMES]
    if unknown:
        raise NewerSchemaError(
            f"{file}: a newer version of Wegwijzer has changed this store ({', '.join(unknown)}; "
            f"known here up to {NAMES[-1]}); use that version, or restore an older backup"
        )
    return not pending
