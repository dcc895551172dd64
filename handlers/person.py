"""Ask a person: a question goes to the region's contact, and the asker hears of every step."""

from collections.abc import Callable
from dataclasses import replace

from slack_bolt import App

from bot.domain.gap import Handover, HandoverState
from bot.domain.message import Address, Way
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import handover as drawn
from bot.rendering.slack import notices
from bot.rendering.slack.values import Reference
from handlers.asker import Asker, Body, asker
from handlers.pressed import Action, pressed_message, reference
from handlers.reception import Reception

_PEOPLE = ("U", "W")  # how the ids of people begin; those of channels begin otherwise


def register(app: App, reception: Reception) -> None:
    """Listen to questions for a person, and to who takes them up."""

    def hand_over(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        if about is None or not about.question:
            work.send(who.privately, notices.gone(who.language))
            return
        if not who.workspace.contact:
            contact = who.region.profile.contact[about.language]
            work.send(who.privately, drawn.nobody(contact, about.language))
            return
        _ask(reception, work, who, about)

    def claim_handover(body: Body, action: Action, work: Work) -> None:
        _advance(reception, work, body, action, HandoverState.CLAIMED)

    def resolve_handover(body: Body, action: Action, work: Work) -> None:
        _advance(reception, work, body, action, HandoverState.RESOLVED)

    app.action(names.PERSON_ASK)(ack=pressed, lazy=[hand_over])
    app.action(names.HANDOVER_CLAIM)(ack=pressed, lazy=[claim_handover])
    app.action(names.HANDOVER_RESOLVE)(ack=pressed, lazy=[resolve_handover])


def pressed(ack: Callable[[], object]) -> None:
    """Acknowledge that something was pressed."""
    ack()


def changed(work: Work, before: Handover, after: Handover, place: Address, language: Language) -> None:
    """Keep a step of a handover, show it to those who help, and tell the asker."""
    work.keep(lambda unit: unit.handovers.change(before, after))
    work.send(place, drawn.request(after, language))
    work.send(Address(Way.POST, user=after.asker), drawn.notice(after))


def _ask(reception: Reception, work: Work, who: Asker, about: Reference) -> None:
    region = reception.region(about.region)
    entry = next((entry for entry in region.entries if entry.id == about.entry), None)
    contact = who.workspace.contact
    person = contact.startswith(_PEOPLE)
    request = Handover(
        id=work.token,
        team=reception.identity.team,
        region=region.id,
        asker=who.user,
        language=about.language,
        question=about.question,
        found=entry.title[about.language] if entry else "",
        channel=who.channel,
        thread=who.thread,
        place=contact,
        stamp="",
        state=HandoverState.OPEN,
        helper="",
        reply="",
        opened=work.now,
        changed=work.now,
    )
    work.keep(lambda unit: unit.handovers.add(request))
    place = Address(Way.POST, user=contact) if person else Address(Way.POST, channel=contact)
    work.send(place, drawn.request(request, helper_language(reception, contact)))
    work.send(who.directly, drawn.notice(request))


def helper_language(reception: Reception, contact: str) -> Language:
    """Return the language of whoever helps: a person's own, in a channel Dutch."""
    known = reception.directory.profile(contact).language if contact.startswith(_PEOPLE) else None
    return known or Language.NL


def _advance(reception: Reception, work: Work, body: Body, action: Action, state: HandoverState) -> None:
    who, about = asker(reception, body), reference(action)
    before = known(reception, about.entry) if about is not None else None
    if about is None or before is None:
        work.send(who.privately, notices.gone(who.language))
        return
    place = pressed_message(body)
    after = replace(before, state=state, helper=who.user, stamp=place.stamp, changed=work.now)
    if before.state in {state, HandoverState.RESOLVED}:  # somebody was faster: show how it stands
        work.send(place, drawn.request(before, about.language))
        return
    changed(work, before, after, place, about.language)


def known(reception: Reception, handover_id: str) -> Handover | None:
    """Return a handover as it stands."""
    with reception.store.reading() as unit:
        return unit.handovers.get(handover_id)
