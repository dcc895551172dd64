"""YAML read strictly: every scalar stays text, duplicate keys are errors, lines are kept."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bot.corpus.problem import Problem

Trail = tuple[str | int, ...]
try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: the same tree, more slowly
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


@dataclass(slots=True)
class Tree:
    """The content of one file as dicts, lists and text, with the line of every value."""

    file: Path
    data: object = None
    lines: dict[Trail, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, *path: str | int) -> int:
        """Return the line of the value at `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def refuse(self, node: yaml.Node, message: str) -> None:
        """Note a problem at the place of `node`."""
        self.problems.append(Problem(self.file, node.start_mark.line + 1, message))


def read(file: Path) -> Tree:
    """Read one YAML file; what cannot be read is among the tree's problems."""
    tree = Tree(file)
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        tree.problems.append(Problem(file, line, f"not YAML: {error.problem or error.context}"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        tree.problems.append(Problem(file, 1, f"cannot be read: {type(error).__name__}"))
    else:
        tree.data = _value(tree, node, ()) if node is not None else None
    return tree


def _value(tree: Tree, node: yaml.Node, path: Trail) -> object:
    tree.lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(tree, node, path)
    if isinstance(node, yaml.SequenceNode):
        return [_value(tree, item, (*path, index)) for index, item in enumerate(node.value)]
    empty = isinstance(node, yaml.ScalarNode) and node.value == "" and not node.style
    return None if empty else str(node.value)


def _mapping(tree: Tree, node: yaml.MappingNode, path: Trail) -> dict[str, object]:
    result: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in result:
            first = tree.line(*path, key)
            tree.refuse(key_node, f"key {key!r} stands twice (first at line {first}); keep one")
            continue
        result[key] = _value(tree, value_node, (*path, key))
        tree.lines[*path, key] = key_node.start_mark.line + 1
    return result
