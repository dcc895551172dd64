"""The account of a dossier, and its templates."""

import json
from collections.abc import Callable
from dataclasses import replace

from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.text import Language
from bot.rendering.dossier_json import export_json, fingerprint
from bot.rendering.dossier_page import page
from bot.rendering.template_page import template_page

Played = Callable[..., Standing]
NL, EN = Language.NL, Language.EN
MODEL = "escalatiemodel"
STORY = """2027-01-04 signal urk
2027-01-05 start-agreed
2027-01-06 impasse-document-sent urk
2027-01-07 impasse-document-sent dronten
2027-01-08 documents-match
2027-01-20 arguments-sent urk
2027-01-21 correction #6 urk
"""


def test_the_account_is_dated_and_complete(flevoland: Region, played: Played) -> None:
    text = page(played(MODEL, STORY, "2027-02-01"), flevoland, NL)
    assert text.startswith("# Dossier d-1: kosten\n")
    assert "- Uitgedraaid, met de stand van: maandag 1 februari 2027" in text
    assert "- Nr. 1, maandag 4 januari 2027: Signaal dat een lange discussie vastzit, Urk." in text
    assert (
        "Nr. 6, woensdag 20 januari 2027: Argumenten aan de anderen gestuurd, Urk. (gecorrigeerd door nr. 7;"
        in text
    )
    assert "(Dronten): uiterlijk vrijdag 22 januari 2027 (10 dagen te laat)." in text
    assert (
        "(Urk): vanaf vrijdag 8 januari 2027, uiterlijk vrijdag 22 januari 2027, gehaald op donderdag 21"
        in text
    )
    assert "gecontroleerd aan de bron op" in text
    assert "vrijdag 10 december 2021: Plan van 10 december 2021, gemarkeerd als concept" in text
    assert text.count("\n- Nr. ") == 7


def test_the_account_says_the_same_in_english(flevoland: Region, played: Played) -> None:
    text = page(played(MODEL, STORY, "2027-02-01"), flevoland, EN)
    assert "(Dronten): by Friday 22 January 2027 at the latest (10 days late)." in text
    assert "The annex does not say what happens when a term is missed." in text


def test_what_people_typed_means_nothing_to_markdown(flevoland: Region, played: Played) -> None:
    standing = played(MODEL, STORY)
    dossier = replace(standing.dossier, subject="# kop\n<script> [x](y) *a*")
    title = page(replace(standing, dossier=dossier), flevoland, NL).splitlines()[0]
    assert title == r"# Dossier d-1: \# kop \<script\> \[x\](y) \*a\*"


def test_the_json_account_holds_every_event_as_recorded(flevoland: Region, played: Played) -> None:
    standing = played(MODEL, STORY, "2027-02-01")
    shape = json.loads(json.dumps(export_json(standing, flevoland, NL)))
    assert shape["format"] == "wegwijzer-dossier/1"
    assert shape["exported"] == "2027-02-01"
    assert [event["number"] for event in shape["dossier"]["events"]] == [1, 2, 3, 4, 5, 6, 7]
    assert shape["dossier"]["events"][6]["corrects"] == 6
    assert shape["dossier"]["events"][5]["day"] == "2027-01-20"
    assert shape["dossier"]["due"] == "2027-01-22"
    assert shape["dossier"]["late_days"] == 10
    assert [item["id"] for item in shape["documents"]] == ["dvh", "inrichtingsplan"]


def test_the_fingerprint_changes_with_anything_recorded(played: Played) -> None:
    dossier = played(MODEL, STORY).dossier
    same = replace(dossier, events=tuple(replace(event) for event in dossier.events))
    other = replace(dossier, events=(*dossier.events[:-1], replace(dossier.events[-1], note="x")))
    assert fingerprint(same) == fingerprint(dossier)
    assert fingerprint(other) != fingerprint(dossier)


def test_the_impasse_template_is_filled_with_what_is_known(flevoland: Region, played: Played) -> None:
    standing = played(MODEL, STORY, "2027-01-21")
    impasse = standing.procedure.templates[0]
    dutch = template_page(impasse, standing, flevoland, NL, "dronten")
    for heading in (
        "Waar de impasse over gaat",
        "Waar de impasse niet over gaat",
        "Waarover geen discussie is",
        "Het onderwerp van gesprek",
    ):
        assert f"## {heading}\n" in dutch
    assert "- Van: Dronten\n- Aan: Urk\n" in dutch
    assert "- In het dossier staat: kosten\n" in dutch
    assert "- maandag 4 januari 2027: Signaal dat een lange discussie vastzit, Urk." in dutch
    assert "Versturen: de bron geeft geen termijn" in dutch
    assert "## What is undisputed\n" in template_page(impasse, standing, flevoland, EN)


def test_the_list_of_arguments_tells_by_when_it_must_be_sent(flevoland: Region, played: Played) -> None:
    arguments = played(MODEL, STORY).procedure.templates[1]
    before = played(MODEL, STORY, "2027-01-07")
    assert "de termijn loopt nog niet" in template_page(arguments, before, flevoland, NL)
    now = played(MODEL, STORY, "2027-01-21")
    assert "uiterlijk vrijdag 22 januari 2027" in template_page(arguments, now, flevoland, NL, "dronten")
