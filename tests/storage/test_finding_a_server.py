"""The tests of PostgreSQL never pass in silence where they must run."""

from pathlib import Path

import pytest

from tests.postgresql_server import NoServerError, found, server, server_or_skip


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def without_a_server() -> None:
        monkeypatch.setenv("POSTGRES_BIN", str(tmp_path))
        found()

    monkeypatch.setattr("tests.postgresql_server.server", without_a_server)


@pytest.mark.usefixtures("nowhere")
def test_without_a_server_a_test_fails_where_everything_must_be_tested(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CI", "1")
    with pytest.raises(NoServerError, match="no PostgreSQL server here"):
        server_or_skip()


@pytest.mark.usefixtures("nowhere")
def test_without_a_server_a_test_is_skipped_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no PostgreSQL server here"):
        server_or_skip()


def test_a_machine_with_the_test_dependencies_has_a_server() -> None:
    assert server_or_skip() is server()
    assert (found() / "postgres").is_file()
