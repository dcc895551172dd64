"""The check of the mandate's scope: names that nothing has, and ids that stand twice, are refused."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.corpus.corpus import Corpus
from bot.corpus.mandate_checks import problems
from bot.corpus.origins import Origins
from bot.corpus.strict_yaml import Tree
from bot.domain.mandate import MandateScope
from bot.domain.region import Region


def found(region: Region, scope: MandateScope) -> list[str]:
    origins = Origins()
    origins.remember(scope, Tree(Path("mandate.yaml")))
    return [problem.message for problem in problems(replace(region, mandate=scope), origins)]


def with_items(scope: MandateScope, kind: str, items: tuple[Any, ...]) -> MandateScope:
    changes: dict[str, Any] = {kind: items}
    return replace(scope, **changes)


def changed(scope: MandateScope, kind: str, **changes: Any) -> MandateScope:
    first, *others = getattr(scope, kind)
    return with_items(scope, kind, (replace(first, **changes), *others))


@pytest.fixture
def scope(corpus: Corpus) -> MandateScope:
    region = corpus.region("flevoland")
    assert region is not None
    assert region.mandate is not None
    return region.mandate


def test_the_real_scope_is_sound(flevoland: Region, scope: MandateScope) -> None:
    assert found(flevoland, scope) == []


def test_a_region_without_a_mandate_has_nothing_to_check(flevoland: Region) -> None:
    assert list(problems(replace(flevoland, mandate=None), Origins())) == []


@pytest.mark.parametrize(
    ("kind", "changes", "message"),
    [
        ("acts", {"instrument": "decreet"}, "instrument: 'decreet' is not known; allowed: "),
        ("acts", {"domains": ("schaatsen",)}, "domains: 'schaatsen' is not known; allowed: "),
        ("limits", {"over": ("zwaaien",)}, "over: 'zwaaien' is not known; allowed: "),
        ("limits", {"spares": ("zwaaien",)}, "spares: 'zwaaien' is not known; allowed: "),
        ("limits", {"resembles": ("zwaaien",)}, "resembles: 'zwaaien' is not known; allowed: "),
    ],
)
def test_what_names_nothing_is_refused(
    flevoland: Region, scope: MandateScope, kind: str, changes: dict[str, Any], message: str
) -> None:
    (said,) = found(flevoland, changed(scope, kind, **changes))
    assert said.startswith(message)


@pytest.mark.parametrize("kind", ["instruments", "acts", "domains", "limits"])
def test_an_id_that_stands_twice_is_refused(flevoland: Region, scope: MandateScope, kind: str) -> None:
    items = getattr(scope, kind)
    messages = found(flevoland, with_items(scope, kind, (*items, replace(items[0]))))
    assert [message for message in messages if f"{items[0].id!r} stands twice" in message]
