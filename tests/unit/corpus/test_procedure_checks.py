"""The check of procedures: every mistake is named with what is allowed, and the real ones are sound."""

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.corpus.origins import Origins
from bot.corpus.procedure_checks import citing, problems
from bot.corpus.strict_yaml import Tree
from bot.domain.procedure import By, Procedure, StateTerm, Transition
from bot.domain.region import Region
from bot.domain.text import Bilingual

SHARED = Path(__file__).resolve().parents[4] / "shared" / "sources"
WORDS = 12


@pytest.fixture
def model(flevoland: Region) -> Procedure:
    return next(item for item in flevoland.procedures if item.id == "escalatiemodel")


def found(region: Region, procedure: Procedure) -> list[str]:
    changed = replace(region, procedures=(procedure,))
    origins = Origins()
    origins.remember(procedure, Tree(Path("procedure.yaml")))
    return [problem.message for problem in problems(changed, origins)]


def with_state(procedure: Procedure, state_id: str, **changes: Any) -> Procedure:
    states = tuple(replace(item, **changes) if item.id == state_id else item for item in procedure.states)
    return replace(procedure, states=states)


def test_the_real_procedures_are_sound(flevoland: Region) -> None:
    assert [item.id for item in flevoland.procedures] == ["escalatiemodel", "niet-nakoming"]
    for procedure in flevoland.procedures:
        assert found(flevoland, procedure) == []


def test_every_citation_is_a_passage_of_a_document(flevoland: Region) -> None:
    passages = {f"{item.id}:{passage.locator}" for item in flevoland.documents for passage in item.outline}
    cited = {str(citation) for value in citing(flevoland) for citation in value.citations}
    assert cited - passages == set()
    assert "inrichtingsplan:bijlage-2/stap-2a" in cited
    assert "dvh:art-10.3" in cited


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"transitions": (Transition("vote", "step-2"),)},
            "event: 'vote' is not known; allowed: advice-given",
        ),
        ({"transitions": (Transition("signal", "step-9"),)}, "to: 'step-9' is not known; allowed: settled"),
        ({"term": StateTerm("step-9-talk", ("talk-held",))}, "term: 'step-9-talk' is not known; allowed:"),
        ({"term": StateTerm("step-2a-talk", ("signal",))}, "met_by: 'signal' is not known; allowed:"),
        ({"end": True}, "'step-1' is an end; it can have no transitions and no term"),
        ({"citations": ()}, "'step-1' has no citation"),
    ],
)
def test_a_mistake_in_a_state_is_named(
    flevoland: Region, model: Procedure, changes: dict[str, Any], message: str
) -> None:
    assert any(item.startswith(message) for item in found(flevoland, with_state(model, "step-1", **changes)))


def test_a_state_that_nothing_leads_to_is_named(flevoland: Region, model: Procedure) -> None:
    cut = with_state(model, "signalled", transitions=())
    assert "'step-1' is never reached from 'signalled'" in found(flevoland, cut)


def test_a_state_without_a_way_to_an_end_is_named(flevoland: Region, model: Procedure) -> None:
    assert "'step-5-advised' has no way to an end" in found(flevoland, replace(model, anywhere=()))


def test_a_dossier_is_opened_by_a_party(flevoland: Region, model: Procedure) -> None:
    events = tuple(replace(item, by=By.TOGETHER) if item.id == "signal" else item for item in model.events)
    assert found(flevoland, replace(model, events=events)) == ["opens: 'signal' must be by party"]


def test_no_twelve_words_in_a_row_are_those_of_a_source(flevoland: Region) -> None:
    folder = Path(os.environ.get("WEGWIJZER_SOURCES") or SHARED)
    if not folder.is_dir():
        pytest.skip("no source texts here; WEGWIJZER_SOURCES can name their folder")
    source = " ".join(spoken(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.txt")))
    for text in texts(flevoland.procedures):
        words = spoken(text).split()
        for start in range(len(words) - WORDS + 1):
            run = " ".join(words[start : start + WORDS])
            assert f" {run} " not in f" {source} ", run


def spoken(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def texts(value: object) -> list[str]:
    if isinstance(value, Bilingual):
        return [value.nl, value.en]
    if isinstance(value, tuple):
        return [text for item in value for text in texts(item)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for name in value.__dataclass_fields__ for text in texts(getattr(value, name))]
    return []
