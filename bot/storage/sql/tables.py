"""Every table and column, and whom a column may name; tests compare it with the databases themselves.

Exports, erasures, backups and moves go by this list, so that none of them can overlook a table.
"""

from dataclasses import dataclass
from enum import StrEnum


class Names(StrEnum):
    """Whom a column may name, and so what an erasure does with it."""

    NOBODY = "nobody"
    TEAM = "team"  # a workspace
    WHOSE = "whose"  # the person whose row it is: the row is deleted
    WITHIN = "within"  # a text that contains the id of the person whose row it is: likewise
    WHO = "who"  # a person who did something with it: emptied
    PROSE = "prose"  # a text that may mention people: the mention is taken out
    RECORDER = "recorder"  # workspace and person, as `recorder` in the port of dossiers writes them: emptied
    PAYLOAD = "payload"  # what Slack sent, with workspace and person in it: the arrival is struck off


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its key, and its columns with whom they may name."""

    name: str
    key: tuple[str, ...]
    columns: dict[str, Names]

    def naming(self, *kinds: Names) -> tuple[str, ...]:
        """Return the columns of some kinds."""
        return tuple(column for column, names in self.columns.items() if names in kinds)


def _table(name: str, key: str, plain: str, **naming: Names) -> Table:
    columns = dict.fromkeys(plain.split(), Names.NOBODY) | naming
    return Table(name, tuple(key.split()), columns)


# In an order in which rows can be added: what is referred to comes first.
TABLES = (
    _table("dossiers", "id", "id region procedure subject parties opened"),
    _table(
        "dossier_events",
        "dossier number",
        "dossier number type day recorded party planned note corrects void",
        recorded_by=Names.RECORDER,
    ),
    # A key of an arrival holds ids of events and messages, and names nobody.
    _table("inbox", "id", "id task received ready assigned fence state ended", body=Names.PAYLOAD),
    _table("inbox_keys", "key", "key arrival"),
    _table(
        "outbox",
        "id",
        "id way thread target due deadline useless state ready claimed fence attempts changed ended stamp",
        team=Names.TEAM,
        cause=Names.WITHIN,
        lane=Names.WITHIN,
        channel=Names.WHOSE,
        user_id=Names.WHOSE,
        response_url=Names.NOBODY,
        message=Names.PROSE,
        reason=Names.PROSE,
    ),
    _table(
        "workspaces",
        "team",
        "region follow_threads",
        team=Names.TEAM,
        contact=Names.WHO,
        curators=Names.WHO,
    ),
    _table("channel_regions", "team channel", "region", team=Names.TEAM, channel=Names.WHOSE),
    _table(
        "people",
        "team user_id",
        "language municipality role",
        team=Names.TEAM,
        user_id=Names.WHOSE,
    ),
    _table(
        "conversations",
        "team channel thread",
        "thread region entry language updated",
        team=Names.TEAM,
        channel=Names.WHOSE,
    ),
    _table(
        "gaps",
        "id",
        "id region kind language entry asked",
        team=Names.TEAM,
        asker=Names.WHOSE,
        text=Names.PROSE,
    ),
    _table(
        "handovers",
        "id",
        "id region language thread stamp state opened changed",
        team=Names.TEAM,
        asker=Names.WHOSE,
        channel=Names.WHOSE,
        helper=Names.WHO,
        place=Names.WHO,
        question=Names.PROSE,
        found=Names.PROSE,
        reply=Names.PROSE,
    ),
    _table(
        "subscriptions",
        "id",
        "id region topics language parties lead_days lead_working_days morning timezone muted standing since",
        team=Names.TEAM,
        receiver=Names.WHOSE,
        owner=Names.WHO,
        reason=Names.PROSE,
    ),
    _table(
        "started_terms",
        "id",
        "id region term start made",
        team=Names.TEAM,
        owner=Names.WHO,
        note=Names.PROSE,
    ),
    _table(
        "marks",
        "team occurrence receiver",
        "occurrence kind made until",
        team=Names.TEAM,
        receiver=Names.WHOSE,
        user_id=Names.WHO,
    ),
    _table(
        "calendar_addresses",
        "secret_hash",
        "secret_hash region made",
        team=Names.TEAM,
        user_id=Names.WHOSE,
    ),
    _table("pulse", "name", "name moment note"),
)
