"""Sets of words that point at something, in any order."""

from bot.domain.text import Phrases
from bot.understanding.signals import Signals

SIGNALS = Signals(
    (
        ("objection", Phrases(("beslissen bezwaar", "bezwaarschrift"), ("decide objection",))),
        ("appeal", Phrases(("beroep", "hoger beroep instellen"), ("appeal",))),
        ("phase", Phrases(("fase 3",), ("phase 3",))),
    ),
    ("de", "het", "op", "een", "the", "on"),
)


def ids(text: str) -> list[str]:
    return [signal.id for signal in SIGNALS.find(text)]


def test_all_words_of_a_set_must_be_there_in_any_order() -> None:
    assert ids("op het bezwaar beslissen") == ["objection"]
    assert ids("bezwaar maken") == []
    assert ids("decide on the objection") == ["objection"]


def test_inflections_count() -> None:
    assert ids("bezwaarschriften") == ["objection"]
    assert ids("appeals") == ["appeal"]


def test_slips_are_mended() -> None:
    assert ids("bezwaarschirft") == ["objection"]


def test_numbers_are_exact() -> None:
    assert ids("fase 3") == ["phase"]
    assert ids("fase 2") == []


def test_the_strongest_comes_first_and_each_only_once() -> None:
    found = SIGNALS.find("hoger beroep instellen en een bezwaarschrift")
    assert [(signal.id, signal.strength) for signal in found] == [("appeal", 3), ("objection", 1)]
    assert found[0].text == "hoger beroep instellen"


def test_nothing_points_nowhere() -> None:
    assert ids("") == []
    assert Signals((), ()).find("beroep") == ()


def test_a_signal_of_silent_words_alone_still_works() -> None:
    assert [signal.id for signal in Signals([("x", Phrases(("het op",)))], ("het", "op")).find("op het")] == [
        "x"
    ]


def test_an_unknown_word_counts_as_the_known_one_it_begins_with() -> None:
    named = [("benefit", Phrases(nl=("bijstand",), en=()))]
    text = "de bijstandsgerechtigden korten"
    assert [found.id for found in Signals(named, (), starts=True).find(text)] == ["benefit"]
    assert not Signals(named, ()).find(text)


def test_an_ordinary_word_is_no_slip() -> None:
    named = [("waste", Phrases(nl=(), en=("litter",)))]
    assert Signals(named, ()).find("the letter")
    assert not Signals(named, (), {"letter"}).find("the letter")
