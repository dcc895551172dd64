"""Terms that somebody started: begun in a form, listed, ended."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.subscription import Standing, StartedTerm, Subscription, Topic
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.modals import started_term as form
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.started_terms import Run, running, started
from bot.rendering.slack.values import Reference
from bot.schedule.parties import concerns
from bot.schedule.terms import UnknownTermError, term_end
from bot.storage.ports.store import Unit
from handlers.asker import Asker, Body, asker
from handlers.forms import View, about, accepted, show_form, values
from handlers.person import pressed
from handlers.places import in_place
from handlers.pressed import Action, reference
from handlers.reception import Reception

_OVER = timedelta(days=31)  # so long after its last day a term is still listed


def register(app: App, reception: Reception) -> None:
    """Listen to terms being started and ended."""

    def open_term(ack: Ack, body: Body, action: Action) -> None:
        ack()
        wanted = reference(action)
        if wanted is not None:
            show_form(reception, body, lambda: _form(reception, body, wanted))

    def check_term(ack: Ack, view: View, context: BoltContext) -> None:
        wanted = about(view)
        today = reception.today(reception.region(wanted.region))
        if accepted(ack, context, form.read(values(view), wanted.language, today)):
            ack()

    def start_term(body: Body, view: View, work: Work) -> None:
        wanted = about(view)
        found = form.read(values(view), wanted.language, date.max)
        if not isinstance(found, Invalid):
            _start(reception, work, asker(reception, body), wanted, found)

    def end_term(body: Body, action: Action, work: Work) -> None:
        _end(reception, work, body, reference(action))

    app.action(names.TERM_START)(open_term)
    app.view(names.MODAL_TERM)(ack=check_term, lazy=[start_term])
    app.action(names.pattern(names.TERM_END))(ack=pressed, lazy=[end_term])


def listed(reception: Reception, region: Region, language: Language, without: str = "") -> Message:
    """Return the terms that run in a region, without one that is being ended."""
    today = reception.today(region)
    with reception.store.reading() as unit:
        found = unit.terms.of_region(reception.identity.team, region.id)
    runs = [run for item in found if item.id != without and (run := _run(region, item))]
    lasting = [(item, end) for item, end in runs if end.due >= today - _OVER]
    return running(lasting, region, today, language)


def _form(reception: Reception, body: Body, wanted: Reference) -> Block:
    region = reception.region(wanted.region or asker(reception, body).region.id)
    return form.view(region, replace(wanted, region=region.id))


def _run(region: Region, item: StartedTerm) -> Run | None:
    """Return a started term with its end; None where the region has dropped the rule."""
    try:
        return item, term_end(region, item.term, date.fromisoformat(item.start))
    except UnknownTermError:
        return None


def _start(reception: Reception, work: Work, who: Asker, wanted: Reference, begun: form.Begun) -> None:
    region, team = reception.region(wanted.region), work.team
    start = begun.day.isoformat()
    # The same term of the same day about the same is one, whoever starts it and however often.
    same = f"{team}/{region.id}/{begun.term}/{start}/{begun.note.casefold()}"
    name = f"T-{hashlib.sha256(same.encode()).hexdigest()[:16]}"
    item = StartedTerm(name, team, region.id, begun.term, start, who.user, begun.note, work.now)
    run = _run(region, item)
    if run is None:
        work.send(who.directly, notices.gone(wanted.language))
        return
    with reception.store.reading() as unit:
        told = any(_hears(region, sub, run) for sub in unit.subscriptions.of(team, who.user))
    work.keep(lambda unit: unit.terms.add(item))
    work.send(who.directly, started(run, region, reception.today(region), wanted.language, told=told))


def _hears(region: Region, subscription: Subscription, run: Run) -> bool:
    """Tell whether a subscription is one to terms that some owe."""
    item, end = run
    if subscription.region != item.region or subscription.standing is not Standing.ACTIVE:
        return False
    known = {party.id for party in region.profile.parties}
    parties = [party for party in subscription.parties if party in known]
    whose = not parties or any(concerns(region, end.term.debtor, party) for party in parties)
    return whose and Topic.DEADLINES in subscription.topics and item.term not in subscription.muted


def _end(reception: Reception, work: Work, body: Body, wanted: Reference | None) -> None:
    who = asker(reception, body)
    if wanted is None:
        work.send(who.privately, notices.gone(who.language))
        return
    region = reception.region(wanted.region)

    def end(unit: Unit) -> None:
        # An id is no secret: only a term of this workspace is ended.
        if any(item.id == wanted.entry for item in unit.terms.of_region(work.team, region.id)):
            unit.terms.end(wanted.entry)

    work.keep(end)
    work.send(in_place(who, body), listed(reception, region, wanted.language, without=wanted.entry))
