"""What a button and a view carry: references to things kept elsewhere, as compact JSON."""

import json
from dataclasses import dataclass

from bot.domain.text import Language
from bot.rendering.slack.escape import clean
from bot.rendering.slack.fitting import weight
from bot.rendering.slack.limits import VALUE

# Names of the fields in JSON, kept short, and how much each may hold; together they fit in `VALUE`.
_KEYS = {"entry": "e", "region": "r", "question": "q", "note": "n"}
_ROOM = {"entry": 250, "region": 60, "note": 250}
_ROOM["question"] = VALUE - 100 - sum(_ROOM.values())


class UnreadableValueError(ValueError):
    """A button's value is not one of ours, or of a version that is no longer understood."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a press is about.

    `entry` is an entry, a dossier or the like, `question` a token of the question that was asked
    (never its text), `note` what else the action needs; see actions.py.
    """

    entry: str = ""
    language: Language = Language.NL
    region: str = ""
    question: str = ""
    note: str = ""


def written(reference: Reference) -> str:
    """Return a reference as the value of a button; a field that is too long to be an id is left out."""
    fields = {"l": reference.language.value}
    for name, key in _KEYS.items():
        text = clean(getattr(reference, name))
        if text and weight(_json(text)) <= _ROOM[name]:
            fields[key] = text
    return _json(fields)


def read(value: str) -> Reference:
    """Read the value of a button; raise `UnreadableValueError` for anything else."""
    try:
        fields = json.loads(value)
        texts = {name: fields.get(key, "") for name, key in _KEYS.items()}
        language = Language(fields["l"])
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        what = f"value of {len(value)} characters is not a reference ({type(error).__name__})"
        raise UnreadableValueError(what) from None
    if not all(isinstance(text, str) for text in texts.values()):
        raise UnreadableValueError("a reference has texts only")
    return Reference(language=language, **texts)


def _json(fields: dict[str, str] | str) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
