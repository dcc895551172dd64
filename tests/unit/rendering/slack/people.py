"""What handovers, dossiers, reminders and people are drawn from in these tests."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from bot.domain.citation import Citation
from bot.domain.gap import Handover, HandoverState
from bot.domain.reminder import Item, PlannedReminder, Reminder, ReminderContent, ReminderKind, Section
from bot.domain.subscription import Standing, Subscription, Topic
from bot.domain.text import Bilingual, Language
from bot.domain.workspace import Person, Workspace
from tests.unit.rendering.slack.outcomes import many, short, texts

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = date(2026, 11, 22)
languages = st.sampled_from(Language)
ids = st.sampled_from(["U0123", "C0456", ""])
days = st.dates(date(2026, 1, 1), date(2030, 12, 31))
bilingual = st.builds(Bilingual, short, short)
citations = st.just((Citation("dvh:art-11.3"),))

handovers = st.builds(
    Handover,
    id=short,
    team=st.just("T1"),
    region=st.just("flevoland"),
    asker=st.just("U0123"),
    language=languages,
    question=texts,
    found=texts,
    channel=st.just("D1"),
    thread=st.just(""),
    place=st.just("C1"),
    stamp=st.just("1.2"),
    state=st.sampled_from(HandoverState),
    helper=st.just("U0456"),
    reply=texts,
    opened=st.just(NOON),
    changed=st.just(NOON),
)
items = st.builds(Item, bilingual, st.none() | days, st.none() | bilingual)
contents = st.builds(
    ReminderContent,
    kind=st.sampled_from(ReminderKind),
    title=bilingual,
    day=days,
    due=days,
    last_working_day=days,
    days_left=st.integers(0, 30),
    actor=st.none() | bilingual,
    citations=citations,
    opens=st.none() | days,
    was=st.none() | days,
    next_step=st.none() | items,
    notes=many(bilingual, 5),
    sections=many(st.builds(Section, bilingual, st.builds(lambda item: (item,) * 40, items)), 4),
)
single = st.builds(
    Reminder,
    key=short,
    subscription=st.just("s-1"),
    occurrence=st.sampled_from(["flevoland/duty/concept-settlement/2027-02-28", "x" * 200]),
    rule=short,
    topic=st.sampled_from(Topic),
    lead=st.just("P7D"),
    day=days,
    moment=st.just(NOON),
    deadline=st.just(NOON),
    useless=st.just(NOON),
    content=contents,
)
planned = st.builds(
    PlannedReminder,
    cause=st.just("reminder/1"),
    team=st.just("T1"),
    receiver=st.just("U1"),
    subscription=st.just("s-1"),
    language=languages,
    day=days,
    moment=st.just(NOON),
    deadline=st.just(NOON),
    useless=st.just(NOON),
    reminders=many(single, 30),
)
persons = st.builds(
    Person,
    team=st.just("T1"),
    user=st.just("U1"),
    language=st.none() | languages,
    municipality=st.sampled_from(["", "urk", "gone"]),
    role=st.sampled_from(["", "programmamanager", "gone"]),
)
workspaces = st.builds(
    Workspace,
    team=st.just("T1"),
    region=st.sampled_from(["", "flevoland", "gone"]),
    contact=ids,
    curators=ids,
    follow_threads=st.booleans(),
)
subscriptions = st.builds(
    Subscription,
    id=st.uuids().map(str),
    team=st.just("T1"),
    receiver=ids,
    owner=st.just("U1"),
    region=st.just("flevoland"),
    topics=st.lists(st.sampled_from(Topic), min_size=1, max_size=4, unique=True).map(tuple),
    language=languages,
    parties=st.lists(st.sampled_from(["urk", "almere", "gone"]), max_size=3, unique=True).map(tuple),
    lead_days=st.lists(st.integers(0, 90), min_size=1, max_size=6, unique=True).map(tuple),
    morning=st.times().map(lambda found: time(found.hour, found.minute)),
    standing=st.sampled_from(Standing),
)
