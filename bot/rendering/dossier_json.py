"""Dossiers as JSON, for programs and for archives."""

import hashlib
import json
from datetime import date
from typing import Any

from bot.domain.dossier import Dossier, Event
from bot.domain.region import Region
from bot.domain.standing import Standing, TermRun
from bot.domain.text import Language
from bot.rendering.dossier_words import event_name, party_name
from bot.rendering.json_shape import citations_json

FORMAT = "wegwijzer-dossier/1"


def standing_json(standing: Standing, region: Region, language: Language) -> dict[str, Any]:
    """Return where a dossier stands; every date is ISO 8601, absent things are null or empty."""
    state = standing.state
    return {
        **dossier_json(standing.dossier, region, language),
        "today": standing.today.isoformat(),
        "state": {"id": state.id, "label": state.label[language], "explanation": state.explanation[language]},
        "closed": state.end,
        "since": standing.since.isoformat(),
        "acts": state.acts[language],
        "waiting": list(standing.waiting),
        "appointment": _iso(standing.appointment),
        "due": _iso(standing.due),
        "late_days": max((run.days_late(standing.today) for run in standing.late), default=0),
        "terms": [_term(run, standing, region, language) for run in standing.terms],
        "next": _next(standing, language),
        "gaps": [
            {
                "id": gap.id,
                "text": gap.text[language],
                "citations": citations_json(gap.citations, region.documents, language),
            }
            for gap in standing.gaps
        ],
        "citations": citations_json(state.citations, region.documents, language),
        "events": [
            event_json(event, event_name(standing.procedure, event, language))
            for event in standing.dossier.events
        ],
    }


def dossier_json(dossier: Dossier, region: Region, language: Language) -> dict[str, Any]:
    """Return what a dossier is about."""
    return {
        "id": dossier.id,
        "region": dossier.region,
        "procedure": dossier.procedure,
        "subject": dossier.subject,
        "parties": [{"id": item, "label": party_name(region, item, language)} for item in dossier.parties],
        "opened": dossier.opened.isoformat(),
    }


def event_json(event: Event, name: str) -> dict[str, Any]:
    """Return one event exactly as it was recorded."""
    return {
        "number": event.number,
        "type": event.type,
        "label": name,
        "day": event.day.isoformat(),
        "party": event.party,
        "planned": _iso(event.planned),
        "note": event.note,
        "recorded": event.recorded.isoformat(),
        "recorded_by": event.recorded_by,
        "corrects": event.corrects,
        "void": event.void,
    }


def export_json(standing: Standing, region: Region, language: Language) -> dict[str, Any]:
    """Return the complete account of a dossier, with the rules and documents it was reckoned by."""
    procedure = standing.procedure
    return {
        "format": FORMAT,
        "exported": standing.today.isoformat(),
        "language": language.value,
        "fingerprint": fingerprint(standing.dossier),
        "dossier": standing_json(standing, region, language),
        "procedure": {
            "id": procedure.id,
            "title": procedure.title[language],
            "checked": procedure.checked.isoformat(),
            "citations": citations_json(procedure.citations, region.documents, language),
        },
        "documents": [
            {
                "id": item.id,
                "title": item.title[language],
                "dated": item.dated.isoformat(),
                "status": item.status[language],
            }
            for item in region.documents
            if any(citation.document == item.id for citation in procedure.citations)
        ],
    }


def fingerprint(dossier: Dossier) -> str:
    """Return a hash of everything that was recorded, so that two copies can be compared."""
    record = {
        "id": dossier.id,
        "region": dossier.region,
        "procedure": dossier.procedure,
        "subject": dossier.subject,
        "parties": dossier.parties,
        "opened": dossier.opened.isoformat(),
        "events": [event_json(event, "") for event in dossier.events],
    }
    content = json.dumps(record, sort_keys=True, ensure_ascii=False)
    return f"sha256:{hashlib.sha256(content.encode()).hexdigest()}"


def _term(run: TermRun, standing: Standing, region: Region, language: Language) -> dict[str, Any]:
    return {
        "term": run.term.id,
        "title": run.term.title[language],
        "state": run.state,
        "party": run.party,
        "start": run.start.isoformat(),
        "due": run.due.isoformat(),
        "last_working_day": run.last_working_day.isoformat(),
        "met": _iso(run.met),
        "ended": _iso(run.ended),
        "status": run.status(standing.today).value,
        "late_days": run.days_late(standing.today),
        "citations": citations_json(run.term.citations, region.documents, language),
    }


def _next(standing: Standing, language: Language) -> list[dict[str, Any]]:
    found = []
    for way in standing.branches:
        kind, after = standing.procedure.event(way.event), standing.procedure.state(way.to)
        label = kind.label[language] if kind else way.event
        found.append({"event": way.event, "label": label, "to": way.to, "to_label": after.label[language]})
    return found


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
