"""Whether somebody asks what Almere may do for the others."""

import pytest

from bot.understanding.permission import PermissionSpotter

SPOTTER = PermissionSpotter(("Almere", "centrumgemeente", "host municipality"), ("Urk", "Dronten"))


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
        "mogen onze collega's in Almere dat contract tekenen",
        "can the purchasing centre sign for us",
        "may they sign the contract in our name",
        "would the mandate be enough to issue a permit",
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
        "is it OK that Almere defends us in court",
        "is het in orde dat Almere een besluit neemt",
        "Almere went to court for us. Was that allowed?",
        "Almere geeft subsidie namens ons. Dat kan toch niet?",
        "is Almere overstepping if it awards the tender",
        "gaat Almere zijn boekje te buiten met die aanbesteding",
        "authority for foster care contracts?",
        "would it be a problem if Almere ended the agreement",
        "is there any reason Almere could not sign",
        "can we leave it to Almere to represent us",
        "kunnen we dat aan Almere overlaten",
        "is it for our own council, not Almere, to change the bylaw",
        "is Almere acting lawfully when it turns someone down",
        "is Almere gerechtigd om leerplichtambtenaren aan te stellen",
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
        "who signs the contract with the shelter on behalf of Urk",
        "wie tekent het contract, wij of Almere",
        "do we have to sign ourselves or does Almere",
        "moeten wij zelf nog tekenen of doet Almere dat",
        "does Urk have to countersign when Almere contracts a shelter",
        "heeft Almere onze handtekening nodig om in te kopen",
        "zijn wij gebonden aan wat Almere sluit",
        "volstaat de handtekening van Almere",
        "bepaalt Almere in zijn eentje de regiovisie",
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
        "who at Almere manages the contracts on behalf of us",
        "is help after release our task or Almere's?",
        "",
    ],
)
def test_it_does_not_even_suggest_it(text: str) -> None:
    assert not SPOTTER.suggests(text)


def test_without_a_holder_only_the_instrument_tells() -> None:
    spotter = PermissionSpotter(())
    assert not spotter.asks("mag Almere in beroep gaan")
    assert spotter.asks("valt opvang onder het mandaat")
