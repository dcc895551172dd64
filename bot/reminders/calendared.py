"""What somebody began, for a calendar: terms that run, and dossiers with their terms and appointments."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain.region import Region
from bot.domain.reminder import ReminderKind
from bot.domain.standing import Standing
from bot.domain.subscription import StartedTerm
from bot.domain.text import Bilingual, Language
from bot.reminders.begun import of_dossier, of_terms
from bot.reminders.contents import content_of
from bot.reminders.leads import Lead
from bot.reminders.matter import Matter
from bot.rendering.agenda import Item, Words
from bot.rendering.reminder_text import source_line
from bot.schedule.parties import concerns

_CATEGORIES = {
    ReminderKind.TERM: Bilingual("Termijn", "Term"),
    ReminderKind.DOSSIER: Bilingual("Dossier", "Dossier"),
    ReminderKind.APPOINTMENT: Bilingual("Dossier", "Dossier"),
}
_ALARMS = {ReminderKind.APPOINTMENT: -timedelta(days=1)}
_WEEK_BEFORE = -timedelta(days=7)
_LISTED = "calendar"


def begun_items(
    region: Region,
    begun: tuple[Iterable[StartedTerm], Iterable[Standing]],
    parties: Iterable[str],
    language: Language,
    today: date,
) -> list[Item]:
    """Return what some began that falls on a day from `today` on; of `parties`, or where empty of all."""
    terms, standings = begun
    found = [
        *of_terms(region, terms),
        *(item for standing in standings for item in of_dossier(region, standing)),
    ]
    known = {party.id for party in region.profile.parties}
    chosen = tuple(parties)

    def wanted(matter: Matter) -> bool:
        owing = [party for party in matter.owing if party in known]
        return not chosen or any(concerns(region, owing, party) for party in chosen)

    return [
        _item(region, matter, language, today)
        for matter in sorted(found, key=lambda matter: (matter.day, matter.occurrence))
        if matter.day >= today and wanted(matter)
    ]


def _item(region: Region, matter: Matter, language: Language, today: date) -> Item:
    content = content_of(region, matter, Lead(_LISTED, today, today))
    lines = (
        content.actor[language] if content.actor else "",
        *(note[language] for note in content.notes),
        source_line(content, region, language),
    )
    told = "\n".join(f"{line[:1].upper()}{line[1:]}" for line in lines if line)
    category = _CATEGORIES[matter.kind][language]
    words = Words(content.title[language], told, category, _ALARMS.get(matter.kind, _WEEK_BEFORE))
    uid = f"{matter.occurrence.replace('/', '-')}@{region.id}.wegwijzer"
    return Item(uid, matter.day, matter.day, words)
