"""Everything that is known about one region."""

from dataclasses import dataclass, field

from bot.domain.calendar import Calendar
from bot.domain.document import Document, NotAnswered
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.mandate import MandateScope
from bot.domain.procedure import Procedure
from bot.domain.route import Routing
from bot.domain.text import Bilingual, Phrases


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who owes or is owed something: a municipality, a group of them, a role.

    `members` are the parties that a group consists of; a duty of a group is a duty of
    each of its members.
    """

    id: str
    label: Bilingual
    names: Phrases = field(default_factory=Phrases)
    members: tuple[str, ...] = ()
    municipality: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """Who a region is: its name, its people, and who to turn to."""

    name: Bilingual
    names: Phrases
    timezone: str
    contact: Bilingual
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """The knowledge of one region, complete and checked.

    `unknowns` are what people ask of the sources and the sources do not tell; `strangers`
    are what people bring up and what is no matter for the region at all.
    """

    id: str
    profile: Profile
    documents: tuple[Document, ...]
    entries: tuple[Entry, ...]
    unknowns: tuple[KnownUnknown, ...] = ()
    strangers: tuple[KnownUnknown, ...] = ()
    not_answered: tuple[NotAnswered, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    routing: Routing = field(default_factory=Routing)
    mandate: MandateScope | None = None
    procedures: tuple[Procedure, ...] = ()
