"""Months of a region in which things move, people say things, and the machine is away for days."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.region import Region
from bot.domain.subscription import Mark, MarkKind, Standing
from bot.reminders.auditing import audit
from bot.reminders.history import History
from bot.reminders.situation import Situation
from tests.unit.reminders.making import Outbox, cancelled, changed, moved, subscribed

FIRST = date(2027, 2, 1)
BACK, AHEAD = timedelta(days=7), timedelta(days=3)
OCCURRENCES = [
    "duty/concept-settlement/2027-02-28",
    "duty/final-settlement/2027-03-30",
    "meeting/bosd/2027-03-18",
]
EVENTS = st.sampled_from(
    ["none"] * 8 + ["away", "move", "back", "cancel", "done", "snooze", "pause", "leads"]
)
CHANGES = {
    "move": (moved("bosd", "2027-03-18", "2027-03-25"), moved("regiodag", "2027-03-02", "2027-03-09")),
    "cancel": (cancelled("bosd", "2027-03-18"),),
    "back": (),
}


def after(known: Situation, event: str, now: datetime, which: int) -> Situation:
    """Return the situation once something happened."""
    if event in CHANGES:
        return replace(known, region=changed(known.region, *CHANGES[event]))
    if event in {"done", "snooze"}:
        kind = MarkKind.DONE if event == "done" else MarkKind.SNOOZED
        receiver, until = ("", "") if event == "done" else ("C1", str(now.date() + timedelta(days=3)))
        occurrence = f"flevoland/{OCCURRENCES[which % 3]}"
        others = [item for item in known.marks if (item.occurrence, item.receiver) != (occurrence, receiver)]
        return replace(known, marks=(*others, Mark("T1", occurrence, receiver, kind, "U1", now, until)))
    first, *rest = known.subscriptions
    if event == "pause":
        turned = Standing.PAUSED if first.standing is Standing.ACTIVE else Standing.ACTIVE
        return replace(known, subscriptions=(replace(first, standing=turned, since=now), *rest))
    if event == "leads":
        leads = (5, 1) if first.lead_days == (7, 2, 0) else (7, 2, 0)
        return replace(known, subscriptions=(replace(first, lead_days=leads, since=now), *rest))
    return known


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=st.lists(st.tuples(EVENTS, st.integers(0, 5)), min_size=35, max_size=50))
def test_none_is_lost_and_none_comes_twice(flevoland: Region, story: list[tuple[str, int]]) -> None:
    known = Situation(flevoland, (subscribed(), subscribed("S2", receiver="C2", timezone="Asia/Kolkata")))
    box, away = Outbox(), 0
    for number, (event, which) in enumerate(story):
        today = FIRST + timedelta(days=number)
        before = datetime.combine(today, time(1), UTC)  # before any morning
        known = after(known, event, before, which)
        away = which if event == "away" else max(0, away - 1)
        if away:
            continue
        period = (today - BACK, today + AHEAD)
        box.step(known, period, before)
        settled = box.step(known, period, before)
        assert (settled.add, settled.withdraw, settled.tell, settled.missed) == ((), (), (), ())
        now = datetime.combine(today, time(20), UTC)
        box.send(now)
        assert audit(known, box.kept.values(), now, BACK) == ()
    history = History("flevoland", box.kept.values())
    out = [key for past in history.all if past.out for key in past.cause.keys if not key.is_notice]
    assert len(set(out)) == len(out)
