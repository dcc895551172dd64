"""Opens the store that the environment names."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from platformdirs import user_data_path

from bot.storage.errors import StoreAddressError
from bot.storage.sql.store import SqlStore

VARIABLE = "DATABASE_URL"
_FILE = "sqlite:///"
_SERVER = ("postgresql://", "postgres://")


def open_store(environment: Mapping[str, str]) -> SqlStore:
    """Return the store, its schema up to date; raise `StoreError` where it cannot be used."""
    return store_at(environment.get(VARIABLE), VARIABLE)


def store_at(url: str | None, name: str) -> SqlStore:
    """Return the store at an address, or at the default place; `name` is what errors call the address."""
    # Most commands need no store, and no store needs both libraries.
    if url and url.startswith(_SERVER):
        from bot.storage.postgresql.store import PostgresqlStore  # noqa: PLC0415

        return PostgresqlStore(url)
    from bot.storage.sqlite.store import SqliteStore  # noqa: PLC0415

    return SqliteStore(file_of(url, name))


def file_of(url: str | None, name: str = VARIABLE) -> Path:
    """Return the file that an address names, or the default file of this user."""
    if not url:
        return user_data_path("wegwijzer", appauthor=False) / "wegwijzer.db"
    path = unquote(url.removeprefix(_FILE))
    if not url.startswith(_FILE) or not path or path == ":memory:":
        # An address can hold a password, so only its beginning is shown.
        shown = url.split("://", 1)[0] + "://…" if "://" in url else "…"
        raise StoreAddressError(
            f"{name} {shown!r} cannot be used; write sqlite:///file.db, sqlite:////folder/file.db "
            "or postgresql://USER:PASSWORD@HOST/DATABASE"
        )
    return Path(path)
