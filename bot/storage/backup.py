"""Backups of a store, and moves from one store to another."""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO

from bot.storage.dump import DumpError, Record, head_of, is_empty, load, records
from bot.storage.errors import StoreError
from bot.storage.sql.restored import Settled, settle
from bot.storage.sql.store import SqlStore


class NotEmptyError(StoreError):
    """The store to be filled holds something already."""


class EmptyError(StoreError):
    """The store to be copied holds nothing: most likely another one was meant."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore brought back: when the backup was made, the rows by table, what became of open work."""

    made: str
    rows: dict[str, int]
    settled: Settled


def save(store: SqlStore, file: Path, now: datetime) -> int:
    """Write everything in a store to a new file that only its owner may read; return how many rows.

    The bot may go on meanwhile: the backup is of one moment. Raise `FileExistsError` or another
    `OSError` when the file cannot be written; then no file is left.
    """
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(opened, "w", encoding="utf-8") as written, store.reading() as unit:
            return _write(written, records(unit, now))
    except BaseException:
        file.unlink()
        raise


def restore(store: SqlStore, file: Path, now: datetime, *, replace: bool) -> Restored:
    """Fill a store with a backup, in one transaction; see `bot.storage.sql.restored` for open work.

    Raise `NotEmptyError` when the store holds something and `replace` is not set, `DumpError` when the
    file is no whole backup, `OSError` when it cannot be read; then the store is as it was.
    """
    if not replace:
        refuse_to_overwrite(store)
    with file.open("rb") as lines:
        rest = _read(lines)
        try:
            head = head_of(next(rest, None))
            with store.rebuilding(head["schema"]) as rebuild:
                rows = load(rebuild, rest)
                settled = settle(rebuild.unit.session, now, head["made"])
        except DumpError as error:
            raise DumpError(f"{file}: {error}; nothing was restored") from None
    return Restored(head["made"], rows, settled)


def refuse_to_overwrite(store: SqlStore) -> None:
    """Raise `NotEmptyError` when a store holds something."""
    with store.reading() as unit:
        if not is_empty(unit):
            raise NotEmptyError(f"{store.describe()} is not empty")


def move(source: SqlStore, target: SqlStore, now: datetime) -> dict[str, int]:
    """Copy everything to another, empty store, in one transaction; return the rows by table.

    What is open stays open: whoever moves goes on with the target and with nothing else.
    """
    refuse_to_overwrite(target)
    with source.reading() as unit:
        if is_empty(unit):
            raise EmptyError(f"{source.describe()} is empty")
        rest = records(unit, now)
        head = head_of(next(rest))
        with target.rebuilding(head["schema"]) as rebuild:
            return load(rebuild, rest)


def _write(file: TextIO, every: Iterable[Record]) -> int:
    rows = 0
    for record in every:
        rows += isinstance(record, list)
        file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    file.flush()
    os.fsync(file.fileno())
    return rows


def _read(lines: Iterable[bytes]) -> Iterator[Record]:
    for number, line in enumerate(lines, start=1):
        try:
            yield json.loads(line)
        except ValueError:
            raise DumpError(f"line {number} is no record of a backup") from None
