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


def test_without_a_holder_only_the_instrument_tells() -> None:
    spotter = PermissionSpotter(())
    assert not spotter.asks("mag Almere in beroep gaan")
    assert spotter.asks("valt opvang onder het mandaat")
