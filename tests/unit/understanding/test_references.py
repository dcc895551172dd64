"""Exact references: the right number or nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.citation import Citation
from bot.domain.region import Region
from bot.understanding.references import ReferenceReader

OUTSIDE = ("Centrumregeling", "Gemeentewet", "Jeugdwet", "Youth Act", "Awb")


@pytest.fixture(scope="module")
def reader(flevoland: Region) -> ReferenceReader:
    return ReferenceReader(flevoland.documents, OUTSIDE)


def found(reader: ReferenceReader, text: str) -> list[str]:
    """Return what a text refers to; a passage that is not there with `!` before it."""
    return [
        str(reference.citation) if reference.exists else f"!{reference.document}:{reference.wanted}"
        for reference in reader.read(text)
    ]


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("art 11 lid 3", "dvh:art-11.3"),
        ("Art. 11 lid 3", "dvh:art-11.3"),
        ("art11 lid 3", "dvh:art-11.3"),
        ("art.11 lid 3", "dvh:art-11.3"),
        ("ARTIKEL 11 LID 3", "dvh:art-11.3"),
        ("artikel 11, lid 3", "dvh:art-11.3"),
        ("artikel 11, lid 3, DVH", "dvh:art-11.3"),
        ("artikel 8.4 dvh", "dvh:art-8.4"),
        ("art 11.3", "dvh:art-11.3"),
        ("dvh 11.3", "dvh:art-11.3"),
        ("11.3 van het handvest", "dvh:art-11.3"),
        ("article 15 para 4", "dvh:art-15.4"),
        ("article 15 paragraph 4", "dvh:art-15.4"),
        ("article 15, paragraph 4", "dvh:art-15.4"),
        ("article 15(4)", "dvh:art-15.4"),
        ("8(5)", "dvh:art-8.5"),
        ("derde lid van artikel 11", "dvh:art-11.3"),
        ("het derde lid van artikel 11", "dvh:art-11.3"),
        ("3e lid van art. 11", "dvh:art-11.3"),
        ("lid 3 van artikel 11", "dvh:art-11.3"),
        ("artikel 11, derde lid", "dvh:art-11.3"),
        ("artikel 11 derde lid", "dvh:art-11.3"),
        ("the third paragraph of article 11", "dvh:art-11.3"),
        ("paragraph 3 of article 11", "dvh:art-11.3"),
        ("article 11, third paragraph", "dvh:art-11.3"),
        ("art 4.2.c", "dvh:art-4.2.c"),
        ("art 4 lid 2 onder c", "dvh:art-4.2.c"),
        ("art. 4 lid 2 onderdeel c", "dvh:art-4.2.c"),
        ("art. 4 lid 2 sub c", "dvh:art-4.2.c"),
        ("artikel 4, lid 2, onder c", "dvh:art-4.2.c"),
        ("artikel 4, tweede lid, onder c", "dvh:art-4.2.c"),
        ("article 4(2)(c)", "dvh:art-4.2.c"),
        ("onder c van lid 2 van artikel 4", "dvh:art-4.2.c"),
        ("artikel 1 onder k", "dvh:art-1.k"),
        ("art 1.k", "dvh:art-1.k"),
        ("article 1(k)", "dvh:art-1.k"),
        ("artikel 15.4.b", "dvh:art-15.4.b"),
        ("wat staat er in artikel 17?", "dvh:art-17"),
        ("wat regelt art. 2", "dvh:art-2"),
        ("stap 2a", "inrichtingsplan:bijlage-2/stap-2a"),
        ("Stap 2 a", "inrichtingsplan:bijlage-2/stap-2a"),
        ("step 2b", "inrichtingsplan:bijlage-2/stap-2b"),
        ("step 4", "inrichtingsplan:bijlage-2/stap-4"),
        ("in stap 5 van het escalatiemodel", "inrichtingsplan:bijlage-2/stap-5"),
        ("fase 2", "inrichtingsplan:bijlage-2/fase-2"),
        ("phase 3", "inrichtingsplan:bijlage-2/fase-3"),
        ("bijlage 2", "inrichtingsplan:bijlage-2"),
        ("annex 1", "inrichtingsplan:bijlage-1"),
        ("appendix 2", "inrichtingsplan:bijlage-2"),
        ("§3.4.2", "inrichtingsplan:3.4.2"),
        ("§ 3.4.2", "inrichtingsplan:3.4.2"),
        ("paragraaf 4.2", "inrichtingsplan:4.2"),
        ("section 5.3", "inrichtingsplan:5.3"),
        ("sectie 2.4.1", "inrichtingsplan:2.4.1"),
        ("hoofdstuk 4", "inrichtingsplan:4"),
        ("chapter 4", "inrichtingsplan:4"),
        ("hfst. 3", "inrichtingsplan:3"),
        ("inrichtingsplan 5.2", "inrichtingsplan:5.2"),
        ("mandaat punt 5", "mandaat:5"),
        ("punt 5 van het mandaat", "mandaat:5"),
        ("mandaat 1.c", "mandaat:1.c"),
        ("mandaat punt 1c", "mandaat:1.c"),
        ("point 1.b of the mandate", "mandaat:1.b"),
        ("volmacht punt 3.a", "mandaat:3.a"),
        ("nota 2.1", "nota:2.1"),
        ("punt 1.1 van de nota", "nota:1.1"),
        # slips of the pen in the word, never in the number
        ("artiekl 11", "dvh:art-11"),
        ("artikle 11 lid 3", "dvh:art-11.3"),
        ("atrikel 11", "dvh:art-11"),
        ("artcle 11 paragraph 3", "dvh:art-11.3"),
        ("aritkel 12", "dvh:art-12"),
    ],
)
def test_a_reference_is_read_to_its_full_depth(reader: ReferenceReader, text: str, citation: str) -> None:
    assert found(reader, text) == [citation]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("artikel 19", "!dvh:art-19"),
        ("article 99", "!dvh:art-99"),
        ("artikel 5a", "!dvh:art-5a"),
        ("art 11 lid 9", "!dvh:art-11.9"),
        ("artikel 4 lid 5", "!dvh:art-4.5"),
        ("artikel 1 onder m", "!dvh:art-1.m"),
        ("mandaat punt 9", "!mandaat:9"),
        ("bijlage 3", "!inrichtingsplan:bijlage-3"),
        ("step 6", "!inrichtingsplan:bijlage-2/stap-6"),
        ("stap 2c", "!inrichtingsplan:bijlage-2/stap-2c"),
        ("fase 4", "!inrichtingsplan:bijlage-2/fase-4"),
    ],
)
def test_what_is_not_there_is_missing(reader: ReferenceReader, text: str, missing: str) -> None:
    assert found(reader, text) == [missing]


@pytest.mark.parametrize("text", ["paragraaf 9.9", "hoofdstuk 7", "section 6.1"])
def test_a_section_that_is_not_there_is_missing(reader: ReferenceReader, text: str) -> None:
    (reference,) = reader.read(text)
    assert not reference.exists


@pytest.mark.parametrize(
    "text",
    [
        "artikel 15 van de Centrumregeling",
        "article 15 of the Centrumregeling",
        "artikel 7 lid 3 van de centrumregeling",
        "centrumregeling artikel 6",
        "artikel 171 Gemeentewet",
        "artikel 2.3 Jeugdwet",
        "artikel 2.3 van de Jeugdwet",
        "article 2.3 of the Youth Act",
        "art. 10:3 Awb",
    ],
)
def test_other_law_is_no_reference_to_our_documents(reader: ReferenceReader, text: str) -> None:
    assert found(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "binnen 14 dagen", "12 dagen", "3 maanden", "4 weken na het overleg", "voor 31 maart", "op 12.3.2027",
        "12-3-2027", "12/03/2027", "2027-03-12", "in 2027", "begroting 2026", "30.000 euro", "€ 3.1 miljoen",
        "2,5 miljoen", "3.4 miljoen", "5,2 procent", "5.2%", "om 10.30 uur", "6 gemeenten", "Wmo 2015",
        "1 januari", "2021/2022", "de 3 fasen", "8 eisen", "lid 3", "elf", "", "11",
    ],
)  # fmt: skip
def test_dates_amounts_and_counts_are_no_references(reader: ReferenceReader, text: str) -> None:
    assert found(reader, text) == []


def test_several_references_come_each_once(reader: ReferenceReader) -> None:
    text = "artikel 10 lid 1 en artikel 17 lid 3, en nog eens art. 10 lid 1"
    assert found(reader, text) == ["dvh:art-10.1", "dvh:art-17.3"]


def test_our_own_reference_beside_another_law_counts(reader: ReferenceReader) -> None:
    text = "artikel 9 lid 3 van het DVH en artikel 15 van de Centrumregeling"
    assert found(reader, text) == ["dvh:art-9.3"]


@pytest.mark.parametrize("text", ["artikel 19", "article 19 of the charter"])
def test_what_does_exist_is_known(reader: ReferenceReader, text: str) -> None:
    (reference,) = reader.read(text)
    assert [str(item) for item in reader.siblings(reference)] == [
        f"dvh:art-{number}" for number in range(1, 19)
    ]


def test_what_does_exist_within_an_article_is_known(reader: ReferenceReader) -> None:
    (reference,) = reader.read("artikel 11 lid 9")
    assert [str(item) for item in reader.siblings(reference)] == [
        f"dvh:art-11.{number}" for number in range(1, 5)
    ]


def test_what_steps_there_are_is_known(reader: ReferenceReader) -> None:
    (reference,) = reader.read("stap 9")
    steps = [item.parts[-1] for item in reader.siblings(reference)]
    assert steps == ["stap-1", "stap-2", "stap-2a", "stap-2b", "stap-3", "stap-4", "stap-5"]


FORMS = st.sampled_from(
    ["artikel {}", "art. {}", "art {}", "Artikel {} dvh", "article {}", "wat staat in artikel {}?",
     "artiekl {}", "artikel {} lid 1",
     "article {} paragraph 2", "het eerste lid van artikel {}", "{}(1)", "art{}"]
)  # fmt: skip


@given(FORMS, st.integers(0, 999))
def test_an_article_is_never_taken_for_another(reader: ReferenceReader, form: str, number: int) -> None:
    for reference in reader.read(form.format(number)):
        said = re.match(r"art-(\d+)", reference.wanted)
        assert said is not None
        assert int(said[1]) == number
        if reference.citation is not None:
            assert reference.citation.parts[0] == f"art-{number}"
            assert number <= 18


@given(st.integers(1, 18), st.integers(1, 30))
def test_a_paragraph_is_never_taken_for_another(
    reader: ReferenceReader, article: int, paragraph: int
) -> None:
    for form in ("art {} lid {}", "artikel {}, lid {}", "article {}({})", "artikel {}.{}"):
        (reference,) = reader.read(form.format(article, paragraph))
        assert reference.wanted == f"art-{article}.{paragraph}"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_can_be_read_and_gives_what_exists_or_is_missing(reader: ReferenceReader, text: str) -> None:
    for reference in reader.read(text):
        assert reference.exists == isinstance(reference.citation, Citation)
        assert any(sign.isdigit() for sign in reference.wanted)
