"""Reading what was filled in: `view.state.values`, as Slack sends it with a submission."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from bot.domain.text import Bilingual, Language
from bot.rendering.slack.inputs import FIELD

NONE = "-"  # the value of an option that means no choice; Slack wants one

_MISSING = Bilingual("Vul dit in.", "Fill this in.")
_TOO_SHORT = Bilingual("Vertel iets meer, in een hele zin.", "Tell a bit more, in a whole sentence.")
_FUTURE = Bilingual("Kies vandaag of een eerdere dag.", "Choose today or an earlier day.")


@dataclass(frozen=True, slots=True)
class Invalid:
    """Why a form is not accepted: a text in the user's language for each block id."""

    errors: dict[str, str]


class Answers:
    """What was filled in, by block id, and what is wrong with it."""

    def __init__(self, values: Mapping[str, Any], language: Language) -> None:
        self._values = values
        self._language = language
        self.errors: dict[str, str] = {}

    def refuse(self, block_id: str, text: Bilingual) -> None:
        """Record that an answer is not accepted; the first reason counts."""
        self.errors.setdefault(block_id, text[self._language])

    def text(self, block_id: str, *, least: int = 0) -> str:
        """Return a text; it is refused when shorter than `least`."""
        written = str(self._element(block_id).get("value") or "").strip()
        if len(written) < least:
            self.refuse(block_id, _TOO_SHORT if written else _MISSING)
        return written

    def chosen(self, block_id: str, *, needed: bool = False) -> str:
        """Return the value of the one option that was chosen, or nothing."""
        option = self._element(block_id).get("selected_option") or {}
        value = str(option.get("value", ""))
        if needed and value in {"", NONE}:
            self.refuse(block_id, _MISSING)
        return "" if value == NONE else value

    def several(self, block_id: str, *, needed: bool = False) -> tuple[str, ...]:
        """Return the values of the options that were chosen or ticked."""
        options = self._element(block_id).get("selected_options") or []
        if needed and not options:
            self.refuse(block_id, _MISSING)
        return tuple(str(option["value"]) for option in options)

    def conversation(self, block_id: str) -> str:
        """Return the id of the channel or person that was chosen, or nothing."""
        return str(self._element(block_id).get("selected_conversation") or "")

    def person(self, block_id: str) -> str:
        """Return the id of the person who was chosen, or nothing."""
        return str(self._element(block_id).get("selected_user") or "")

    def day(self, block_id: str, *, needed: bool = False, last: date | None = None) -> date | None:
        """Return a day; one after `last` is refused."""
        found = None
        with suppress(ValueError):
            found = date.fromisoformat(str(self._element(block_id).get("selected_date") or ""))
        if found is None and needed:
            self.refuse(block_id, _MISSING)
        if found is not None and last is not None and found > last:
            self.refuse(block_id, _FUTURE)
        return found

    def clock(self, block_id: str, otherwise: time) -> time:
        """Return a time of day."""
        with suppress(ValueError):
            return time.fromisoformat(str(self._element(block_id).get("selected_time") or ""))
        return otherwise

    def _element(self, block_id: str) -> Mapping[str, Any]:
        block = self._values.get(block_id) or {}
        found = block.get(FIELD) or {}
        return found if isinstance(found, Mapping) else {}
