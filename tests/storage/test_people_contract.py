"""What every side does with workspaces, people, conversations, gaps and handovers."""

from dataclasses import replace

import pytest

from bot.domain.gap import Gap, GapKind, Handover, HandoverState
from bot.domain.text import Language
from bot.domain.workspace import Conversation, Person, Workspace
from bot.storage.errors import ConflictError
from bot.storage.ports.store import Store
from tests.storage.samples import NOW, after

GAP = Gap("g1", "T1", "flevoland", GapKind.UNANSWERED, "wie dóet dit?", Language.NL, "", NOW, "U1")
HANDOVER = Handover(
    "h1", "T1", "flevoland", "U1", Language.EN, "who?", "nothing", "C1", "1.1", "C9", "2.2",
    HandoverState.OPEN, "", "", NOW, NOW,
)  # fmt: skip
TALK = Conversation("T1", "C1", "1.1", "flevoland", "jeugdhulp", Language.NL, NOW)


def test_a_workspace_is_empty_until_it_is_set_and_then_replaced(store: Store) -> None:
    full = Workspace("T1", "flevoland", "C7", "C8", follow_threads=True)
    with store.writing() as unit:
        assert unit.workspaces.get("T1") == Workspace("T1")
        unit.workspaces.put(full)
        assert unit.workspaces.get("T1") == full
        unit.workspaces.put(replace(full, contact="U3", follow_threads=False))
        assert unit.workspaces.get("T1") == replace(full, contact="U3", follow_threads=False)
        assert unit.workspaces.get("T2") == Workspace("T2")


def test_a_channel_has_a_region_until_it_is_cleared(store: Store) -> None:
    with store.writing() as unit:
        unit.workspaces.set_channel_region("T1", "C1", "flevoland")
        unit.workspaces.set_channel_region("T1", "C1", "centraal-gelderland")
        assert unit.workspaces.channel_region("T1", "C1") == "centraal-gelderland"
        assert unit.workspaces.channel_region("T2", "C1") == ""
        unit.workspaces.set_channel_region("T1", "C1", "")
        assert unit.workspaces.channel_region("T1", "C1") == ""


@pytest.mark.parametrize("person", [Person("T1", "U1", Language.EN, "urk", "controller"), Person("T1", "U1")])
def test_a_person_is_kept_as_they_chose(store: Store, person: Person) -> None:
    with store.writing() as unit:
        unit.people.put(Person("T1", "U1", Language.NL, "dronten", "wethouder"))
        unit.people.put(person)
    with store.reading() as unit:
        assert unit.people.get("T1", "U1") == person
        assert unit.people.get("T2", "U1") == Person("T2", "U1")


def test_a_conversation_is_what_it_was_last_about(store: Store) -> None:
    later = replace(TALK, entry="lpa", updated=after(9))
    with store.writing() as unit:
        unit.conversations.put(TALK)
        unit.conversations.put(later)
        unit.conversations.put(replace(TALK, thread="2.2"))
        assert unit.conversations.forget(after(9)) == 1
        assert unit.conversations.get("T1", "C1", "1.1") == later
        assert unit.conversations.get("T1", "C1", "2.2") is None


def test_gaps_are_listed_from_a_moment_on(store: Store) -> None:
    second = replace(GAP, id="g0", asked=after(0.000001), kind=GapKind.UNHELPFUL, entry="lpa")
    elsewhere = replace(GAP, id="g3", team="T2", asked=after(5))
    with store.writing() as unit:
        for gap in (elsewhere, second, GAP, replace(GAP, text="once more")):
            unit.gaps.add(gap)
        assert unit.gaps.since(NOW) == (GAP, second, elsewhere)
        assert unit.gaps.since(after(0.000001), "T1") == (second,)
        assert unit.gaps.forget(after(0.000001)) == 1
        assert unit.gaps.since(NOW) == (second, elsewhere)


def test_a_handover_is_claimed_by_one_helper(store: Store) -> None:
    claimed = replace(HANDOVER, state=HandoverState.CLAIMED, helper="U2", changed=after(1))
    with store.writing() as unit:
        unit.handovers.add(HANDOVER)
        unit.handovers.change(HANDOVER, claimed)
    with pytest.raises(ConflictError, match="'h1' is no longer as it was read"), store.writing() as unit:
        unit.handovers.change(HANDOVER, replace(claimed, helper="U3"))
    with store.reading() as unit:
        assert unit.handovers.get("h1") == claimed


def test_a_handover_keeps_its_id(store: Store) -> None:
    with store.writing() as unit:
        unit.handovers.add(HANDOVER)
        with pytest.raises(ConflictError, match="'h1' is there already"):
            unit.handovers.add(HANDOVER)


def test_handovers_are_listed_until_they_are_resolved_and_forgotten(store: Store) -> None:
    old = replace(HANDOVER, id="h0", opened=after(-5), state=HandoverState.ANSWERED, changed=after(-5))
    solved = replace(HANDOVER, id="h2", state=HandoverState.RESOLVED, changed=after(-9))
    with store.writing() as unit:
        for handover in (HANDOVER, old, solved, replace(HANDOVER, id="h3", team="T2")):
            unit.handovers.add(handover)
        assert unit.handovers.open_in("T1") == (old, HANDOVER)
        assert unit.handovers.forget(after(-5)) == 1
        assert unit.handovers.get("h2") is None
        assert unit.handovers.get("h0") == old


@pytest.mark.parametrize(
    "text", ["nul \0 here", "half \ud83d of a pair", "'; DROP TABLE gaps; --", "100% :team"]
)
def test_any_text_can_be_kept(store: Store, text: str) -> None:
    with store.writing() as unit:
        unit.gaps.add(replace(GAP, text=text))
        (kept,) = unit.gaps.since(NOW)
    assert kept.text == text.replace("\0", "\ufffd").replace("\ud83d", "\ufffd")
