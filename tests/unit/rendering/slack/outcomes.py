"""Outcomes of any kind and length, with all that people type and paste."""

from datetime import date

from hypothesis import strategies as st

from bot.domain.citation import Citation
from bot.domain.entry import Kind, Verdict
from bot.domain.outcome import Alternative, Destination, DestinationType, Moment, Outcome, Result
from bot.domain.text import Language

NASTY = (
    "<!here>", "<!channel> ", "<@U0123>", "<#C0123>", "<https://evil.example|klik>", "@here", "@Everyone",
    "*vet*", "_scheef_", "~door~", "`code`", "```", ":fire:", "&lt;!here&gt;", "&", "> citaat", "{day}", "%s",
    "👩\u200d👩\u200d👧\u200d👦", "🏳️\u200d🌈", "שלום", "مرحبا", "\u202eomgekeerd", "\u2067", "é", "e\u0301",
    "\u0000", "\n", "\t", " ", "\ud800", "\u200b", "T+1", "art. 11 lid 3", "uiterlijk: dinsdag", "Ja. ",
)  # fmt: skip
pieces = st.sampled_from(NASTY) | st.text(max_size=12)
short = st.lists(pieces, max_size=3).map("".join)
# As long as the longest limit of all, and no longer: a failure must stay readable.
long = st.builds(lambda text, times: (text * times)[:4_500], short, st.integers(1, 2_000))
texts = short | long
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
citations = st.sampled_from(
    ["dvh:art-11.3", "inrichtingsplan:bijlage-2", "mandaat:1.a", "nota:2", "nergens:art-1"]
).map(Citation)
moments = st.builds(Moment, label=short, due=days, start=st.none() | days)
destinations = st.builds(
    Destination,
    id=st.sampled_from(["escalatiemodel", "niet-nakoming", "bosd", "nergens"]) | short,
    type=st.sampled_from(DestinationType),
    label=short,
    reason=short,
    next=st.none() | days,
    papers=st.none() | days,
)
alternatives = st.builds(Alternative, entry=short, title=short, citations=st.just(()), score=st.floats(0, 1))


def many(items: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    """Return a few of something, or up to `most` of the same."""
    return st.lists(items, max_size=3).map(tuple) | st.builds(
        lambda item, times: (item,) * times, items, st.integers(1, most)
    )


def lines(most: int) -> st.SearchStrategy[tuple[object, ...]]:
    """Return two long texts, or many short ones."""
    return st.lists(texts, max_size=2).map(tuple) | many(short, most)


outcomes = st.builds(
    Outcome,
    question=short,
    language=st.sampled_from(Language),
    region=st.just("flevoland"),
    result=st.sampled_from(Result),
    text=texts,
    headline=texts,
    entry=st.none() | short,
    kind=st.none() | st.sampled_from(Kind),
    title=short,
    citations=many(citations, 40),
    dates=many(moments, 200),
    date_lines=lines(200),
    notes=lines(30),
    verdict=st.none() | st.sampled_from(Verdict),
    destinations=many(destinations, 50),
    alternatives=many(alternatives, 30),
    confidence=st.floats(0, 1),
    why=lines(10),
)
