"""Whether somebody asks what Almere may do for the others."""

import pytest

from bot.understanding.permission import PermissionSpotter

SPOTTER = PermissionSpotter(("Almere", "centrumgemeente", "host municipality"))


@pytest.mark.parametrize(
    "text",
    [
        "mag Almere namens Urk in beroep gaan",
        "Mag Almere zelf contracten sluiten?",
        "mag de gemeente Almere een boete opleggen",
        "kan de centrumgemeente een besluit nemen namens ons",
        "is Almere bevoegd om te beslissen op bezwaar",
        "Almere mag contracten tekenen",
        "Almere is bevoegd om verweer te voeren",
        "may Almere appeal on our behalf",
        "can the host municipality sign a contract for us",
        "does Almere have the power to appoint supervisors",
        "is Almere allowed to decide on objections",
        "valt beschermd wonen onder het mandaat",
        "valt pleegzorg onder het mandaat?",
        "hoort jeugdreclassering bij het mandaat, valt dat eronder",
        "does foster care fall within the mandate",
        "is Veilig Thuis covered by the mandate",
        "reikt de volmacht tot huishoudelijke hulp",
        "dekt het mandaat ook leerlingenvervoer",
        "wie houdt toezicht, en mag Almere daar namens ons iemand voor aanwijzen",
        "is buying beds in a shelter for Urk something Almere is entitled to",
        "would a decision about Urk be valid if Almere took it",
        "Almere heeft onderhandeld. Mag er getekend worden?",
        "Almere wants to set our rates. Are they in a position to?",
    ],
)
def test_it_does(text: str) -> None:
    assert SPOTTER.asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "mogen wij het mandaat intrekken",
        "may we withdraw the mandate",
        "mogen we Almere om cijfers vragen",
        "mag een gemeente Almere aansprakelijk stellen",
        "can a municipality hold Almere liable",
        "wat is het mandaat",
        "wat is ondermandaat",
        "wie betaalt Almere",
        "wanneer stuurt Almere de afrekening",
        "what does Almere do",
        "is Almere the host municipality",
        "mag dat",
        "may we",
        "",
    ],
)
def test_it_does_not(text: str) -> None:
    assert not SPOTTER.asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Handelt Almere dat bezwaar voor ons af?",
        "Een rolstoel voor een inwoner, regelt Almere dat namens ons?",
        "Will Almere defend that for us?",
        "Almere turned him down in our name. Was it theirs to decide?",
    ],
)
def test_it_may_without_saying_so(text: str) -> None:
    assert SPOTTER.suggests(text)
    assert not SPOTTER.asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Stuurt Almere de afrekening in februari?",
        "wie tekent er namens ons bij Almere",
        "Handelt Urk dat bezwaar voor ons af?",
        "",
    ],
)
def test_it_does_not_even_suggest_it(text: str) -> None:
    assert not SPOTTER.suggests(text)


def test_without_a_holder_only_the_instrument_tells() -> None:
    spotter = PermissionSpotter(())
    assert not spotter.asks("mag Almere in beroep gaan")
    assert spotter.asks("valt opvang onder het mandaat")
