"""Things that take long to make, kept beside the fingerprint of what they were made from.

Reading and checking the YAML takes seconds, and so does indexing it; a question should wait
for neither. What is kept is MessagePack, decoded into typed values: plain data, never code.
It stands in the user's cache folder and counts only for the very same files of knowledge and
program. When it cannot be written, everything works, only more slowly.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

import msgspec
from platformdirs import user_cache_path

from bot.domain.citation import Citation

Kept = TypeVar("Kept")


def decode(kind: type, value: object) -> object:
    """Build the domain's own types that are written as text."""
    if kind is Citation and isinstance(value, str):
        return Citation(value)
    raise NotImplementedError(kind)


class Shelf:
    """Keeps values made from one knowledge folder."""

    def __init__(self, knowledge: Path) -> None:
        place = hashlib.sha256(str(knowledge.resolve()).encode()).hexdigest()[:12]
        self._folder = user_cache_path("wegwijzer", appauthor=False) / place
        self._mark = f"{_fingerprint(knowledge)}\n".encode()

    def get(self, name: str, kind: type[Kept]) -> Kept | None:
        """Return a value that was kept for this very knowledge and program, or None."""
        try:
            content = (self._folder / f"{name}.msgpack").read_bytes()
            if not content.startswith(self._mark):
                return None
            return msgspec.msgpack.decode(memoryview(content)[len(self._mark) :], type=kind, dec_hook=decode)
        except (OSError, ValueError, msgspec.MsgspecError):
            return None

    def made(self, name: str, kind: type[Kept], make: Callable[[], Kept]) -> Kept:
        """Return what was kept, or make it and keep it."""
        value = self.get(name, kind)
        if value is None:
            value = make()
            self.keep(name, value)
        return value

    def keep(self, name: str, value: object) -> None:
        """Keep a value; do nothing where the cache folder cannot be written."""
        content = msgspec.msgpack.encode(value, enc_hook=str)
        part = self._folder / f"{name}.{hashlib.sha256(content).hexdigest()[:8]}.part"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.writelines((self._mark, content))
            part.replace(self._folder / f"{name}.msgpack")
        except OSError:
            return


class NoShelf(Shelf):
    """Keeps nothing: everything is made anew, as checks and tests want it."""

    def __init__(self) -> None:
        """Keep nothing."""

    def get(self, name: str, kind: type[Kept]) -> Kept | None:  # noqa: ARG002 - as a shelf
        """Return None."""
        return None

    def keep(self, name: str, value: object) -> None:
        """Do nothing."""


def _fingerprint(knowledge: Path) -> str:
    """Return a hash over name, size and time of every file of the knowledge and the program."""
    program = Path(__file__).resolve().parent.parent
    made_by = [program / name for name in ("domain", "corpus", "understanding")]
    digest = hashlib.sha256()
    for folder, pattern in ((knowledge, "*.y*ml"), *((folder, "*.py") for folder in made_by)):
        for file, status in _files(str(folder), pattern):
            digest.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files(folder: str, pattern: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield every file below a folder; by `os.scandir`, since every start waits for it."""
    try:
        found = sorted(os.scandir(folder), key=attrgetter("name"))
    except OSError:  # whoever reads the folder tells what is wrong with it
        return
    for item in found:
        if item.is_dir(follow_symlinks=False):
            yield from _files(item.path, pattern)
        elif fnmatchcase(item.name, pattern):
            yield item.path, item.stat()
