"""The address of a database, and how it is called without giving away its password."""

import re
from dataclasses import dataclass
from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from bot.storage.errors import StoreAddressError

# A server that was cut off is noticed within half a minute; an address may say otherwise.
_DEFAULTS = {
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "application_name": "wegwijzer",
}

_PORTS = re.compile(r"[\d,]*")


@dataclass(frozen=True, slots=True)
class Address:
    """What libpq needs to connect, and the words for it that may be shown."""

    parameters: dict[str, Any]
    words: str


def address_of(url: str) -> Address:
    """Read an address; raise `StoreAddressError`, which never shows it, when it cannot be read."""
    try:
        given = conninfo_to_dict(url)
    except ProgrammingError:
        given = {"host": "@"}
    # An @ or : in a password that was not written as %40 or %3A lands in the host or the port.
    if "@" in str(given.get("host", "")) or not _PORTS.fullmatch(str(given.get("port", ""))):
        raise StoreAddressError(
            "the address of the PostgreSQL database cannot be read; "
            "write postgresql://USER:PASSWORD@HOST/DATABASE, "
            "with @ : / ? # % in the password as %40 %3A %2F %3F %23 %25"
        )
    host, database = given.get("host") or "this machine", given.get("dbname") or given.get("user") or ""
    return Address({**_DEFAULTS, **given}, f"PostgreSQL on {host}/{database}")
