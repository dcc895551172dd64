"""A unit of work: everything that can be kept, within one transaction."""

from functools import cached_property

from bot.storage.sql.dossiers import SqlDossiers
from bot.storage.sql.gaps import SqlGaps, SqlHandovers
from bot.storage.sql.inbox import SqlInbox
from bot.storage.sql.marks import SqlCalendarAddresses, SqlMarks, SqlPulse, SqlStartedTerms
from bot.storage.sql.outbox import SqlOutbox
from bot.storage.sql.people import SqlConversations, SqlPeople, SqlWorkspaces
from bot.storage.sql.reminders import SqlSubscriptions
from bot.storage.sql.session import Session


class SqlUnit:
    """Everything that can be kept, on one session; each part is made when it is first asked for."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def alone(self, name: str) -> None:
        """Wait until no other unit that asked for this name is open; for units that write."""
        self.session.alone(name)

    @cached_property
    def dossiers(self) -> SqlDossiers:
        """The dossiers."""
        return SqlDossiers(self.session)

    @cached_property
    def inbox(self) -> SqlInbox:
        """What came in."""
        return SqlInbox(self.session)

    @cached_property
    def outbox(self) -> SqlOutbox:
        """What goes out."""
        return SqlOutbox(self.session)

    @cached_property
    def workspaces(self) -> SqlWorkspaces:
        """What administrators set."""
        return SqlWorkspaces(self.session)

    @cached_property
    def people(self) -> SqlPeople:
        """What people chose."""
        return SqlPeople(self.session)

    @cached_property
    def conversations(self) -> SqlConversations:
        """What threads are about."""
        return SqlConversations(self.session)

    @cached_property
    def gaps(self) -> SqlGaps:
        """Questions for curators."""
        return SqlGaps(self.session)

    @cached_property
    def handovers(self) -> SqlHandovers:
        """Questions that were handed to a person."""
        return SqlHandovers(self.session)

    @cached_property
    def subscriptions(self) -> SqlSubscriptions:
        """Who wants to be reminded."""
        return SqlSubscriptions(self.session)

    @cached_property
    def terms(self) -> SqlStartedTerms:
        """Terms that somebody started."""
        return SqlStartedTerms(self.session)

    @cached_property
    def marks(self) -> SqlMarks:
        """What people said of reminders."""
        return SqlMarks(self.session)

    @cached_property
    def calendars(self) -> SqlCalendarAddresses:
        """Personal addresses of calendars."""
        return SqlCalendarAddresses(self.session)

    @cached_property
    def pulse(self) -> SqlPulse:
        """Signs of life."""
        return SqlPulse(self.session)
