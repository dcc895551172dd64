"""Being reminded later: on the next working day, in a week, or on a day that is chosen."""

from datetime import date, timedelta

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Address, Block, Way
from bot.domain.subscription import Mark, MarkKind
from bot.intake.work import Work
from bot.reminders.leads import returned
from bot.rendering.rule_names import occurrence_name
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices, reminder_marked
from bot.rendering.slack.modals import snooze as form
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.reminder_dealt import already
from bot.rendering.slack.values import Reference
from bot.schedule.working_days import is_working_day
from bot.slack.inbox_runner import DROPPED
from handlers.asker import Asker, Body, asker
from handlers.forms import View, about, accepted, show_form, values
from handlers.marking import done_mark, keep_mark, mark, press
from handlers.pressed import Action, reference
from handlers.reception import Reception

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def register(app: App, reception: Reception) -> None:
    """Listen to reminders being put off."""

    def take_snooze(ack: Ack, body: Body, action: Action, context: BoltContext) -> None:
        ack()
        wanted = reference(action)
        if wanted is not None and wanted.note == names.SNOOZE_CHOOSE:
            context[DROPPED] = True
            show_form(reception, body, lambda: day_form(reception, body, action))

    def snooze_reminder(body: Body, action: Action, work: Work) -> None:
        put_off(reception, work, body, action)

    def check_snooze(ack: Ack, view: View, context: BoltContext) -> None:
        wanted = about(view)
        today = reception.today(reception.region(wanted.region))
        if accepted(ack, context, form.read(values(view), wanted.language, today)):
            ack()

    def snooze_until(body: Body, view: View, work: Work) -> None:
        wanted = about(view)
        found = form.read(values(view), wanted.language, date.min)
        if not isinstance(found, Invalid):
            _until(reception, work, asker(reception, body), wanted, found.until)

    app.action(names.pattern(names.REMINDER_SNOOZE))(ack=take_snooze, lazy=[snooze_reminder])
    app.view(names.MODAL_SNOOZE)(ack=check_snooze, lazy=[snooze_until])


def put_off(reception: Reception, work: Work, body: Body, action: Action) -> None:
    """Put off what was pressed to the day that was chosen in a menu."""
    found = press(reception, body, action)
    if found is None or not found.row.occurrence:
        who = asker(reception, body)
        work.send(who.privately, notices.gone(who.language))
        return
    until = _later(found.note, work.now.astimezone(found.zone).date())
    made = mark(found, work, MarkKind.SNOOZED, until)
    work.keep(lambda unit: keep_mark(unit, work, body, found, made))


def _later(choice: str, today: date) -> date:
    """Return the day a choice in the menu stands for."""
    if choice == names.SNOOZE_WEEK:
        return today + _WEEK
    day = today + _DAY
    while not is_working_day(day):
        day += _DAY
    return day


def day_form(reception: Reception, body: Body, action: Action) -> Block | None:
    """Return the form for a day; `note` is whose reminder it is, `question` the channel it stands in."""
    found = press(reception, body, action)
    if found is None:
        return None
    channel = found.who.channel if found.receiver != found.who.user else ""
    wanted = Reference(found.row.occurrence, found.language, found.region.id, channel, found.receiver)
    return form.view(wanted, reception.today(found.region))


def _until(reception: Reception, work: Work, who: Asker, wanted: Reference, until: date) -> None:
    region, language = reception.region(wanted.region), wanted.language
    place = (
        Address(Way.EPHEMERAL, channel=wanted.question, user=who.user) if wanted.question else who.directly
    )
    title = occurrence_name(region, wanted.entry)[language]
    with reception.store.reading() as unit:
        done = done_mark(unit, work.team, wanted.entry)
    if done is not None:
        work.send(place, already(title, done.user, language))
        return
    day = until.isoformat()
    made = Mark(work.team, wanted.entry, wanted.note, MarkKind.SNOOZED, who.user, work.now, day)
    work.keep(lambda unit: unit.marks.put(made))
    back = returned(until, reception.today(region)).day
    work.send(place, reminder_marked.snoozed(title, back, language))
