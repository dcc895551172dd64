"""Dossiers by the command: the open ones listed, one of them shown."""

from datetime import UTC, date, datetime

from bot.domain.dossier import Dossier, Event
from bot.domain.region import Region
from bot.procedures.ledger import Ledger
from tests.fakeslack.cast import DUTCH, ENGLISH
from tests.slack.conftest import Running
from tests.slack.test_command import told

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def _opened(app: Running, region: Region) -> str:
    procedure = next(item for item in region.procedures if item.id == "niet-nakoming")
    first = Event(1, procedure.opens, date(2026, 11, 19), NOW, "urk")
    draft = Dossier("", region.id, procedure.id, "Verdeling <!channel> kosten", ("urk", "almere"), NOW)
    found = Ledger(app.store, region, NOW.date()).open(procedure, draft, first)
    assert isinstance(found, Dossier), found
    return found.id


def test_open_dossiers_are_listed_and_shown(app: Running, real_flevoland: Region) -> None:
    name = _opened(app, real_flevoland)
    for user, title, happened in (
        (DUTCH.id, "Open dossiers", "gebeurde"),
        (ENGLISH.id, "Open dossiers", "happened"),
    ):
        listed = told(app, user, "dossier")
        assert listed.text.startswith(title)
        assert f"{name}: Verdeling" in listed.text
        assert "<!channel>" not in listed.text
        shown = told(app, user, f"dossier {name}")
        assert f"Dossier {name}" in shown.text
        assert happened in str(shown.blocks)


def test_a_dossier_that_is_not_there_is_told_as_unknown(app: Running) -> None:
    for user, unknown in (
        (DUTCH.id, "Dossier flevoland-1999-001 ken ik niet"),
        (ENGLISH.id, "I know no dossier flevoland-1999-001"),
    ):
        shown = told(app, user, "dossier flevoland-1999-001")
        assert shown.text.startswith(unknown)
        assert "/wegwijzer dossier" in shown.text
