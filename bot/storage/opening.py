"""Opens the store that the environment names."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from platformdirs import user_data_path

from bot.storage.errors import StoreAddressError
from bot.storage.ports.store import Store

VARIABLE = "DATABASE_URL"
_PREFIX = "sqlite:///"


def open_store(environment: Mapping[str, str]) -> Store:
    """Return the store, its schema up to date; raise `StoreError` where it cannot be used."""
    from bot.storage.sqlite.store import SqliteStore  # noqa: PLC0415 - most commands need no store

    return SqliteStore(file_of(environment.get(VARIABLE)))


def file_of(url: str | None) -> Path:
    """Return the file that an address names, or the default file of this user."""
    if not url:
        return user_data_path("wegwijzer", appauthor=False) / "wegwijzer.db"
    path = unquote(url.removeprefix(_PREFIX))
    if not url.startswith(_PREFIX) or not path or path == ":memory:":
        # An address can hold a password, so only its beginning is shown.
        shown = url.split("://", 1)[0] + "://…" if "://" in url else url
        raise StoreAddressError(
            f"{VARIABLE} {shown!r} cannot be used; write sqlite:///file.db or sqlite:////folder/file.db"
        )
    return Path(path)
