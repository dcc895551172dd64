"""What holds for every text that is scrubbed."""

import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.privacy import marks
from bot.privacy.lists import given_names, public_words, surnames
from bot.privacy.scrub import Scrubber
from tests.unit.privacy.conftest import Words

PIECES = (
    "Jansen", "van", "der", "de", "mevrouw", "cliënt", "naam is", "geboren", "BSN", "zaaknummer",
    "NL91 ABNA", "12-03-2011", "1 mei", "2027", "06", "12345678", "123", "4567", "1315 HV",
    "Kerkstraat", "12", "euro", "€", "jan@", "@", "almere.nl", "<@U0123|jan>", "<https://x.nl|Jan>",
    "<", ">", "[", "]", "[naam]", "J.", "A.B.", "Karin's", "het BOSD", "Almere", "Mark", "en", "T+1",
    ":", ".", ",", "\n", "-", "(", ")", "/", "#", "'", "’t", "\u200b", "１２３", "ﬁ",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.text(alphabet="0123456789 .-/+()@ajJ", max_size=60),
)
MARK = re.compile(marks.EITHER)


@given(TEXTS)
def test_no_long_number_and_no_address_is_left(simple: Scrubber, text: str) -> None:
    kept = simple.scrub(text)
    assert re.search(r"\d{8}", kept) is None
    assert "@" not in kept


@given(TEXTS)
def test_to_scrub_again_changes_nothing(simple: Scrubber, text: str) -> None:
    kept = simple.scrub(text)
    assert simple.scrub(kept) == kept


@given(st.lists(st.sampled_from(PIECES[:-3]), max_size=14).map(" ".join))
def test_nothing_is_added_but_marks(simple: Scrubber, text: str) -> None:
    left = iter(re.findall(r"\w+", text))
    assert all(word in left for word in re.findall(r"\w+", MARK.sub(" ", simple.scrub(text))))


@given(st.data())
def test_words_of_the_knowledge_stay(assistant: Assistant, words: Words, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(words.plain), min_size=1, max_size=9)))
    assert assistant.scrub(text) == text


@given(st.data())
def test_names_of_the_region_stay_in_the_midst_of_a_sentence(
    assistant: Assistant, words: Words, data: st.DataObject
) -> None:
    one, other = (data.draw(st.sampled_from(words.names)) for _ in range(2))
    text = f"hoe zit het met {one} in Almere, en wat is {other}?"
    assert assistant.scrub(text) == text


@given(st.sampled_from(sorted(given_names() - public_words())), st.sampled_from(sorted(surnames())))
def test_common_names_go(assistant: Assistant, first: str, last: str) -> None:
    full = f"{first.capitalize()} van {last.capitalize()}"
    assert assistant.scrub(f"wat als {full} het weet") == "wat als [naam] het weet"


@pytest.mark.parametrize(
    "text",
    ["a." * 2000, "1 " * 2000, "@" * 4000, "A " * 2000, "geboren " * 500, "van " * 1000, "[naam] " * 600,
     "<" * 4000, "dossier-" * 500, "a@" * 2000, "x" * 4000, "1-" * 2000, "Straat " * 600, "06-" * 1300,
     "Jan " * 1000],
)  # fmt: skip
def test_the_longest_message_of_slack_takes_no_second(simple: Scrubber, text: str) -> None:
    """Each of these takes long with an expression that tries the same signs again and again."""
    began = perf_counter()
    simple.scrub(text)
    assert perf_counter() - began < 1
