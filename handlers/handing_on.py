"""A reminder that is another's: whose it is by the rules, and giving it to them, once."""

import hashlib
from collections.abc import Callable
from datetime import date, timedelta

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Address, Block, Way
from bot.domain.region import Region
from bot.domain.reminder import ReminderContent
from bot.domain.text import Language
from bot.intake.work import Work
from bot.reminders.contents import content_of
from bot.reminders.keys import known_day
from bot.reminders.leads import Lead
from bot.reminders.listing import matters
from bot.reminders.reading import standings_of
from bot.rendering.rule_names import occurrence_name
from bot.rendering.slack import actions as names
from bot.rendering.slack import handed_on as drawn
from bot.rendering.slack import notices
from bot.rendering.slack.modals import hand_on as form
from bot.rendering.slack.values import Reference
from bot.slack.inbox_runner import DROPPED
from handlers.asker import Asker, Body, asker
from handlers.forms import View, about, show_form, values
from handlers.marking import press
from handlers.places import once
from handlers.pressed import Action
from handlers.reception import Reception

_AROUND = timedelta(days=100)  # within this of its day a matter is looked for: it can have moved
_HANDED = "handed"


def register(app: App, reception: Reception) -> None:
    """Listen to reminders being passed on."""

    def open_hand_on(ack: Ack, body: Body, action: Action) -> None:
        ack()
        show_form(reception, body, hand_on_form(reception, body, action))

    def take_hand_on(ack: Ack, view: View, context: BoltContext) -> None:
        ack()
        if not form.read(values(view), about(view)):
            context[DROPPED] = True

    def hand_on_reminder(body: Body, view: View, work: Work) -> None:
        wanted = about(view)
        _hand_on(reception, work, asker(reception, body), wanted, form.read(values(view), wanted))

    app.action(names.pattern(names.REMINDER_HAND_ON))(open_hand_on)
    app.view(names.MODAL_HAND_ON)(ack=take_hand_on, lazy=[hand_on_reminder])


def hand_on_form(reception: Reception, body: Body, action: Action) -> Callable[[], Block | None]:
    """Return what makes the form for what a button is about."""

    def made() -> Block | None:
        found = press(reception, body, action)
        occurrence = found.row.occurrence if found else ""
        if found is None or not occurrence:
            return None
        region = _region(reception, occurrence)
        content = _content(reception, region, occurrence)
        title = content.title if content else occurrence_name(region, occurrence)
        kept = Reference(occurrence, found.language, region.id, question=found.who.channel)
        return form.view(title, content.actor if content else None, kept)

    return made


def _hand_on(reception: Reception, work: Work, who: Asker, wanted: Reference, person: str) -> None:
    region = _region(reception, wanted.entry)
    content = _content(reception, region, wanted.entry)
    if content is None:
        work.send(who.directly, notices.gone(wanted.language))
        return
    handed = drawn.handed_on(content, wanted.entry, who.user, region, _language(reception, work.team, person))
    key = hashlib.sha256(f"{_HANDED}/{work.team}/{wanted.entry}/{person}".encode()).hexdigest()[:32]
    once(work, key, Address(Way.POST, user=person), handed, again=None)
    title = content.title[wanted.language]
    work.send(who.directly, drawn.told(title, person, wanted.language))


def _region(reception: Reception, occurrence: str) -> Region:
    return reception.region(occurrence.split("/", maxsplit=1)[0])


def _content(reception: Reception, region: Region, occurrence: str) -> ReminderContent | None:
    """Return what a reminder of something says today; None where it is no more."""
    today, team = reception.today(region), reception.identity.team
    day = known_day(occurrence) or today
    with reception.store.reading() as unit:
        standings = standings_of(unit, region, today)
        started = unit.terms.of_region(team, region.id)
    found = matters(region, standings, started, day - _AROUND, day + _AROUND)
    matter = next((item for item in found if item.occurrence == occurrence), None)
    return content_of(region, matter, _today(today)) if matter else None


def _today(day: date) -> Lead:
    return Lead(_HANDED, day, day)


def _language(reception: Reception, team: str, person: str) -> Language:
    with reception.store.reading() as unit:
        chosen = unit.people.get(team, person).language
    return chosen or reception.directory.profile(person).language or Language.NL
