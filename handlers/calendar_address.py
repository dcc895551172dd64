"""A personal address of a calendar: given, and revoked."""

import secrets

from slack_bolt import App

from bot.domain.subscription import CalendarAddress
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import calendar_address as drawn
from bot.slack.calendar_page import calendar_path, hashed
from bot.storage.ports.store import Unit
from handlers.asker import Asker, Body, asker
from handlers.person import pressed
from handlers.pressed import Action, reference
from handlers.reception import Reception
from handlers.within import add

_BYTES = 32


def register(app: App, reception: Reception) -> None:
    """Listen to addresses being asked for and revoked."""

    def give_calendar(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        give(reception, work, who, about.language if about else who.language)

    def revoke_calendar(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        revoke(work, who, about.language if about else who.language)

    app.action(names.CALENDAR_SUBSCRIBE)(ack=pressed, lazy=[give_calendar])
    app.action(names.CALENDAR_REVOKE)(ack=pressed, lazy=[revoke_calendar])


def give(reception: Reception, work: Work, who: Asker, language: Language) -> None:
    """Give somebody a new address, instead of the one they had; only a hash of its secret is kept."""
    if not reception.settings.public_url:
        work.send(who.privately, drawn.not_set(language))
        return
    secret = secrets.token_urlsafe(_BYTES)
    made = CalendarAddress(hashed(secret), work.team, who.user, who.region.id, work.now)
    work.keep(lambda unit: unit.calendars.put(made))
    url = f"{reception.settings.public_url}{calendar_path(secret, language)}"
    work.send(who.privately, drawn.address(url, who.region.profile.name[language], language))


def revoke(work: Work, who: Asker, language: Language) -> None:
    """Revoke every address of somebody."""

    def revoked(unit: Unit) -> None:
        count = unit.calendars.revoke(work.team, who.user)
        add(unit, work, "revoked", who.privately, drawn.revoked(language, any_was=bool(count)))

    work.keep(revoked)
