"""`wegwijzer reminders`: what would be sent in a period, to whom and when."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.commands.context import Context, UsageProblem
from bot.commands.days import add_period, period
from bot.commands.listing import print_json
from bot.commands.registry import Subparsers
from bot.commands.reminders_output import NOBODY, message_json
from bot.domain.reminder import PlannedReminder
from bot.domain.subscription import Subscription, Topic
from bot.domain.text import Bilingual
from bot.reminders.moments import zone_called
from bot.reminders.planning import plan
from bot.reminders.reading import read_situation
from bot.reminders.situation import Situation
from bot.rendering.reminder_text import reminder_text
from bot.storage.errors import StoreAddressError, StoreError
from bot.storage.opening import open_store

_EVERYBODY = "all"
_IMAGINED = Bilingual(
    "Aan een denkbeeldige ontvanger; dit gaat niet echt weg. Abonnementen in deze regio: {number}.",
    "To an imagined receiver; this is not really sent. Subscriptions in this region: {number}.",
)
_HEAD = Bilingual("{when} naar {receiver}", "{when} to {receiver}")
_NONE = Bilingual("In deze periode wordt er niets verstuurd.", "Nothing is sent in this period.")


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "reminders", help="show what would be sent", description="Show the reminders of a period."
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    preview = actions.add_parser(
        "preview",
        help="list the reminders of a period",
        description="List what is sent in a period, from the subscriptions or to an imagined receiver.",
    )
    add_period(preview, "one month")
    preview.add_argument(
        "--receiver", metavar="ID", default=_EVERYBODY, help="only this channel or user (default: all)"
    )
    preview.add_argument(
        "--topics", metavar="LIST", help=f"for an imagined receiver: some of {','.join(Topic)}"
    )
    preview.add_argument(
        "--party", action="append", metavar="ID", help="for an imagined receiver: only what this party owes"
    )
    preview.add_argument("--json", action="store_true", help="print a JSON list instead of text")
    preview.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Print what would be sent in the period asked about; return 1 when the store fails."""
    asked = period(arguments, context, "P1M")
    imagined = _imagined(arguments, context)
    try:
        with open_store(context.environment) as store, store.reading() as unit:
            kept = read_situation(unit, context.region, context.today)
    except StoreAddressError as error:
        raise UsageProblem(str(error)) from None
    except StoreError as error:
        sys.stderr.write(f"wegwijzer: {error}\n")
        return 1
    wished = bool(arguments.topics or arguments.party)
    chosen = (imagined,) if wished or not kept.subscriptions else _receiver(arguments.receiver, kept)
    planned = plan(replace(kept, subscriptions=chosen), asked.start, asked.end)
    otherwise = context.region.profile.timezone
    zones = {item.id: zone_called(item.timezone, otherwise) for item in chosen}
    if arguments.json:
        print_json(context, [message_json(item, zones[item.subscription], context) for item in planned])
        return 0
    if imagined in chosen:
        said = _IMAGINED[context.language].format(number=len(kept.subscriptions))
        context.console.print(said, style="italic", markup=False)
    _print(planned, zones, context)
    return 0


def _imagined(arguments: argparse.Namespace, context: Context) -> Subscription:
    """Return a subscription that nobody made, in the region's own time zone."""
    names = arguments.topics.split(",") if arguments.topics else list(Topic)
    if unknown := sorted(set(names) - set(Topic)):
        raise UsageProblem(f"--topics {unknown[0]!r} is not known; choose from {', '.join(Topic)}")
    parties = tuple(arguments.party or ())
    known = [party.id for party in context.region.profile.parties]
    if strangers := [party for party in parties if party not in known]:
        raise UsageProblem(f"--party {strangers[0]!r} is not known; choose from {', '.join(known)}")
    return Subscription(
        id=NOBODY,
        team="",
        receiver=NOBODY if arguments.receiver == _EVERYBODY else arguments.receiver,
        owner="",
        region=context.region.id,
        topics=tuple(map(Topic, names)),
        language=context.language,
        parties=parties,
        timezone=context.region.profile.timezone,
    )


def _receiver(receiver: str, kept: Situation) -> tuple[Subscription, ...]:
    """Return the subscriptions of one receiver, or all."""
    chosen = tuple(item for item in kept.subscriptions if receiver in {_EVERYBODY, item.receiver})
    if not chosen:
        known = ", ".join(sorted({item.receiver for item in kept.subscriptions}))
        raise UsageProblem(f"--receiver {receiver!r} has no subscription; choose from {known}")
    return chosen


def _print(planned: tuple[PlannedReminder, ...], zones: Mapping[str, ZoneInfo], context: Context) -> None:
    language = context.language
    if not planned:
        context.console.print(_NONE[language], markup=False)
    for item in planned:
        when = f"{item.moment.astimezone(zones[item.subscription]):%Y-%m-%d %H:%M %Z}"
        head = _HEAD[language].format(when=when, receiver=item.receiver)
        context.console.print()
        context.console.print(head, style="bold", markup=False)
        context.console.print(reminder_text(item, context.region), markup=False)
