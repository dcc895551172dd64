"""From the tree of a file to typed values, with every error and its line."""

# jsonschema's errors hold whatever the schema holds, so they are handled as Any here.
# ruff: noqa: ANN401
import re
import textwrap
from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.validators import extend

from bot.corpus.problem import Problem
from bot.corpus.schema import schema
from bot.corpus.snapshot import decode
from bot.corpus.strict_yaml import Tree

Shape = TypeVar("Shape")


def _is_integer(_: object, value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"-?\d+", value) is not None


def _is_boolean(_: object, value: object) -> bool:
    return value in ("true", "false")


# The reader keeps every scalar as text, so numbers and booleans are told by how they are written.
_Validator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"integer": _is_integer, "boolean": _is_boolean}
    ),
)


@cache
def _validator(shape: Hashable) -> Any:
    return _Validator(schema(cast(type, shape)), format_checker=FormatChecker(("date",)))


def shaped(tree: Tree, shape: type[Shape]) -> Shape | None:
    """Turn a tree into `shape`; add what is wrong to the tree's problems and return None."""
    if tree.problems:
        return None
    validator = _validator(cast("Hashable", shape))
    errors = sorted(validator.iter_errors(tree.data), key=lambda error: list(map(str, error.path)))
    for error in errors:
        tree.problems.append(Problem(tree.file, _line(tree, error), _explain(error)))
    if errors:
        return None
    return msgspec.convert(tree.data, shape, strict=False, dec_hook=decode)


def _line(tree: Tree, error: Any) -> int:
    path = tuple(error.path)
    unknown = _unknown_keys(error)
    return tree.line(*path, unknown[0]) if unknown else tree.line(*path)


def _unknown_keys(error: Any) -> list[str]:
    if error.validator != "additionalProperties":
        return []
    return sorted(set(error.instance) - set(error.schema["properties"]))


def _explain(error: Any) -> str:
    """Say what is wrong: the place, the wrong value, and what is allowed."""
    place = ".".join(map(str, error.path)) or "the file"
    best = error.context[0] if error.validator == "anyOf" and error.context else error
    return f"{place}: {_complaint(best)}"


def _complaint(error: Any) -> str:
    value, allowed = error.instance, error.validator_value
    complaints: dict[str, Callable[[], str]] = {
        "additionalProperties": lambda: (
            f"unknown key {', '.join(map(repr, _unknown_keys(error)))}; "
            f"allowed: {', '.join(error.schema['properties'])}"
        ),
        "required": lambda: f"{', '.join(repr(key) for key in allowed if key not in value)} missing",
        "enum": lambda: f"{value!r} is not allowed; choose from {', '.join(allowed)}",
        "type": lambda: f"{_short(value)} is not of type {allowed}",
        "minLength": lambda: "empty; write a text",
        "format": lambda: f"{value!r} is not a date; write it as 2027-02-28",
        "pattern": lambda: f"{value!r} does not have the form {allowed}",
    }
    return complaints.get(error.validator, lambda: str(error.message))()


def _short(value: object) -> str:
    return "nothing" if value is None else textwrap.shorten(repr(value), 60, placeholder="...")
