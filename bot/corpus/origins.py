"""Where in the files every piece of knowledge came from."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass

from bot.corpus.problem import Problem
from bot.corpus.strict_yaml import Trail, Tree


class Origins:
    """Remembers the file and line of every value that was read."""

    def __init__(self) -> None:
        self._origins: dict[int, tuple[Tree, Trail]] = {}
        self._kept: list[object] = []  # an id is only unique while its object lives

    def remember(self, value: object, tree: Tree, trail: Trail = ()) -> None:
        """Note where `value` and all that is in it came from."""
        if is_dataclass(value) and not isinstance(value, type):
            self._origins[id(value)] = (tree, trail)
            self._kept.append(value)
            for field in fields(value):
                self.remember(getattr(value, field.name), tree, (*trail, field.name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                self.remember(item, tree, (*trail, index))

    def stands_for(self, value: object, read: object) -> None:
        """Note that `value` was made from what was read, so that problems with it point there."""
        self._origins[id(value)] = self._origins[id(read)]
        self._kept.append(value)

    def problem(self, value: object, message: str, *within: str | int) -> Problem:
        """Return a problem at the line of `value`, or of a value within it."""
        tree, trail = self._origins[id(value)]
        return Problem(tree.file, tree.line(*trail, *within), message)

    def line(self, value: object) -> str:
        """Return `file:line` of a value, to point at from another place."""
        tree, trail = self._origins[id(value)]
        return f"{tree.file.name}:{tree.line(*trail)}"

    def repeated(self, values: Iterable[object], name: str) -> Iterable[Problem]:
        """Yield a problem for every value whose `id` an earlier one has."""
        seen: dict[str, object] = {}
        for value in values:
            key = str(getattr(value, "id"))  # noqa: B009 - any of several types with an id
            if key in seen:
                yield self.problem(
                    value, f"{name} {key!r} stands twice, first at {self.line(seen[key])}", "id"
                )
            seen.setdefault(key, value)
