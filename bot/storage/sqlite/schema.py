"""The schema, one migration after another; a migration that was released is never changed."""

from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.storage.errors import NewerSchemaError

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


KNOWN = (m001_dossiers.__name__,)


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


def _is_current(db: Database, file: Path) -> bool:
    pending = MIGRATIONS.pending(db)
    applied = [migration.name for migration in MIGRATIONS.applied(db)]
    unknown = [name for name in applied if name not in KNOWN]
    if unknown:
        raise NewerSchemaError(
            f"{file}: a newer version of Wegwijzer has changed this store ({', '.join(unknown)}; "
            f"known here up to {KNOWN[-1]}); use that version, or restore an older backup"
        )
    return not pending
