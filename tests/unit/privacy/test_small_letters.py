"""How often a name in small letters slips through, with names of which none was put on a list for this."""

import pytest

from bot.assistant import Assistant

# Drawn from Faker's Hungarian, Czech, Swedish and Danish names; those are not where the lists come from.
ELSEWHERE = (
    "rita kocsis", "magdolna jónás", "tibor szilágyi", "katalin tóth", "szabolcs mezei", "jános horváth",
    "laura németh", "péter horváth", "brigitta varga", "márta balogh", "miroslav pospíšil", "kamil šťastný",
    "peter bílek", "marta beránková", "marcel šimek", "slavěna machová", "patricie beranová", "šimon mašek",
    "ester němečková", "irena štěpánek", "monika holub", "miranda månsson", "karin strömberg",
    "karl lundgren", "birgitta carlsson", "rickard öberg", "edvard hallberg", "sofia johansson",
    "mona haraldsson", "rune lundberg", "linnea jönsson", "michala mortensen", "lennarth paulsen",
    "gyda kristensen", "sarah nissen", "daniella jacobsen", "asger christoffersen", "svenning petersen",
    "eric poulsen", "oliver friis", "xenia mathiasen", "rosa kamper",
)  # fmt: skip
HERE = (
    "luke goudriaan", "nora verbruggen", "elif krabbe", "ayoub van alenburg", "sil ehlert", "emir hofman",
    "muhammed van ochten", "tessa van hagen", "sjoerd melet", "jort uittenbosch", "femke vertooren",
)  # fmt: skip
TOLD = (
    "mijn cliënt {} is verhuisd van urk naar dronten",
    "waar kan mevrouw {} bezwaar maken?",
    "naam: {}",
    "zijn vader {} wil inzage in het dossier",
)
UNTOLD = (
    "wat doe ik als {} niet akkoord gaat met de eindafrekening?",
    "we hebben {} gezien in almere",
    "kan {} met de escalatie beginnen?",
)


@pytest.mark.parametrize(
    ("names", "sentences", "most"),
    [(HERE, TOLD, 0.06), (HERE, UNTOLD, 0.10), (ELSEWHERE, TOLD, 0.10), (ELSEWHERE, UNTOLD, 0.40)],
)
def test_few_slip_through(
    assistant: Assistant, names: tuple[str, ...], sentences: tuple[str, ...], most: float
) -> None:
    """The shares that docs/privacy.md tells, with some room: it was measured with many more names."""
    kept = [
        piece in assistant.scrub(sentence.format(name)).split()
        for name in names
        for sentence in sentences
        for piece in (name.split()[0], name.split()[-1])
    ]
    assert sum(kept) / len(kept) <= most
