"""Workspaces and people as rows."""

from datetime import datetime

from bot.domain.text import Language
from bot.domain.workspace import Conversation, Person, Workspace
from bot.storage.sql.erasing import erase_person, erase_team
from bot.storage.sql.exporting import rows_naming
from bot.storage.sql.rows import as_moment, moment
from bot.storage.sql.session import Row, Session
from bot.storage.sql.statements import put


class SqlWorkspaces:
    """What administrators set, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, team: str) -> Workspace:
        """Return a workspace; one with nothing set where none was kept."""
        rows = self._session.held("SELECT * FROM workspaces WHERE team = :team", team=team)
        return next(map(_workspace, rows), Workspace(team))

    def put(self, workspace: Workspace) -> None:
        """Keep a workspace instead of what was kept of it."""
        row = {
            "team": workspace.team,
            "region": workspace.region,
            "contact": workspace.contact,
            "curators": workspace.curators,
            "follow_threads": int(workspace.follow_threads),
        }
        put(self._session, "workspaces", ("team",), row)

    def channel_region(self, team: str, channel: str) -> str:
        """Return the region of a channel, empty where it is that of the workspace."""
        statement = "SELECT region FROM channel_regions WHERE team = :team AND channel = :channel"
        return "".join(row["region"] for row in self._session.rows(statement, team=team, channel=channel))

    def set_channel_region(self, team: str, channel: str, region: str) -> None:
        """Set or, with an empty region, clear the region of a channel."""
        if region:
            row = {"team": team, "channel": channel, "region": region}
            put(self._session, "channel_regions", ("team", "channel"), row)
        else:
            statement = "DELETE FROM channel_regions WHERE team = :team AND channel = :channel"
            self._session.run(statement, team=team, channel=channel)

    def erase(self, team: str) -> int:
        """Delete everything that is kept of a workspace, in every table; return how many rows."""
        return erase_team(self._session, team)


class SqlPeople:
    """What people chose, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, team: str, user: str) -> Person:
        """Return a person; one with nothing chosen where none was kept."""
        statement = "SELECT * FROM people WHERE team = :team AND user_id = :user"
        return next(map(_person, self._session.held(statement, team=team, user=user)), Person(team, user))

    def put(self, person: Person) -> None:
        """Keep a person instead of what was kept of them."""
        row = {
            "team": person.team,
            "user_id": person.user,
            "language": person.language.value if person.language else None,
            "municipality": person.municipality,
            "role": person.role,
        }
        put(self._session, "people", ("team", "user_id"), row)

    def export(self, team: str, user: str) -> dict[str, list[dict[str, object]]]:
        """Return every row that names a person, by table, as values that fit in JSON."""
        return {table.name: rows for table, rows in rows_naming(self._session, team, user) if rows}

    def erase(self, team: str, user: str) -> dict[str, int]:
        """Delete or unname every row that names a person; return how many rows, by table."""
        return erase_person(self._session, team, user)


class SqlConversations:
    """What threads were last about, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, team: str, channel: str, thread: str) -> Conversation | None:
        """Return what a thread was last about."""
        statement = (
            "SELECT * FROM conversations WHERE team = :team AND channel = :channel AND thread = :thread"
        )
        rows = self._session.rows(statement, team=team, channel=channel, thread=thread)
        return next(map(_conversation, rows), None)

    def put(self, conversation: Conversation) -> None:
        """Keep what a thread is about now."""
        row = {
            "team": conversation.team,
            "channel": conversation.channel,
            "thread": conversation.thread,
            "region": conversation.region,
            "entry": conversation.entry,
            "language": conversation.language.value,
            "updated": moment(conversation.updated),
        }
        put(self._session, "conversations", ("team", "channel", "thread"), row)

    def forget(self, before: datetime) -> int:
        """Delete conversations that were last updated before a moment; return how many."""
        return self._session.run("DELETE FROM conversations WHERE updated < :before", before=moment(before))


def _workspace(row: Row) -> Workspace:
    return Workspace(**row | {"follow_threads": bool(row["follow_threads"])})


def _person(row: Row) -> Person:
    language = Language(row["language"]) if row["language"] else None
    return Person(row["team"], row["user_id"], language, row["municipality"], row["role"])


def _conversation(row: Row) -> Conversation:
    return Conversation(**row | {"language": Language(row["language"]), "updated": as_moment(row["updated"])})
