"""What is said around a question, in the words by which the scope names it."""

import pytest

from bot.understanding.circumstances import Circumstances

SAID = Circumstances("almere")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("we told Almere not to settle, may it do so?", "forbid"),
        ("our executive told Almere in writing to settle nothing", "forbid"),
        ("Urk heeft Almere opgedragen geen schikking te treffen", "verbiedt"),
        ("ons college vroeg het, en we hebben Almere gevraagd eerst te overleggen", "verbiedt"),
        ("Urk gaat vertrekken uit de regeling", "leaving"),
        ("Dronten is leaving the scheme", "leaving"),
        ("our mayor is against the appeal", "forbid"),
        ("Urk stelde als voorwaarde dat er eerst overleg is", "verbiedt"),
        ("may it buy cheaper care than the plan prescribes", "overschrijdt"),
        ("de raad heeft het inkoopplan verworpen", "without plan"),
        ("a town outside the region", "nonparticipating"),
        ("May it appeal? I do not know yet what it is about", "onbekend"),
        ("mag dat, want er staat niet bij waarvoor", "onbekend"),
        ("meer weet ik niet", "onbekend"),
        ("the plan says ten beds; may it buy twelve", "overschrijdt"),
        ("the plan has yet to be approved by all", "without plan"),
        ("Urk has not yet agreed to its volumes", "without plan"),
        ("het plan is nog niet vastgesteld", "without plan"),
    ],
)
def test_a_circumstance_gets_its_word(text: str, word: str) -> None:
    assert f" {word} " in f" {SAID.told(text).plain} "


@pytest.mark.parametrize(
    "text",
    [
        "may Almere appeal without asking our council",
        "mag Almere in beroep zonder ons eerst te vragen",
        "may Almere appeal without a new power",
        "mag Almere zonder aparte machtiging in beroep",
    ],
)
def test_what_nobody_need_ask_is_left_out(text: str) -> None:
    plain = SAID.told(text).plain
    assert not {"without", "zonder", "council", "vragen", "machtiging", "power"} & set(plain.split())


@pytest.mark.parametrize(
    "text",
    [
        "may Almere decide on an objection of a resident",
        "mag Almere namens ons een contract tekenen",
    ],
)
def test_no_word_is_added_to_a_plain_question(text: str) -> None:
    assert SAID.told(text).plain == text.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "we disagree with it",
        "our council objects to this",
        "if we tell Almere not to sign",
        "we told Almere to wait",
        "our mayor does not want Almere to sign",
    ],
)
def test_what_the_giver_does_not_want_is_forbidden(text: str) -> None:
    assert "forbid" in SAID.told(text).plain.split()


@pytest.mark.parametrize(
    "text", ["de wethouder wil niet dat Almere tekent", "wij zijn het niet eens met het contract"]
)
def test_what_the_giver_does_not_want_is_forbidden_in_dutch_too(text: str) -> None:
    assert "verbiedt" in SAID.told(text).plain.split()


@pytest.mark.parametrize(
    "text", ["iemand is het niet eens met de beslissing", "can you tell me what may not be done"]
)
def test_a_resident_who_disagrees_forbids_nothing(text: str) -> None:
    assert not {"verbiedt", "forbid"} & set(SAID.told(text).plain.split())
