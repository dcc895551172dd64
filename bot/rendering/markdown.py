"""Text that people typed, safe to stand in Markdown."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def plain(text: str) -> str:
    """Return a text on one line in which nothing means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
