"""Whether more is wanted than was agreed."""

import pytest

from bot.understanding.amounts import exceeds


@pytest.mark.parametrize(
    "text",
    [
        "The plan says eighty foster places. May Almere contract a hundred?",
        "Er zijn twintig plekken afgesproken, maar Almere wil er dertig contracteren",
        "May Almere contract 30 places when the plan has 20?",
        "We stemden in met vijfentwintig bedden in het plan; mag Almere er 40 kopen?",
        "is Almere free to buy twenty-five when twenty were approved",
        "agreed: 1.000 beds. May it buy 1.200?",
    ],
)
def test_more_than_agreed_is_seen(text: str) -> None:
    assert exceeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mag Almere 15 van de 20 afgesproken bedden inkopen?",
        "mag Almere op grond van artikel 4 lid 2 een plan kopen voor 12 jongeren",
        "In 2025 hebben we 3 plekken afgesproken, mag Almere er 2 kopen",
        "het plan van 2026 geldt voor 6 gemeenten, mag Almere 20 bedden inkopen",
        "Urk has 20 beds and wants 30",
        "mag Almere contracten tekenen volgens het plan",
        "",
    ],
)
def test_all_else_is_not(text: str) -> None:
    assert not exceeds(text)
