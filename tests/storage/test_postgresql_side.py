"""What is particular to the PostgreSQL side: its address, its errors, its schema, a server that restarts."""

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from bot.storage.errors import ConflictError, NewerSchemaError, StoreAddressError, StoreError
from bot.storage.opening import open_store, store_at
from bot.storage.postgresql.address import address_of
from bot.storage.postgresql.store import PostgresqlStore
from bot.storage.sql.migrations import NAMES
from tests.postgresql_server import Server, found, server_or_skip
from tests.storage.samples import NOW, after, arrival, parcel


@pytest.fixture
def server() -> Server:
    return server_or_skip()


@pytest.fixture
def url(server: Server) -> str:
    return server.new_url()


def execute(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_both_ways_to_write_the_address_open_it(url: str, scheme: str) -> None:
    with open_store({"DATABASE_URL": url.replace("postgresql", scheme, 1)}) as store:
        assert store.describe().startswith("PostgreSQL on /")


def test_it_is_described_without_its_password() -> None:
    address = address_of("postgresql://anna:s3cr3t@db.example.nl:6432/wegwijzer?sslmode=require")
    assert address.words == "PostgreSQL on db.example.nl/wegwijzer"
    assert (address.parameters["password"], address.parameters["sslmode"]) == ("s3cr3t", "require")


@pytest.mark.parametrize(
    "url", ["postgresql://a:s3cr@t@h:x:y/d", "postgresql://h/d?s3cr=1", "postgresql://a:s3cr/t@h/d"]
)
def test_an_address_that_cannot_be_read_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(StoreAddressError, match="write postgresql://USER") as caught:
        address_of(url)
    assert "s3cr" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_server_that_does_not_answer_is_named_without_the_password() -> None:
    with pytest.raises(StoreError, match=r"^PostgreSQL on 127\.0\.0\.1/wegwijzer: ") as caught:
        store_at("postgresql://anna:s3cr3t@127.0.0.1:1/wegwijzer", "url")
    assert "s3cr3t" not in str(caught.value)


def test_a_newer_schema_is_refused_and_left_alone(url: str) -> None:
    PostgresqlStore(url).close()
    execute(url, "INSERT INTO wegwijzer_migrations (name) VALUES ('m999_later')")
    with pytest.raises(NewerSchemaError, match=r"a newer version .* \(m999_later; known here up to m0"):
        PostgresqlStore(url)


def test_a_migration_that_fails_leaves_nothing_behind(url: str) -> None:
    execute(url, "CREATE TABLE outbox (other TEXT)")
    with pytest.raises(StoreError, match='relation "outbox" already exists'):
        PostgresqlStore(url)
    execute(url, "DROP TABLE outbox")
    with PostgresqlStore(url) as store, store.reading() as unit:
        found = unit.session.rows("SELECT name FROM wegwijzer_migrations ORDER BY name")
    assert [row["name"] for row in found] == list(NAMES)


def test_an_error_does_not_tell_what_people_wrote(url: str) -> None:
    with PostgresqlStore(url) as store:
        with store.writing() as unit:
            unit.inbox.add(arrival("a", "geheim"), NOW)
        with pytest.raises(ConflictError, match="inbox_keys") as caught, store.writing() as unit:
            unit.session.run("INSERT INTO inbox_keys (key, arrival) VALUES ('geheim', 'a')")
    assert "geheim" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_unit_that_went_on_after_an_error_is_not_kept_in_silence(url: str) -> None:
    with PostgresqlStore(url) as store:
        with pytest.raises(StoreError, match="nothing of it was kept"):
            go_on_after_an_error(store)
        with store.reading() as unit:
            assert unit.pulse.last("x") is None


def go_on_after_an_error(store: PostgresqlStore) -> None:
    with store.writing() as unit:
        unit.pulse.beat("x", NOW)
        with pytest.raises(StoreError, match="does not exist"):
            unit.session.run("SELECT nothing")


def test_what_another_unit_holds_is_skipped_and_not_waited_for(url: str) -> None:
    with PostgresqlStore(url) as store:
        with store.writing() as unit:
            unit.inbox.add(arrival("a"), NOW)
            unit.inbox.add(arrival("b", received=1), NOW)
        with store.writing() as unit, ThreadPoolExecutor(1) as other:
            assert [found.arrival.id for found in unit.inbox.assign(NOW, after(9), 1)] == ["a"]
            assert other.submit(assigned, store).result(timeout=5) == ["b"]


def assigned(store: PostgresqlStore) -> list[str]:
    with store.writing() as unit:
        return [found.arrival.id for found in unit.inbox.assign(NOW, after(9), 5)]


def test_a_reader_cannot_write(url: str) -> None:
    with PostgresqlStore(url) as store, pytest.raises(StoreError, match="read-only"), store.reading() as unit:
        unit.pulse.beat("x", NOW)


def test_a_server_that_restarts_costs_the_unit_that_was_open_and_no_other() -> None:
    own = Server(found())
    try:
        with PostgresqlStore(own.new_url()) as store:
            with pytest.raises(StoreError, match="PostgreSQL on "):
                restart_within_a_unit(own, store)
            with store.writing() as unit:
                assert unit.outbox.add(parcel("kept")) is not None
                assert unit.outbox.delivery("cause/lost") is None
    finally:
        own.close()


def restart_within_a_unit(own: Server, store: PostgresqlStore) -> None:
    with store.writing() as unit:
        unit.outbox.add(parcel("lost"))
        own.restart()
        unit.outbox.add(parcel("lost too"))


def test_units_wait_for_a_connection_and_all_get_one(url: str) -> None:
    with PostgresqlStore(url) as store:

        def beat(number: int) -> None:
            with store.writing() as unit:
                unit.pulse.beat(str(number), NOW)
                unit.session.rows("SELECT pg_sleep(0.02)")

        with ThreadPoolExecutor(40) as pool:
            list(pool.map(beat, range(80)))
        with store.reading() as unit:
            assert unit.session.rows("SELECT count(*) AS n FROM pulse") == [{"n": 80}]
