"""From the tree of a file to typed values, with every error and its line."""

import re
from functools import cache
from typing import Any, TypeVar

import msgspec
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
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
_Validator = extend(
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"integer": _is_integer, "boolean": _is_boolean}
    ),
)


@cache
def _validator(shape: type) -> Any:  # noqa: ANN401 - jsonschema builds its classes at run time
    return _Validator(schema(shape), format_checker=FormatChecker(("date",)))


def shaped(tree: Tree, shape: type[Shape]) -> Shape | None:
    """Turn a tree into `shape`; add what is wrong to the tree's problems and return None."""
    if tree.problems:
        return None
    errors = sorted(_validator(shape).iter_errors(tree.data), key=lambda error: list(map(str, error.path)))
    for error in errors:
        tree.problems.append(Problem(tree.file, _line(tree, error), _explain(error)))
    if errors:
        return None
    return msgspec.convert(tree.data, shape, strict=False, dec_hook=decode)


def _line(tree: Tree, error: ValidationError) -> int:
    path = tuple(error.path)
    unknown = _unknown_keys(error)
    return tree.line(*path, unknown[0]) if unknown else tree.line(*path)


def _unknown_keys(error: ValidationError) -> list[str]:
    if error.validator != "additionalProperties":
        return []
    return sorted(set(error.instance) - set(error.schema["properties"]))


def _explain(error: ValidationError) -> str:
    """Say what is wrong: the place, the wrong value, and what is allowed."""
    place = ".".join(map(str, error.path)) or "the file"
    best = error.context[0] if error.validator == "anyOf" and error.context else error
    match best.validator:
        case "additionalProperties":
            keys = ", ".join(map(repr, _unknown_keys(best)))
            return f"{place}: unknown key {keys}; allowed: {', '.join(best.schema['properties'])}"
        case "required":
            missing = [key for key in best.schema["required"] if key not in best.instance]
            return f"{place}: {', '.join(map(repr, missing))} missing"
        case "enum":
            return f"{place}: {best.instance!r} is not allowed; choose from {', '.join(best.validator_value)}"
        case "type":
            return f"{place}: {_short(best.instance)} is not of type {best.validator_value}"
        case "minLength":
            return f"{place}: empty; write a text"
        case "format":
            return f"{place}: {best.instance!r} is not a date; write it as 2027-02-28"
        case "pattern":
            return f"{place}: {best.instance!r} does not have the form {best.validator_value}"
        case _:
            return f"{place}: {best.message}"


def _short(value: object) -> str:
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
