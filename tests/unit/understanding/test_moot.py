"""What makes no difference to a verdict is left out; what does stays."""

import pytest

from bot.understanding.moot import moot_apart


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("dronten never gave any instruction, may almere sign", "dronten , may almere sign"),
        ("onze instructie is weer ingetrokken. mag almere tekenen", "onze . mag almere tekenen"),
        ("urk instructed it to wait, but that was lifted. may almere sign", "urk . may almere sign"),
        ("een instructie, maar die is allang weer van tafel. mag het", "een . mag het"),
        ("urk wanted a call first. that has been done. may almere sign", ". may almere sign"),
        ("wij hebben niks verboden, mag almere tekenen", "wij hebben , mag almere tekenen"),
        ("his care plan is not signed, may almere decide", "his is not signed, may almere decide"),
        ("may almere withdraw the appeal", "may almere the appeal"),
        ("mag almere het beroep van urk intrekken", "mag almere het beroep van urk"),
        (
            "urk is leaving but still a participant, may almere decide",
            "urk is but still a participant, may almere decide",
        ),
        ("the court ruled and we do not agree, may it appeal", "the court ruled and we do , may it appeal"),
    ],
)  # fmt: skip
def test_what_is_moot_is_left_out(text: str, left: str) -> None:
    assert " ".join(moot_apart(text).split()) == left


@pytest.mark.parametrize(
    "text",
    [
        "dronten told almere never to sign",
        "we asked almere not to extend the contract, may it",
        "may almere sign without any instruction from us",
        "urk is leaving the arrangement, may almere decide",
        "het inkoopplan is nog niet vastgesteld",
        "urk heeft het mandaat ingetrokken",
        "urk gave the mandate but it was withdrawn",
        "onze opdracht om het contract met de aanbieder te verlengen",
        "urk wil uit de regeling, is almere nog bevoegd en tekent het mee",
    ],
)
def test_what_matters_stays(text: str) -> None:
    assert moot_apart(text) == text
