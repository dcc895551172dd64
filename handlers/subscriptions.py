"""Subscriptions: asked for, changed, paused, resumed and ended."""

from dataclasses import replace

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Address, Block, Way
from bot.domain.subscription import Standing, Subscription
from bot.domain.text import Bilingual
from bot.intake.work import Work
from bot.reminders.moments import zone_called
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.modals import subscription as form
from bot.rendering.slack.modals.answered import said
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.subscribed import subscribed
from bot.rendering.slack.subscription_words import is_person
from bot.rendering.slack.values import Reference
from bot.storage.ports.store import Unit
from handlers.asker import Asker, Body, asker
from handlers.forms import View, about, accepted, show_form, values
from handlers.home import show_home
from handlers.membership import barred
from handlers.pressed import Action, reference
from handlers.reception import Reception
from handlers.reminders import AHEAD, first, following, kept, wished

_NOT_YOURS = Bilingual(
    "Deze herinneringen zijn van een ander; die past ze zelf aan.",
    "These reminders are somebody else's; they change them themselves.",
)


def register(app: App, reception: Reception) -> None:
    """Listen to the form for a subscription."""

    def open_subscription(ack: Ack, body: Body, action: Action) -> None:
        ack()
        wanted = reference(action)
        if wanted is not None:
            show_form(reception, body, lambda: _form(reception, body, wanted))

    def check_subscription(ack: Ack, body: Body, view: View, context: BoltContext) -> None:
        wanted = about(view)
        found = form.read(values(view), wanted.language)
        if accepted(ack, context, _placed(reception, body, wanted, found)):
            ack()

    def keep_subscription(body: Body, view: View, work: Work) -> None:
        who, wanted = asker(reception, body), about(view)
        found = form.read(values(view), wanted.language)
        if not isinstance(found, Invalid):
            _keep(reception, work, who, wanted, (found, form.MUTED in values(view)))

    app.action(names.pattern(names.SUBSCRIPTION_NEW))(open_subscription)
    app.action(names.pattern(names.SUBSCRIPTION_CHANGE))(open_subscription)
    app.view(names.MODAL_SUBSCRIPTION)(ack=check_subscription, lazy=[keep_subscription])


def may_change(who: Asker, subscription: Subscription) -> bool:
    """Tell whether somebody may change a subscription: their own, and that of any channel they see it in."""
    return not is_person(subscription.receiver) or subscription.receiver == who.user


def _form(reception: Reception, body: Body, wanted: Reference) -> Block:
    """Return the form for a new subscription, or for the one that a button names."""
    who = asker(reception, body)
    names_one = bool(wanted.entry) and not _is_channel(wanted)
    with reception.store.reading() as unit:
        found = unit.subscriptions.get(wanted.entry) if names_one else None
        region = reception.region((found.region if found else wanted.region) or who.region.id)
        receiver = who.user if names_one else wanted.entry or who.user
        known = kept(unit, reception.identity.team, receiver, region.id)
    if names_one and (found is None or found.standing is Standing.ENDED):
        return said(notices.gone(wanted.language), wanted.language)
    if found is not None and not may_change(who, found):
        return said(notices.plainly(_NOT_YOURS[wanted.language], wanted.language), wanted.language)
    shown = found or known or first(reception, who, receiver, region)
    fixed = "" if is_person(shown.receiver) else shown.receiver
    reference = Reference(found.id if found else "", wanted.language, region.id, note=fixed)
    return form.view(shown, region, reference, new=found is None)


def _is_channel(wanted: Reference) -> bool:
    return bool(wanted.entry) and wanted.entry == wanted.note


def _placed(
    reception: Reception, body: Body, wanted: Reference, found: form.Wish | Invalid
) -> form.Wish | Invalid:
    """Return a wish, unless it is a new one for a channel in which it cannot be granted."""
    if isinstance(found, Invalid) or wanted.entry:
        return found
    channel = found.receiver or wanted.note
    why = barred(reception, str(body["user"]["id"]), channel, wanted.language) if channel else ""
    return Invalid({form.TOPICS if wanted.note else form.PLACE: why}) if why else found


def _keep(
    reception: Reception, work: Work, who: Asker, wanted: Reference, filled: tuple[form.Wish, bool]
) -> None:
    wish, unmuting = filled
    region = reception.region(wanted.region)
    new = first(reception, who, wish.receiver or wanted.note or who.user, region)

    def changed(unit: Unit) -> Subscription | None:
        found = unit.subscriptions.get(wanted.entry) if wanted.entry else None
        before = found or kept(unit, new.team, new.receiver, region.id)
        if wanted.entry and (before is None or not may_change(who, before)):
            return None
        spoken = replace(before, language=new.language) if before and is_person(new.receiver) else before
        return wished(spoken or new, wish, work.now, unmuting=unmuting)

    def keep(unit: Unit) -> None:
        after = changed(unit)
        if after is not None:
            unit.subscriptions.put(after)

    with reception.store.reading() as unit:
        after = changed(unit)
    if after is None:
        work.send(who.directly, notices.gone(wanted.language))
        return
    work.keep(keep)
    tell(reception, work, who, after, wanted)
    show_home(reception, work, who, changed=after)


def tell(reception: Reception, work: Work, who: Asker, after: Subscription, wanted: Reference) -> None:
    """Tell who asked what became of a subscription, and what is sent next."""
    region = reception.region(after.region)
    coming = following(reception, after) if after.standing is Standing.ACTIVE else None
    zone = zone_called(after.timezone, region.profile.timezone)
    told = subscribed(after, region, wanted.language, coming, zone, days=AHEAD.days)
    in_channel = Address(Way.EPHEMERAL, channel=wanted.note, user=who.user)
    work.send(in_channel if wanted.note and not is_person(after.receiver) else who.directly, told)
