"""Until when a late reminder still helps, and what becomes of one that is late."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.reminder import ReminderKind

GRACE = timedelta(minutes=15)  # what comes this much after its moment is not called late
TOLD = timedelta(days=31)  # so long after it was of use it is still told that something was missed
_DAY, _NONE = timedelta(days=1), timedelta()
# After the end of the last safe day, or of the day of the meeting.
HELPS = {
    ReminderKind.REGIONAL_DAY: _NONE,
    ReminderKind.MEETING: _NONE,
    ReminderKind.APPOINTMENT: _NONE,
    ReminderKind.OPENING: _NONE,
    ReminderKind.PAPERS: _DAY,
    ReminderKind.DEADLINE: _DAY,
    ReminderKind.TERM: _DAY,
    ReminderKind.DOSSIER: _DAY,
}


class Lateness(StrEnum):
    """What to do with a reminder at a moment."""

    WAIT = "wait"
    SEND = "send"
    SEND_LATE = "send-late"  # it still helps; the message says that it is late
    GATHER = "gather"  # it helps no more; it becomes a line in one message of all that was missed
    DROP = "drop"  # so old that nobody is told


def lateness(due: datetime, useless: datetime | None, now: datetime) -> Lateness:
    """Tell what to do with a message that was due at `due` and helps until `useless`."""
    if now < due:
        return Lateness.WAIT
    if useless is not None and now >= useless:
        return Lateness.GATHER if now < useless + TOLD else Lateness.DROP
    return Lateness.SEND if now <= due + GRACE else Lateness.SEND_LATE
