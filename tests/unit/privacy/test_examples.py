"""What people who handle cases may type by mistake, and what is kept of it."""

import pytest

from bot.assistant import Assistant

DUTCH = (
    (
        "Mevrouw Jansen uit Almere wil bezwaar maken, waar kan dat?",
        "Mevrouw [naam] uit Almere wil bezwaar maken, waar kan dat?",
    ),
    (
        "mw. de Vries-Bakker krijgt haar pgb niet uitbetaald door Lelystad",
        "mw. de [naam] krijgt haar pgb niet uitbetaald door Lelystad",
    ),
    (
        "dhr j.p. van der berg heeft gebeld over de eindafrekening",
        "dhr [naam] heeft gebeld over de eindafrekening",
    ),
    (
        "Wat moet ik met de indicatie van Sanne de Boer (geb. 12-03-2011)?",
        "Wat moet ik met de indicatie van [naam] (geb. [nummer])?",
    ),
    (
        "cliënt Mohammed El Amrani, BSN 123456782, woont nu in Urk",
        "cliënt [naam], BSN [nummer], woont nu in Urk",
    ),
    (
        "De moeder van Fatima belt morgen terug op 06-12345678",
        "De moeder van [naam] morgen terug op [telefoon]",
    ),
    (
        "jeugdige J.K. is verhuisd van Dronten naar Zeewolde, welke gemeente betaalt?",
        "jeugdige [naam] is verhuisd van Dronten naar Zeewolde, welke gemeente betaalt?",
    ),
    (
        "zaaknummer 2026-004512: valt dit onder het mandaat?",
        "zaaknummer [nummer]: valt dit onder het mandaat?",
    ),
    (
        "Kan iemand Pieter Wolters mailen op p.wolters@lelystad.nl over de factuur?",
        "Kan iemand [naam] mailen op [e-mail] over de factuur?",
    ),
    ("wie beslist over dossier Z/26/0042 in het BOSD", "wie beslist over dossier [nummer] in het BOSD"),
    ("hij woont aan de Kerkstraat 12, 8317 AB Kraggenburg", "hij woont aan de [adres] Kraggenburg"),
    ("hi, ik ben Karin en ik zoek het DVH", "hi, ik ben [naam] en ik zoek het DVH"),
    ("naam is Ayse Yilmaz, geboren 4 juli 2009", "naam is [naam], geboren [nummer]"),
    (
        "sanne bakker van de gemeente noordoostpolder vraagt wanneer de regiodag is",
        "[naam] van de gemeente noordoostpolder vraagt wanneer de regiodag is",
    ),
    ("De heer Klein zegt dat stap 2a niet geldt", "De heer [naam] zegt dat stap 2a niet geldt"),
    ("Gr. Henk", "Gr. [naam]"),
    ("Met vriendelijke groet, Willemijn van Dijk", "Met vriendelijke groet, [naam]"),
    (
        "<@U02ABCDEF> vroeg in <#C0123|casus-jansen> wie de stukken stuurt",
        "[persoon] vroeg in [link] wie de stukken stuurt",
    ),
    ("zie <https://almere.sharepoint.com/sites/x/Jansen.docx|het dossier van Jansen>", "zie [link]"),
    (
        "factuur 2026118834 van Stichting Zonnehoek is niet betaald",
        "factuur [nummer] van [naam] is niet betaald",
    ),
    ("het rekeningnummer is NL91 ABNA 0417 1643 00", "het rekeningnummer is [nummer]"),
    ("telefoon (0320) 27 89 11 of +31 6 1234 5678", "telefoon [telefoon] of [telefoon]"),
    ("Broer Ali wil inzage, mag dat volgens de AVG?", "Broer [naam] wil inzage, mag dat volgens de AVG?"),
    (
        "Wethouder Van den Berg van Urk is het niet eens met Almere",
        "Wethouder [naam] van Urk is het niet eens met Almere",
    ),
    (
        "gezin Oosterhuis, kinderen Noor en Luuk, zitten op Harderdreef 8",
        "gezin [naam], kinderen [naam] en [naam], zitten op [adres]",
    ),
    (
        "Mijn collega Marieke is met verlof; wie stuurt de concept-eindafrekening?",
        "Mijn collega [naam] is met verlof; wie stuurt de concept-eindafrekening?",
    ),
    ("de vader (geboortedatum: 1 mei 1980) betaalt niet", "de vader (geboortedatum: [nummer]) betaalt niet"),
    (
        "cliëntnummer 88213 staat op de verkeerde gemeente",
        "cliëntnummer [nummer] staat op de verkeerde gemeente",
    ),
    ("Betreft: casus Bartelsma, escalatie stap 1", "Betreft: casus [naam], escalatie stap 1"),
    (
        "Ik heb met Joost van den Heuvel van Zorgaanbieder Lindehoeve gesproken over de kosten",
        "Ik heb met [naam] gesproken over de kosten",
    ),
    ("JANSEN KRIJGT GEEN JEUGDHULP IN ALMERE", "[naam] KRIJGT GEEN JEUGDHULP IN ALMERE"),
    ("bsn:123.456.782 naam:pietersen", "bsn:[nummer] naam:[naam]"),
    ("contact via @jan.jansen of jan [at] zeewolde.nl", "contact via [persoon] of [e-mail]"),
    ("Kenteken 12-AB-34 stond op het terrein", "Kenteken [nummer] stond op het terrein"),
    ("Postbus 200, 1300 AE Almere", "[adres] Almere"),
    ("Moet Jayden (8 jaar) naar een andere aanbieder?", "Moet [naam] (8 jaar) naar een andere aanbieder?"),
    ("Wat als Almere het niet eens is met mevrouw?", "Wat als Almere het niet eens is met mevrouw?"),
    (
        "meisje van 15, initialen A.B., uit huis geplaatst: wie is aan zet?",
        "meisje van 15, initialen [naam], uit huis geplaatst: wie is aan zet?",
    ),
    (
        "Kim heeft per 1 januari 2027 recht op vervoer, ook Jan?",
        "[naam] heeft per 1 januari 2027 recht op vervoer, ook [naam]?",
    ),
    ("voor de zoon van Özlem Kaya uit Emmeloord", "voor de zoon van [naam] uit Emmeloord"),
    (
        "Waarom krijgt buurman Gerrit-Jan wel huishoudelijke hulp en mijn oma niet?",
        "Waarom krijgt buurman [naam] wel huishoudelijke hulp en mijn oma niet?",
    ),
)
SMALL = (
    ("mijn cliënt jan de vries krijgt geen vervoer", "mijn cliënt [naam] krijgt geen vervoer"),
    ("mevrouw jansen uit almere wil bezwaar maken", "mevrouw [naam] uit almere wil bezwaar maken"),
    ("naam: xandrea holwijk, wat nu?", "naam: [naam], wat nu?"),
    ("jeugdige belen chaparro gaat naar zeewolde", "jeugdige [naam] gaat naar zeewolde"),
    ("vraag van aylin, wie stuurt de stukken", "vraag van [naam], wie stuurt de stukken"),
    ("yinthe wil weten wanneer de regiodag is", "[naam] wil weten wanneer de regiodag is"),
    ("gesprek met teodoro sáenz over het inkoopplan", "gesprek met [naam] over het inkoopplan"),
    ("buurman gerrit betaalt de eigen bijdrage niet", "buurman [naam] betaalt de eigen bijdrage niet"),
    ("i spoke to marcelino about the invoice", "i spoke to [naam] about the invoice"),
    ("de juf van daan belt over jeugdhulp", "de juf van [naam] over jeugdhulp"),
)
UNHURT = (
    "ik moet de naam overnemen in een collegebesluit",
    "wie wil de escalatie, en wie zegt dat het kan?",
    "een aanvraag van de gemeente, een brief van het college en een klacht over kosten",
    "wat vindt het bestuur, en wie weet waar de stukken zijn?",
    "the name of the procedure and a letter from the council",
    "gesprek met de aanbieder over tarieven en wachttijden",
)
ENGLISH = (
    (
        "Mrs. Thompson wants to know who sends the final settlement",
        "Mrs. [naam] wants to know who sends the final settlement",
    ),
    ("my name is Grace O'Neill and I work for Dronten", "my name is [naam] and I work for Dronten"),
    (
        "The client, John Smith, lives at 12 Church Street in Lelystad",
        "The client, [naam], lives at [adres] in Lelystad",
    ),
    ("call me on +44 20 7946 0958 or 0031612345678", "call me on [telefoon] or [telefoon]"),
    ("Is case number A-20417 covered by the mandate?", "Is case number [nummer] covered by the mandate?"),
    (
        "Her son Mateusz (born March 12, 2011) moved from Urk to Almere",
        "Her son [naam] (born [nummer]) moved from Urk to Almere",
    ),
    ("Please ask peter.devries@dronten.nl or Peter himself", "Please ask [e-mail] or [naam] himself"),
    (
        "Dear colleagues, Anna Kowalska from Lelystad is asking about the PGB",
        "Dear colleagues, [naam] from Lelystad is asking about the PGB",
    ),
    (
        "who handles client 20931 after the move to Zeewolde?",
        "who handles client [nummer] after the move to Zeewolde?",
    ),
    ("His social security number is 123 456 782", "His social security number is [nummer]"),
    (
        "Mr Van Leeuwen disagrees with the invoice of €1.250.000 for 2027",
        "Mr [naam] disagrees with the invoice of €1.250.000 for 2027",
    ),
    ("i am fatoumata and my child needs help in Dronten", "i am [naam] and my child needs help in Dronten"),
    (
        "Does the mandate cover the appeal of Ms. B. Verhoeven?",
        "Does the mandate cover the appeal of Ms. [naam]?",
    ),
    ("Regards, Tom", "Regards, [naam]"),
    ("Johnson's file went missing in October", "[naam] file went missing in October"),
    (
        "The girl Nadia can't stay with her aunt in Emmeloord",
        "The girl [naam] can't stay with her aunt in Emmeloord",
    ),
    ("Send it to 8223 XJ 14, Lelystad", "Send it to [adres], Lelystad"),
    ("account DE89370400440532013000 belongs to the provider", "account [nummer] belongs to the provider"),
    (
        "dossier 20260317 van familie Hassan, zie www.regieplatform.nl/hassan",
        "dossier [nummer] van familie [naam], zie [link]",
    ),
)


@pytest.mark.parametrize(("typed", "kept"), [*DUTCH, *SMALL, *ENGLISH])
def test_what_tells_who_it_is_about_is_taken_out(assistant: Assistant, typed: str, kept: str) -> None:
    assert assistant.scrub(typed) == kept


@pytest.mark.parametrize("typed", UNHURT)
def test_ordinary_words_beside_the_same_cues_stay(assistant: Assistant, typed: str) -> None:
    assert assistant.scrub(typed) == typed
