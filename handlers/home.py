"""The home page: drawn anew whenever somebody opens it or changes what stands on it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from slack_bolt import App

from bot.answering.suggestions import suggestions
from bot.domain.calendar import Due
from bot.domain.message import Address, Way
from bot.domain.standing import Standing
from bot.domain.subscription import Standing as Sending
from bot.domain.subscription import Subscription
from bot.domain.text import Language
from bot.domain.workspace import Person
from bot.intake.work import Work
from bot.procedures.ledger import Ledger
from bot.rendering.slack import actions as names
from bot.rendering.slack.home import HomePage, home_page
from bot.rendering.slack.modals.state import NONE
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences
from bot.schedule.parties import concerns
from handlers.asker import Asker, Body, asker
from handlers.mentions import taken
from handlers.person import pressed
from handlers.pressed import Action
from handlers.reception import Reception
from handlers.reminders import speak

_MEETINGS, _DUES = timedelta(days=62), timedelta(days=200)
_EXAMPLES = 3


def register(app: App, reception: Reception) -> None:
    """Listen to the home page being opened, and to preferences being chosen on it."""

    def draw_home(body: Body, work: Work) -> None:
        show_home(reception, work, asker(reception, body))

    def choose_language(body: Body, action: Action, work: Work) -> None:
        chosen = Language(_chosen(action))
        who = asker(reception, body)
        work.keep(lambda unit: speak(unit, replace(who, language=chosen)))
        _prefer(reception, work, body, language=chosen)

    def choose_municipality(body: Body, action: Action, work: Work) -> None:
        _prefer(reception, work, body, municipality=_chosen(action))

    def choose_role(body: Body, action: Action, work: Work) -> None:
        _prefer(reception, work, body, role=_chosen(action))

    def is_home(event: Mapping[str, Any]) -> bool:
        """Tell whether it was the home page that was opened, and not the conversation."""
        return event.get("tab") == "home"

    app.event("app_home_opened", matchers=[is_home])(ack=taken, lazy=[draw_home])
    app.action(names.PREFERENCES_LANGUAGE)(ack=pressed, lazy=[choose_language])
    app.action(names.PREFERENCES_MUNICIPALITY)(ack=pressed, lazy=[choose_municipality])
    app.action(names.PREFERENCES_ROLE)(ack=pressed, lazy=[choose_role])


def show_home(reception: Reception, work: Work, who: Asker, *, changed: Subscription | None = None) -> None:
    """Draw somebody's home page; a subscription that was `changed` is not kept yet."""
    work.send(Address(Way.HOME, user=who.user), home_page(_page(reception, who, changed)))


def _page(reception: Reception, who: Asker, changed: Subscription | None) -> HomePage:
    region, today, language = who.region, reception.today(who.region), who.language
    found = [item for item in occurrences(region, today, today + _MEETINGS) if not item.cancelled]
    return HomePage(
        person=who.person,
        language=language,
        region=region,
        today=today,
        meetings=found,
        dues=_owed(who, today),
        subscriptions=_subscriptions(reception, who, changed),
        dossiers=open_dossiers(reception, who),
        examples=suggestions(region, today, language, _EXAMPLES),
        workspace=who.workspace if who.user in reception.settings.administrators else None,
        calendar=bool(reception.settings.public_url),
    )


def _subscriptions(reception: Reception, who: Asker, changed: Subscription | None) -> list[Subscription]:
    """Return somebody's own subscriptions, then those they made for channels."""
    team = reception.identity.team
    with reception.store.reading() as unit:
        kept = {item.id: item for item in unit.subscriptions.all() if item.team == team}
    if changed is not None:
        kept[changed.id] = changed
    theirs = [item for item in kept.values() if who.user in {item.receiver, item.owner}]
    lasting = [item for item in theirs if item.standing is not Sending.ENDED]
    return sorted(lasting, key=lambda item: item.receiver != who.user)


def _owed(who: Asker, today: date) -> list[Due]:
    """Return what falls due for the municipality and role that somebody chose, or for all."""
    chosen = [party for party in (who.person.municipality, who.person.role) if party]
    found = dues(who.region, today, today + _DUES)
    if not chosen:
        return found
    return [due for due in found if any(concerns(who.region, due.duty.debtor, party) for party in chosen)]


def open_dossiers(reception: Reception, who: Asker) -> list[Standing]:
    """Return where the dossiers of a region stand that can still go on."""
    ledger = Ledger(reception.store, who.region, reception.today(who.region))
    found = (ledger.standing(dossier) for dossier in ledger.every())
    return [item for item in found if isinstance(item, Standing) and item.branches]


def _chosen(action: Action) -> str:
    value = str((action.get("selected_option") or {}).get("value", ""))
    return "" if value == NONE else value


def _prefer(reception: Reception, work: Work, body: Body, **chosen: object) -> None:
    """Keep what somebody chose, and show the page as it is with that."""
    who = asker(reception, body)
    person: Person = replace(who.person, **chosen)  # type: ignore[arg-type]
    work.keep(lambda unit: unit.people.put(person))
    show_home(reception, work, replace(who, person=person, language=person.language or who.language))
