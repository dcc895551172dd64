"""Which files there are in a knowledge folder, and what each of them holds.

This is the one place to add a new kind of file.
"""

from dataclasses import dataclass

from bot.domain.calendar import Change, Duty, Meeting, Term
from bot.domain.document import Document, NotAnswered
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.lexicon import Concept, Cue, Detail, SmallTalk
from bot.domain.mandate import Act, Domain, Limit, MandateScope
from bot.domain.procedure import Procedure
from bot.domain.region import Profile
from bot.domain.route import Place, Route
from bot.domain.text import Phrases


@dataclass(frozen=True, slots=True)
class EntriesFile:
    """Entries about one passage or a few that belong together."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class UnknownsFile:
    """What people ask and the sources do not tell."""

    unknowns: tuple[KnownUnknown, ...]


@dataclass(frozen=True, slots=True)
class StrangersFile:
    """What is no matter for the region."""

    strangers: tuple[KnownUnknown, ...]


@dataclass(frozen=True, slots=True)
class NotAnsweredFile:
    """Passages that no entry cites on purpose."""

    not_answered: tuple[NotAnswered, ...]


@dataclass(frozen=True, slots=True)
class MeetingsFile:
    """The bodies of a region and when they meet."""

    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class DutiesFile:
    """Duties that return."""

    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class TermsFile:
    """Terms that run from an event."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class ChangesFile:
    """Single occurrences that were cancelled, moved or added."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class PlacesFile:
    """Where problems can be brought."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RoutesFile:
    """Which problems go where."""

    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class ActsFile:
    """Acts of a mandate's scope."""

    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class DomainsFile:
    """Domains of a mandate's scope."""

    domains: tuple[Domain, ...]


@dataclass(frozen=True, slots=True)
class LimitsFile:
    """Limits of a mandate's scope."""

    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class ConceptsFile:
    """Words with one meaning."""

    concepts: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class DetailsFile:
    """Details that sources never give."""

    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class SmallTalkFile:
    """Social phrases and their replies."""

    smalltalk: tuple[SmallTalk, ...]


@dataclass(frozen=True, slots=True)
class CuesFile:
    """Words that show what a question is after."""

    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class NamesFile:
    """Concepts that are names: an entry that never mentions one does not answer for it."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordsFile:
    """Words without a subject of their own, and names of other regions."""

    function_words: Phrases
    elsewhere: tuple[str, ...]
    outside_law: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of knowledge file: where it stands, what it holds, and its schema's name."""

    pattern: str
    shape: type
    schema: str


REGION_FILES = (
    FileKind("region.yaml", Profile, "region"),
    FileKind("documents/*.yaml", Document, "document"),
    FileKind("entries/**/*.yaml", EntriesFile, "entries"),
    FileKind("unknown.yaml", UnknownsFile, "unknown"),
    FileKind("not-ours.yaml", StrangersFile, "not-ours"),
    FileKind("not-answered.yaml", NotAnsweredFile, "not-answered"),
    FileKind("calendar/meetings.yaml", MeetingsFile, "meetings"),
    FileKind("calendar/duties.yaml", DutiesFile, "duties"),
    FileKind("calendar/terms.yaml", TermsFile, "terms"),
    FileKind("calendar/changes.yaml", ChangesFile, "changes"),
    FileKind("places.yaml", PlacesFile, "places"),
    FileKind("routes/*.yaml", RoutesFile, "routes"),
    FileKind("mandate.yaml", MandateScope, "mandate"),
    FileKind("mandate/acts*.yaml", ActsFile, "mandate-acts"),
    FileKind("mandate/domains*.yaml", DomainsFile, "mandate-domains"),
    FileKind("mandate/limits*.yaml", LimitsFile, "mandate-limits"),
    FileKind("procedures/*.yaml", Procedure, "procedure"),
)
LANGUAGE_FILES = (
    FileKind("concepts-*.yaml", ConceptsFile, "concepts"),
    FileKind("details.yaml", DetailsFile, "details"),
    FileKind("smalltalk.yaml", SmallTalkFile, "smalltalk"),
    FileKind("cues.yaml", CuesFile, "cues"),
    FileKind("words.yaml", WordsFile, "words"),
    FileKind("names.yaml", NamesFile, "names"),
)
