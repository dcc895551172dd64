"""Patterns that are made when they are first used: making all of them takes longer than answering."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class LazyPattern:
    """A regular expression that is compiled when a text is first held against it.

    From then on each method is that of the compiled pattern itself, without a step in between.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text)

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Find the first place that fits."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Fit a text from its beginning or from a place on."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[[str], re.Match[str] | None]:
        """Fit the whole text."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """Find every place that fits."""
        return self._compiled.finditer

    @cached_property
    def sub(self) -> Callable[[str | Callable[[re.Match[str]], str], str], str]:
        """Put something else in every place that fits."""
        return self._compiled.sub

    @cached_property
    def split(self) -> Callable[[str], list[str]]:
        """Cut a text at every place that fits."""
        return self._compiled.split
