"""One spelling for what people write in many ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import Language
from bot.understanding.words import folded, stem, stems, words

NL, EN = Language.NL, Language.EN
LATIN = st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=60)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wie vergadert er?", ("wie", "vergadert", "er")),
        ("coördinatie geïnformeerd één", ("coordinatie", "geinformeerd", "een")),
        ("Súdwest-Fryslân", ("sudwest", "fryslan")),
        ("D.V.H. en B.W.", ("dvh", "en", "bw")),
        ("de O.G.G.Z. van Almere", ("de", "oggz", "van", "almere")),
        ("werkgroep Z&V, Zorg & Veiligheid", ("werkgroep", "z&v", "zorg", "veiligheid")),
        ("gemeente’s foto's", ("gemeente", "foto")),
        ("the directors' meeting", ("the", "directors", "meeting")),
        ("isn't, don’t, cannot", ("is", "not", "do", "not", "can", "not")),
        ("februari T+1", ("februari", "tplus")),
        ("t plus 1", ("tplus",)),
        ("T + één", ("tplus",)),
        ("§ 3.4.2", ("3", "4", "2")),
        ("om 10:30", ("om", "10", "30")),
        ("e-mail", ("e", "mail")),
        ("“aanhaling” – streep", ("aanhaling", "streep")),
        ("", ()),
        ("?!… 🙂", ()),
    ],
)
def test_words(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_a_sentence_that_ends_in_a_letter_is_no_abbreviation() -> None:
    assert words("onder a. Dan b.") == ("onder", "a", "dan", "b")


@given(LATIN)
def test_folding_does_nothing_the_second_time_and_leaves_no_capitals(text: str) -> None:
    plain = folded(text)
    assert words(plain) == words(text)
    assert plain == plain.casefold()


@given(LATIN)
def test_capitals_and_space_around_do_not_matter(text: str) -> None:
    assert words(f"  {text}\n") == words(text)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("afrekening", "afrekeningen", NL),
        ("gemeente", "gemeenten", NL),
        ("inkoopplan", "inkoopplannen", NL),
        ("overleg", "overleggen", NL),
        ("settlement", "settlements", EN),
        ("policy", "policies", EN),
        ("appeal", "appealed", EN),
    ],
)
def test_inflections_share_a_stem(one: str, other: str, language: Language) -> None:
    assert stem(one, language) == stem(other, language)


@pytest.mark.parametrize(
    ("one", "other"), [("bosd", "dosd"), ("mandaat", "machtiging"), ("bezwaar", "beroep")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one, NL) != stem(other, NL)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("executive", "execution"),
        ("accountant", "accountable"),
        ("objective", "objection"),
        ("outsider", "outside"),
        ("extended", "extend"),
        ("manager", "manage"),
        ("residence", "resident"),
        ("reasonable", "reason"),
    ],
)
def test_what_means_something_else_has_a_stem_of_its_own(one: str, other: str) -> None:
    assert stem(one, EN) != stem(other, EN)
    assert stem(one + "s", EN) == stem(one, EN) or one in ("extended", "residence", "reasonable")


def test_many_stems_at_once_are_the_same_stems() -> None:
    row = ("executives", "outside", "outsiders", "payment", "definitive", "42")
    for language in (NL, EN):
        assert stems(row, language) == [stem(word, language) for word in row]
