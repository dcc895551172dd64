"""Whether a text asks where a matter is to be brought."""

import pytest

from bot.understanding.bringing import asks_where, brings_up, seems_brought


@pytest.mark.parametrize(
    "text",
    [
        "De cijfers kloppen niet. Bij welke groep moet ik zijn?",
        "our volumes changed, which regional body do we put that to",
        "Er loopt iets vast met de politie. Waar brengen we dat regionaal in?",
        "a provider has a complaint, where should that go",
        "een bureau belt, naar wie verwijs ik ze",
        "who do we talk to about missing figures",
        "the plan has to change. how do we raise that",
        "werkprocessen lopen uiteen, welk overleg pakt dat op",
    ],
)
def test_one_s_own_matter_is_recognised(text: str) -> None:
    assert asks_where(text)
    assert seems_brought(text)


@pytest.mark.parametrize(
    "text",
    [
        "Welk overleg gaat over begrotingen?",
        "which meeting adopts the plan",
        "hoofdstuk 4, waar gaat dat over",
        "wie zit het DOSD voor",
        "where is the regional day held",
        "wanneer is de volgende regiodag",
    ],
)
def test_what_asks_for_knowledge_is_not(text: str) -> None:
    assert not asks_where(text)
    assert not seems_brought(text)


@pytest.mark.parametrize(
    "text",
    [
        "Een aanbieder wil minder papierwerk. Wie wil dit op zijn bord?",
        "our alderman wants the others to decide on this, through which door does it go in",
    ],
)
def test_words_alone_can_show_it(text: str) -> None:
    assert brings_up(text) > brings_up("wanneer is de volgende regiodag")
    assert seems_brought(text)
