"""A second look where the words of a question speak strongly against the verdict."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.answering import rereading
from bot.answering.rereading import reread, verdicts
from bot.answering.ruling import rule
from bot.assistant import Assistant
from bot.domain.entry import Verdict
from bot.domain.mandate import MandateScope
from bot.domain.text import Language
from bot.understanding.scope import ScopeReader

TEXT = "mag Almere namens Urk een contract voor pleegzorg tekenen"
Told = Callable[[Verdict], None]


@pytest.fixture
def scope(assistant: Assistant) -> MandateScope:
    found = assistant.desk("flevoland").region.mandate
    assert found is not None
    return found


@pytest.fixture
def reader(assistant: Assistant) -> ScopeReader:
    found = assistant.desk("flevoland").understanding.scope
    assert found is not None
    return found


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Let the words of every question tell for certain what the verdict is."""

    def tell(verdict: Verdict) -> None:
        def certain(_text: str) -> dict[Verdict, float]:
            return {each: float(each is verdict) for each in Verdict}

        monkeypatch.setattr(rereading, "verdicts", certain)

    return tell


def verdict_of(scope: MandateScope, scoped: Any) -> Verdict:
    return rule(scope, scoped, Language.NL).verdict


@pytest.mark.parametrize("text", [TEXT, "", "mag dat"])
def test_what_the_words_tell_adds_up(text: str) -> None:
    found = verdicts(text)
    assert set(found) == set(Verdict)
    assert sum(found.values()) == pytest.approx(1.0)


def test_what_the_words_do_not_speak_against_stays(scope: MandateScope, reader: ScopeReader) -> None:
    scoped = reader.read(TEXT)
    assert scoped is not None
    assert reread(scope, reader, TEXT, scoped) is scoped


def test_a_limit_that_the_words_speak_for_is_added(
    scope: MandateScope, reader: ScopeReader, told: Told
) -> None:
    scoped = reader.read(TEXT)
    assert scoped is not None
    told(Verdict.CONDITIONAL)
    other = reread(scope, reader, TEXT, scoped)
    assert verdict_of(scope, other) is Verdict.CONDITIONAL
    assert (other.act, other.domain) == (scoped.act, scoped.domain)


def test_a_limit_that_the_words_speak_against_is_dropped(
    scope: MandateScope, reader: ScopeReader, told: Told
) -> None:
    text = f"{TEXT} buiten het inkoopplan"
    scoped = reader.read(text)
    assert scoped is not None
    assert verdict_of(scope, scoped) is Verdict.CONDITIONAL
    told(Verdict.IN)
    other = reread(scope, reader, text, scoped)
    assert (other.act, other.domain, other.limit) == (scoped.act, scoped.domain, None)


def test_nothing_is_made_up_where_no_reading_gives_the_verdict(
    scope: MandateScope, reader: ScopeReader, told: Told
) -> None:
    text = "mag Almere namens Urk op een bezwaar beslissen"
    scoped = reader.read(text)
    assert scoped is not None
    told(Verdict.OUT)
    other = reread(scope, reader, text, scoped)
    assert other.act is not None or other.domain is not None
    assert verdict_of(scope, other) is Verdict.OUT or other is scoped
