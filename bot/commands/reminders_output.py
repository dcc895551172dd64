"""Planned reminders as JSON."""

from typing import Any
from zoneinfo import ZoneInfo

from bot.commands.context import Context
from bot.domain.reminder import PlannedReminder, Reminder
from bot.rendering.json_shape import citations_json
from bot.rendering.reminder_text import content_text, lead_line

NOBODY = "imagined"  # the subscription that nobody made


def message_json(item: PlannedReminder, zone: ZoneInfo, context: Context) -> dict[str, Any]:
    """Return one message as programs read it, its moments in the receiver's time zone."""
    return {
        "receiver": item.receiver,
        "team": item.team,
        "subscription": item.subscription,
        "imagined": item.subscription == NOBODY,
        "moment": item.moment.astimezone(zone).isoformat(),
        "deadline": item.deadline.astimezone(zone).isoformat(),
        "cause": item.cause,
        "language": item.language.value,
        "reminders": [_reminder_json(part, item, context) for part in item.reminders],
    }


def _reminder_json(part: Reminder, item: PlannedReminder, context: Context) -> dict[str, Any]:
    content, language = part.content, item.language
    return {
        "occurrence": part.occurrence,
        "kind": content.kind.value,
        "topic": part.topic.value,
        "lead": part.lead,
        "title": content.title[language],
        "due": content.due.isoformat(),
        "days_left": content.days_left,
        "actor": content.actor[language] if content.actor else None,
        "summary": lead_line(content, language),
        "text": content_text(content, context.region, language),
        "citations": citations_json(content.citations, context.region.documents, language),
    }
