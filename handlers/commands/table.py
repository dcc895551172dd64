"""The subcommands of /wegwijzer: one row each, and the one place to add one."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.message import Block
from bot.domain.text import Language, Phrases
from bot.rendering.slack.values import Reference
from handlers.asker import Asker
from handlers.commands import (
    calendar,
    dossiers,
    forgetting,
    helping,
    lists,
    preferring,
    questions,
    reminding,
    terms,
)
from handlers.commands.call import Call

Run = Callable[[Call], None]


@dataclass(frozen=True, slots=True)
class Window:
    """A form that a subcommand opens instead of answering, where `wanted` by what stands behind it.

    `view` makes it for who asks, in a language, from what stands behind the subcommand.
    """

    wanted: Callable[[str], bool]
    view: Callable[[Asker, Reference, str], Block]


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A subcommand: its names, the usual one first in each language, and what it does."""

    names: Phrases
    run: Run
    window: Window | None = None

    def language(self, name: str) -> Language | None:
        """Return the language of a name of it; None for a word of both."""
        found = [language for language in Language if name in self.names[language]]
        return found[0] if len(found) == 1 else None


SUBCOMMANDS = (
    Subcommand(Phrases(("help", "hulp"), ("help",)), helping.run),
    Subcommand(Phrases(("vraag",), ("ask",)), questions.ask, Window(questions.is_empty, questions.ask_form)),
    Subcommand(Phrases(("mandaat",), ("mandate",)), questions.mandate),
    Subcommand(
        Phrases(("escaleer", "escalatie"), ("escalate", "escalation")),
        questions.escalate,
        Window(questions.is_empty, questions.intake_form),
    ),
    Subcommand(Phrases(("agenda", "overleggen"), ("meetings", "calendar")), calendar.run),
    Subcommand(Phrases(("deadlines",), ("deadlines",)), lists.deadlines),
    Subcommand(
        Phrases(("dossier", "dossiers"), ("dossier", "dossiers")),
        dossiers.run,
        Window(dossiers.is_new, dossiers.new_form),
    ),
    Subcommand(Phrases(("herinner", "herinnering"), ("remind", "reminder")), reminding.run),
    Subcommand(Phrases(("termijn",), ("term",)), terms.start, Window(questions.is_empty, terms.form)),
    Subcommand(Phrases(("termijnen",), ("terms",)), terms.running),
    Subcommand(Phrases(("taal",), ("language",)), preferring.run),
    Subcommand(Phrases(("vergeet",), ("forget",)), forgetting.run),
)
