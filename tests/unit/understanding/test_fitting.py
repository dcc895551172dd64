"""What only says that something is as agreed limits nothing; what turns that round still does."""

import pytest

from bot.understanding.fitting import fitting_apart


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "the contract stays within the adopted plan, may almere sign",
            "the contract , may almere sign",
        ),
        ("alles binnen de afspraken. mag almere tekenen", "alles . mag almere tekenen"),
        ("het inkoopplan is door alle zes vastgesteld, mag almere tekenen", "het , mag almere tekenen"),
        ("all six said yes to the youth plan. may almere sign", ". may almere sign"),
        ("volumes and rates stay as agreed. may almere sign", "volumes and rates . may almere sign"),
        ("het tarief blijft gelijk, mag almere tekenen", "het , mag almere tekenen"),
    ],
)
def test_what_fits_is_left_out(text: str, left: str) -> None:
    assert " ".join(fitting_apart(text).split()) == left


@pytest.mark.parametrize(
    "text",
    [
        "the beds are not in line with the plan",
        "meer bedden dan binnen het plan staan",
        "zolang niet iedereen heeft ingestemd met het plan",
        "may almere sign before everyone agreed to the plan",
        "buiten wat er volgens het plan kan",
        "different from what the plan says",
        "all colleges said yes to the plan, but the council still has to vote",
    ],
)
def test_what_is_turned_round_stays(text: str) -> None:
    assert fitting_apart(text) == text
