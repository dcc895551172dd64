"""Dutch verb forms brought back to the infinitive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.verb_forms import infinitives


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("almere past het handvest op eigen houtje aan", "aanpassen"),
        ("almere zegt het contract op", "opzeggen"),
        ("het handvest is aangepast", "aanpassen"),
        ("of almere het plan vaststelt", "vaststellen"),
        ("om het plan vast te stellen", "vaststellen"),
        ("almere wees de aanvraag af", "afwijzen"),
        ("het contract dat almere sloot", "sluiten"),
    ],
)
def test_a_form_gives_its_infinitive(text: str, verb: str) -> None:
    assert verb in infinitives(text)


@pytest.mark.parametrize("text", ["almere past goed. kijk het aan", "de aanvraag", "almere zegt niets", ""])
def test_a_particle_of_another_clause_does_not_count(text: str) -> None:
    assert not {"aanpassen", "opzeggen", "aanwijzen"} & set(infinitives(text))


@given(st.text(max_size=60))
def test_any_text_can_be_read_and_no_verb_comes_twice(text: str) -> None:
    found = infinitives(text)
    assert len(found) == len(set(found))
