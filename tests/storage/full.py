"""A store with something in every table, of a person, of a colleague, and of another workspace."""

from dataclasses import replace
from datetime import date

from bot.domain.arrival import Arrival
from bot.domain.dossier import Dossier, Event
from bot.domain.gap import Gap, GapKind, Handover, HandoverState
from bot.domain.message import Address, Message, Way
from bot.domain.subscription import CalendarAddress, Mark, MarkKind, StartedTerm, Subscription, Topic
from bot.domain.text import Language
from bot.domain.workspace import Conversation, Person, Workspace
from bot.storage.ports.dossiers import recorder
from bot.storage.ports.store import Unit
from tests.storage.samples import NOW, after, parcel

# As long as Slack's, the second with the first in it.
ANNA, BERT = "U0ANNA111", "U0ANNA1112"
TEAMS = ("T0HOME1", "T0ELSEWH")


def fill(unit: Unit) -> None:
    """Keep what the tables can hold, for both people in both workspaces, each as owner and as helper."""
    for team in TEAMS:
        unit.workspaces.put(Workspace(team, "flevoland", ANNA, "C7"))
        unit.workspaces.set_channel_region(team, "C1", "flevoland")
        for user, other in ((ANNA, BERT), (BERT, ANNA)):
            _people(unit, team, user)
            _questions(unit, team, user, other)
            _reminders(unit, team, user, other)
            _post(unit, team, user, other)
            _dossier(unit, team, user)
    unit.pulse.beat("worker", NOW, "fine")


def _people(unit: Unit, team: str, user: str) -> None:
    unit.people.put(Person(team, user, Language.NL, "urk", "controller"))
    unit.conversations.put(Conversation(team, "C1", f"{len(user)}.1", "flevoland", "x", Language.NL, NOW))
    unit.calendars.put(CalendarAddress(f"hash/{team}/{len(user)}", team, user, "flevoland", NOW))


def _questions(unit: Unit, team: str, user: str, other: str) -> None:
    name = f"{team}-{len(user)}"
    unit.gaps.add(
        Gap(
            name, team, "flevoland", GapKind.UNANSWERED, f"wie is <@{other}|a b>?", Language.NL, "", NOW, user
        )
    )
    asked = Handover(
        name, team, "flevoland", user, Language.NL, "wie?", "iets", "C1", "1.1", other, "2.2",
        HandoverState.CLAIMED, other, f"vraag het <@{other}>", NOW, NOW,
    )  # fmt: skip
    unit.handovers.add(asked)


def _reminders(unit: Unit, team: str, user: str, other: str) -> None:
    wish = Subscription(
        f"own/{team}/{len(user)}", team, user, user, "flevoland", (Topic.DEADLINES,), Language.NL
    )
    unit.subscriptions.put(wish)
    unit.subscriptions.put(replace(wish, id=f"channel/{team}/{len(user)}", receiver="C1"))
    unit.terms.add(
        StartedTerm(f"{team}/{len(user)}", team, "flevoland", "x", "2027-01-01", user, f"met {other}")
    )
    unit.marks.put(Mark(team, f"done/{len(user)}", "", MarkKind.DONE, user, NOW))
    unit.marks.put(Mark(team, "snooze", user, MarkKind.SNOOZED, user, NOW, "2027-02-01"))


def _post(unit: Unit, team: str, user: str, other: str) -> None:
    name = f"{team}-{len(user)}"
    body = f'{{"team_id": "{team}", "user": "{user}"}}'
    unit.inbox.add(Arrival(name, (f"event/{name}",), "answer", body, NOW), after(60))
    home = replace(parcel(f"home-{name}", address=Address(Way.HOME, user=user)), team=team)
    unit.outbox.add(replace(home, cause=f"home/{team}/{user}"))
    said = Message(f"<@{other}> heeft dit gedaan", ({"value": other},))
    unit.outbox.add(replace(parcel(f"channel-{name}"), team=team, message=said))


def _dossier(unit: Unit, team: str, user: str) -> None:
    event = Event(1, "signal", date(2027, 1, 4), NOW, recorded_by=recorder(team, user))
    parties = ("urk", "dronten")
    unit.dossiers.open(
        Dossier(f"f-{team}-{len(user)}", "flevoland", "escalatiemodel", "kosten", parties, NOW, (event,))
    )
