"""Patterns that are made when they are first used: making all of them takes longer than answering."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class LazyPattern:
    """A regular expression that is compiled when a text is first held against it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text)

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place that fits."""
        return self._compiled.search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Fit the text from a place on."""
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Fit the whole text."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every place that fits."""
        return self._compiled.finditer(text)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Put something else in every place that fits."""
        return self._compiled.sub(put, text)

    def split(self, text: str) -> list[str]:
        """Cut a text at every place that fits."""
        return self._compiled.split(text)
