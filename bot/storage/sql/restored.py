"""What a restore leaves behind, so that nothing that was sent is sent again.

Between the backup and the restore the bot went on. What it did then is not in the backup, so:

- an open arrival is struck off: it was worked off, and a second answer would be a repeat;
- an open parcel that was due by the moment of the restore may have been sent under its id. One that
  was posted can be found in the history by that id, so it becomes `unknown` and is looked up before
  anything is sent; so does a home page or an update, which may be drawn twice without harm. Any other
  cannot be found and is withdrawn;
- a parcel that is made later but was due before the restore may have been made and sent before,
  under another id: it is kept as withdrawn (`SqlOutbox.add`).
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.message import State, Way
from bot.storage.sql.rows import moment
from bot.storage.sql.session import Row, Session

PULSE = "restored"
REASON = "restored: it may have been sent before"
_LOOKED_UP = (Way.POST.value, Way.UPDATE.value, Way.HOME.value)
_OPEN = "ended IS NULL AND (state <> 'planned' OR due <= :now)"
_STRIKE_OFF = """
    UPDATE inbox SET state = 'finished', ended = :now, body = '', assigned = 0, fence = fence + 1
    WHERE ended IS NULL
"""
_LOOK_UP = f"""
    UPDATE outbox SET state = 'unknown', ready = :now, claimed = 0, fence = fence + 1
    WHERE {_OPEN} AND way IN ('{"', '".join(_LOOKED_UP)}')
"""  # noqa: S608 - literals of ours
_WITHDRAW = f"""
    UPDATE outbox SET state = 'withdrawn', changed = :now, ended = :now, claimed = 0, fence = fence + 1,
        message = '', reason = :reason
    WHERE {_OPEN} AND way NOT IN ('{"', '".join(_LOOKED_UP)}')
"""  # noqa: S608 - literals of ours
_MARK = """
    INSERT INTO pulse (name, moment, note) VALUES (:name, :now, :note)
    ON CONFLICT (name) DO UPDATE SET moment = excluded.moment, note = excluded.note
"""


@dataclass(frozen=True, slots=True)
class Settled:
    """How many arrivals a restore struck off, and how many parcels are looked up or were withdrawn."""

    struck_off: int
    looked_up: int
    withdrawn: int


def settle(session: Session, now: datetime, note: str) -> Settled:
    """Set everything open in a store that was just restored so that nothing is sent twice."""
    struck_off = session.run(_STRIKE_OFF, now=moment(now))
    looked_up = session.run(_LOOK_UP, now=moment(now))
    withdrawn = session.run(_WITHDRAW, now=moment(now), reason=REASON)
    session.run(_MARK, name=PULSE, now=moment(now), note=note)
    return Settled(struck_off, looked_up, withdrawn)


def held_back(session: Session, due: str) -> Row:
    """Return the columns of a new parcel that was due before the last restore, or nothing to change."""
    statement = "SELECT moment FROM pulse WHERE name = :name AND moment > :due"
    for row in session.rows(statement, name=PULSE, due=due):
        ended = {"changed": row["moment"], "ended": row["moment"]}
        withdrawn = {"state": State.WITHDRAWN.value, "message": "", "reason": REASON}
        return {**withdrawn, **ended, "claimed": 0}
    return {}
