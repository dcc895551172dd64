"""The verdict on what somebody may do for others, from a scope of a few acts."""

import dataclasses
from dataclasses import replace

import pytest

from bot.answering.ruling import Ruling, rule
from bot.domain.citation import Citation
from bot.domain.entry import Verdict
from bot.domain.mandate import Act, Domain, Instrument, Limit, MandateScope
from bot.domain.text import Bilingual, Language, Phrases
from bot.understanding.scope import Scoped, ScopeReader

NL, EN = Language.NL, Language.EN


def text(name: str) -> Bilingual:
    return Bilingual(f"{name}-nl", f"{name}-en")


def cited(locator: str) -> tuple[Citation, ...]:
    return (Citation(f"mandaat:{locator}"),)


INSTRUMENT = Instrument("mandaat", text("mandaat"), text("passing-on"), cited("1"))
OBJECTION = Act(
    "objection", text("objection"), Phrases(("bezwaar",), ("objection",)), cited("1.a"), "mandaat"
)
ADOPT = Act(
    "adopt", text("adopt"), Phrases(("plan vaststellen",), ("adopt plan",)), cited("8"), instead=text("own")
)
SUPERVISE = Act(
    "supervise", text("supervise"), Phrases(("toezicht",), ("supervise",)), cited("1.c"), "mandaat",
    domains=("shelter-budget",), condition=text("only-budgets"),
)  # fmt: skip
TEND = dataclasses.replace(SUPERVISE, id="tend", condition=None)


def domain(name: str, words: Phrases, *, covered: bool = True, instead: Bilingual | None = None) -> Domain:
    return Domain(name, text(name), words, text("group"), covered, cited("4"), instead)


SHELTER = domain("shelter", Phrases(("opvang",), ("shelter",)))
BUDGET = domain("shelter-budget", Phrases(("pgb",), ("budget",)))
FOSTER = domain("foster", Phrases(("pleegzorg",), ("foster",)))
HELP = domain("help", Phrases(("hulp",), ("help",)), covered=False, instead=text("yourself"))
LIMIT = Limit(
    "beyond",
    Phrases(("buiten plan",), ("beyond plan",)),
    Verdict.CONDITIONAL,
    text("first-change"),
    cited("8.6"),
)
GONE = Limit("gone", Phrases(("ingetrokken",), ("withdrawn",)), Verdict.OUT, text("no-longer"), cited("5"))
SCOPE = MandateScope(
    grantors=text("grantors"), holder=text("holder"), validity=text("validity"), within=text("within"),
    responsible=text("responsible"), control=text("control"), citations=cited("1"), instruments=(INSTRUMENT,),
    acts=(OBJECTION, ADOPT, SUPERVISE, TEND), domains=(SHELTER, BUDGET, FOSTER, HELP), limits=(LIMIT, GONE),
)  # fmt: skip


def ruled(act: Act | None = None, field: Domain | None = None, limit: Limit | None = None) -> Ruling:
    return rule(SCOPE, Scoped(act, field, limit), NL)


def test_an_act_with_an_instrument_in_a_covered_domain_is_in() -> None:
    ruling = ruled(OBJECTION, FOSTER)
    assert ruling.verdict is Verdict.IN
    assert ruling.citations == (*OBJECTION.citations, *FOSTER.citations)
    said = " ".join(ruling.reasons)
    assert all(
        part in said for part in ("objection-nl", "mandaat-nl", "passing-on-nl", "foster-nl", "within-nl")
    )


def test_an_act_alone_is_in() -> None:
    assert ruled(OBJECTION).verdict is Verdict.IN


def test_a_covered_domain_alone_is_in_with_the_instruments() -> None:
    ruling = ruled(field=FOSTER)
    assert ruling.verdict is Verdict.IN
    assert ruling.citations == (*FOSTER.citations, *INSTRUMENT.citations)


@pytest.mark.parametrize("domain", [None, FOSTER, HELP])
@pytest.mark.parametrize("limit", [None, LIMIT])
def test_an_act_without_an_instrument_is_out_whatever_else(
    domain: Domain | None, limit: Limit | None
) -> None:
    ruling = ruled(ADOPT, domain, limit)
    assert (ruling.verdict, ruling.reasons, ruling.citations) == (Verdict.OUT, ("own-nl",), ADOPT.citations)


@pytest.mark.parametrize("act", [None, OBJECTION, SUPERVISE])
def test_a_domain_that_is_no_task_is_out(act: Act | None) -> None:
    ruling = ruled(act, HELP)
    assert (ruling.verdict, ruling.reasons, ruling.citations) == (
        Verdict.OUT,
        ("yourself-nl",),
        HELP.citations,
    )


def test_a_limit_decides_over_act_and_domain() -> None:
    ruling = ruled(OBJECTION, FOSTER, LIMIT)
    assert (ruling.verdict, ruling.reasons) == (Verdict.CONDITIONAL, ("first-change-nl",))
    assert ruling.citations == (*LIMIT.citations, *OBJECTION.citations)
    assert ruled(limit=GONE).verdict is Verdict.OUT


def test_a_confined_act_in_its_own_domain_is_in() -> None:
    assert ruled(SUPERVISE, BUDGET).verdict is Verdict.IN


def test_a_confined_act_with_the_domain_left_open_is_conditional() -> None:
    ruling = ruled(SUPERVISE)
    assert (ruling.verdict, ruling.reasons) == (Verdict.CONDITIONAL, ("only-budgets-nl",))


def test_a_confined_act_in_a_wider_domain_is_conditional() -> None:
    assert ruled(SUPERVISE, SHELTER).verdict is Verdict.CONDITIONAL


def test_a_confined_act_in_another_domain_is_out() -> None:
    assert ruled(SUPERVISE, FOSTER).verdict is Verdict.OUT


def test_without_a_condition_the_domains_are_named() -> None:
    assert ruled(TEND).reasons == ("Dat mag alleen voor: shelter-budget-nl.",)


def test_a_ruling_is_in_the_language_asked_for_and_says_why() -> None:
    ruling = rule(SCOPE, Scoped(OBJECTION, FOSTER, None), EN)
    assert "objection-en" in ruling.reasons[0]
    assert not any("-nl" in reason for reason in ruling.reasons)
    assert ruling.why == ("act: objection", "domain: foster")


@pytest.fixture(scope="module")
def reader() -> ScopeReader:
    return ScopeReader(SCOPE, ("Almere",), ("de", "het", "een", "op"))


@pytest.mark.parametrize(
    ("asked", "act", "domain", "limit"),
    [
        ("mag Almere beslissen op een bezwaar over pleegzorg", "objection", "foster", None),
        ("may Almere decide on objections about foster care", "objection", "foster", None),
        ("het plan vaststellen", "adopt", None, None),
        ("opvang", None, "shelter", None),
        ("bezwaar buiten het plan", "objection", None, "beyond"),
    ],
)
def test_a_question_is_read_as_act_domain_and_limit(
    reader: ScopeReader, asked: str, act: str | None, domain: str | None, limit: str | None
) -> None:
    scoped = reader.read(asked)
    assert scoped is not None
    found = tuple(item.id if item else None for item in (scoped.act, scoped.domain, scoped.limit))
    assert found == (act, domain, limit)


def test_a_limit_says_nothing_of_an_act_that_it_spares() -> None:
    limits = (replace(LIMIT, spares=("objection",)), GONE)
    spared = ScopeReader(replace(SCOPE, limits=limits), ("Almere",), ("de", "het", "een", "op"))
    scoped = spared.read("bezwaar buiten het plan")
    assert scoped is not None
    assert (scoped.act, scoped.limit) == (OBJECTION, None)
    other = spared.read("toezicht buiten het plan")
    assert other is not None
    assert other.limit == limits[0]


def test_what_names_nothing_of_the_scope_is_not_read(reader: ScopeReader) -> None:
    assert reader.read("wanneer is de vergadering") is None


@pytest.mark.parametrize("asked", ["mag Almere namens ons vissen", "may Almere catch eels for us?"])
def test_a_task_that_is_not_recognised_falls_in_the_rest(asked: str) -> None:
    rest = replace(HELP, id="rest", rest=True)
    wide = ScopeReader(replace(SCOPE, domains=(*SCOPE.domains, rest)), ("Almere",), ())
    assert wide.unrecognised(asked, named=False) == Scoped(None, rest, None)


@pytest.mark.parametrize("asked", ["mag Almere vissen", "when may Almere decide for us?", "mogen wij vissen"])
def test_what_is_asked_for_nobody_is_left(asked: str) -> None:
    wide = ScopeReader(replace(SCOPE, domains=(replace(HELP, rest=True),)), ("Almere",), ())
    assert wide.unrecognised(asked, named=False) is None


def test_the_act_of_the_sentence_that_asks_goes_first(reader: ScopeReader) -> None:
    scoped = reader.read("er is bezwaar over opvang. mag Almere het plan vaststellen?")
    assert scoped is not None
    assert scoped.act is not None
    assert scoped.act.id == "adopt"
