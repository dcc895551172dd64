"""Subscriptions as handlers see them: whose, how one begins, what a form makes of it, what is sent next."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder
from bot.domain.subscription import Standing, Subscription, Topic
from bot.reminders.planning import plan
from bot.reminders.reading import standings_of
from bot.reminders.situation import Situation
from bot.rendering.slack.modals.subscription import Wish
from bot.storage.ports.store import Unit
from handlers.asker import Asker
from handlers.places import is_direct
from handlers.reception import Reception

AHEAD = timedelta(days=60)  # how far a confirmation looks
_AT_FIRST = (Topic.REGIONAL_DAYS, Topic.DEADLINES)


def place_of(who: Asker) -> str:
    """Return the channel whose subscriptions are meant; empty for those of who asks."""
    return "" if is_direct(who) else who.channel


def kept(unit: Unit, team: str, receiver: str, region: str) -> Subscription | None:
    """Return the subscription of a receiver in a region: there is one at most."""
    found = unit.subscriptions.of(team, receiver)
    return next((item for item in found if item.region == region), None)


def first(reception: Reception, who: Asker, receiver: str, region: Region) -> Subscription:
    """Return a subscription as a form proposes it: of the asker's municipality and role, in their language.

    Its id follows from the receiver and the region, so that two people make one subscription.
    """
    team = reception.identity.team
    chosen = (who.person.municipality, who.person.role)
    known = {party.id for party in region.profile.parties}
    return Subscription(
        id=f"S-{team}-{receiver}-{region.id}",
        team=team,
        receiver=receiver,
        owner=who.user,
        region=region.id,
        topics=_AT_FIRST,
        language=who.language,
        parties=tuple(party for party in chosen if party in known),
        timezone=reception.directory.profile(who.user).timezone or region.profile.timezone,
    )


def wished(before: Subscription, wish: Wish, now: datetime, *, unmuting: bool) -> Subscription:
    """Return a subscription as a form was filled in; with `unmuting`, the form named what is muted.

    It counts from now, so that what lies behind is not made up for.
    """
    return replace(
        before,
        topics=wish.topics,
        parties=wish.parties,
        lead_days=wish.lead_days,
        morning=wish.morning,
        muted=wish.muted if unmuting else before.muted,
        standing=wish.standing,
        reason="",
        since=now,
    )


def turned(before: Subscription, standing: Standing, now: datetime) -> Subscription:
    """Return a subscription turned on, off or ended."""
    return before if before.standing is standing else replace(before, standing=standing, reason="", since=now)


def following(reception: Reception, subscription: Subscription) -> PlannedReminder | None:
    """Return what is sent next to the receiver of a subscription, if that is soon."""
    region = reception.region(subscription.region)
    today = reception.today(region)
    with reception.store.reading() as unit:
        situation = Situation(
            region,
            (subscription,),
            standings_of(unit, region, today),
            unit.terms.of_region(subscription.team, region.id),
            unit.marks.of_team(subscription.team),
        )
    return next(iter(plan(situation, today, today + AHEAD)), None)


def speak(unit: Unit, who: Asker) -> None:
    """Have somebody's own reminders speak the language they chose."""
    for item in unit.subscriptions.of(who.person.team, who.user):
        unit.subscriptions.put(replace(item, language=who.language))
