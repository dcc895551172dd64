"""References to passages of documents."""

import re
from typing import Self

FORM = r"^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9./-]*$"


class Citation(str):
    """A passage of a document, written `document:locator`, such as `dvh:art-11.3`."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Read `document:locator`; raise `ValueError` for any other form."""
        if re.match(FORM, text) is None:
            message = f"{text!r} is not a citation; write document:locator, such as dvh:art-11.3"
            raise ValueError(message)
        return super().__new__(cls, text)

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.partition(":")[0]

    @property
    def locator(self) -> str:
        """The passage within the document."""
        return self.partition(":")[2]

    @property
    def parts(self) -> tuple[str, ...]:
        """The steps down to the passage: `art-4.2.c` gives `art-4`, `2`, `c`."""
        return tuple(re.split(r"[./]", self.locator))

    @property
    def parent(self) -> "Citation | None":
        """The passage that holds this one, or None at the top."""
        cut = max(self.rfind("."), self.rfind("/"))
        return Citation(self[:cut]) if cut > 0 else None

    def covers(self, other: "Citation") -> bool:
        """Tell whether `other` is this passage or lies within it."""
        own = self.parts
        return self.document == other.document and other.parts[: len(own)] == own
