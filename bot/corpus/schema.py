"""JSON Schemas of the knowledge files, derived from the domain's own types.

The schema that is published for editors is the schema that `check` applies.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from bot.corpus.files import LANGUAGE_FILES, REGION_FILES
from bot.corpus.problem import Problem
from bot.domain.citation import FORM, Citation

_ID = "^[a-z0-9][a-z0-9.-]*$"


def _custom(kind: type) -> dict[str, Any]:
    if kind is Citation:
        return {"type": "string", "pattern": FORM, "description": "document:locator"}
    raise NotImplementedError(kind)


def schema(shape: type) -> dict[str, Any]:
    """Return the JSON Schema of one kind of file: closed objects, no empty texts."""
    result = msgspec.json.schema(shape, schema_hook=_custom)
    result["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    for definition in result["$defs"].values():
        _tighten(definition)
    return result


def _tighten(definition: dict[str, Any]) -> None:
    if "properties" not in definition:
        return
    definition["additionalProperties"] = False
    definition["description"] = " ".join(definition.get("description", "").split())
    for name, value in definition["properties"].items():
        for text in _texts(value):
            text["minLength"] = 1
        if name == "id":
            value["pattern"] = _ID


def _texts(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if value.get("type") == "string" and "format" not in value and "pattern" not in value:
        if value.get("default") != "":
            yield value
    elif "items" in value:
        yield from _texts(value["items"])
    for option in value.get("anyOf", ()):
        yield from _texts(option)


def publish(folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in _published(folder):
        file.write_text(text, encoding="utf-8")


def stale(folder: Path) -> Iterator[Problem]:
    """Yield a problem for every published schema that is not what the program applies."""
    if not folder.is_dir():
        return  # a knowledge folder of one's own need not publish schemas
    for file, text in _published(folder):
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            yield Problem(file, 1, "out of date; run `wegwijzer check --publish-schemas`")


def _published(folder: Path) -> Iterator[tuple[Path, str]]:
    for kind in (*REGION_FILES, *LANGUAGE_FILES):
        text = json.dumps(schema(kind.shape), indent=2, ensure_ascii=False) + "\n"
        yield folder / f"{kind.schema}.json", text
