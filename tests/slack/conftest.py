"""The real app against a fake Slack, in both modes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.assistant import Assistant
from bot.clock import Clock, WallClock
from bot.corpus.corpus import Corpus
from bot.domain.question import Question
from bot.running.parts import Parts
from bot.running.scopes import SCOPES
from bot.running.service import Service
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.identity import identify
from bot.storage.opening import open_store
from bot.storage.sql.store import SqlStore
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import ADMIN
from tests.fakeslack.windows import Window
from tests.fakeslack.workspace import Workspace

MODES = ("http", "socket")
CLOCK = WallClock()


class Running:
    """A service that runs in this process, and what it runs on."""

    def __init__(self, slack: FakeSlack, service: Service, store: SqlStore) -> None:
        self.slack = slack
        self.service = service
        self.store = store

    @property
    def today(self) -> date:
        """Return the day it is for the app."""
        return CLOCK.now().astimezone(ZoneInfo("Europe/Amsterdam")).date()

    def home(self, user: str) -> Window:
        """Return a person's home page, once it is there."""
        found = self.slack.wait_for(lambda: self.slack.home(user))
        assert found is not None
        return found

    def modal(self, user: str) -> Window:
        """Return the modal on top for a person, once one is there."""
        found = self.slack.wait_for(lambda: self.slack.modal(user))
        assert found is not None
        return found

    def settle(self) -> None:
        """Wait until nothing is left to be worked off or sent."""
        self.slack.wait_for(self._idle)

    def _idle(self) -> bool:
        later = datetime.now(UTC) + timedelta(days=1)
        with self.store.reading() as unit:
            return unit.inbox.backlog(later).waiting == unit.outbox.backlog(later).waiting == 0


@contextmanager
def running(
    slack: FakeSlack, mode: str, folder: Path, corpus: Corpus, assistant: Assistant, *, clock: Clock = CLOCK
) -> Iterator[Running]:
    """Run the app against a fake Slack until the block ends."""
    workspace = slack.workspace
    environment = {
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_SIGNING_SECRET": workspace.signing_secret,
        "SLACK_APP_TOKEN": workspace.app_token if mode == "socket" else "",
        "SLACK_API_URL": slack.url,
        "DATABASE_URL": f"sqlite:///{folder}/wegwijzer.db",
        "WEGWIJZER_JOURNAL": str(folder / "journal"),
        "WEGWIJZER_HOST": "127.0.0.1",
        "WEGWIJZER_ADMINISTRATORS": ADMIN.id,
        "WEGWIJZER_URL": "https://wegwijzer.example.nl/",
        "PORT": "0",
    }
    settings = Settings.from_environment(environment)
    client = web_client(settings.slack.bot_token, settings.slack.api_url)
    with open_store(environment) as store:
        made = (settings, store, lambda: assistant, corpus, client, identify(client), clock)
        service = Service(Parts(*made))
        thread = threading.Thread(target=service.run)
        thread.start()
        try:
            _connected(slack, service, mode)
            yield Running(slack, service, store)
        finally:
            service.stop()
            thread.join()


def _connected(slack: FakeSlack, service: Service, mode: str) -> None:
    assert service.ready.wait(10)
    if mode == "http":
        slack.connect(f"http://127.0.0.1:{service.port}/slack/events")
        return
    slack.wait_for(lambda: slack.connections == 1, timeout=15)


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> str:
    """Return how Slack reaches the app; every test that uses it runs in both ways."""
    return str(request.param)


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    """Return a fake Slack that retries quickly, and grants what the manifest asks for and no more."""
    with FakeSlack(workspace=Workspace(scopes=frozenset(SCOPES)), retries=(0.0, 0.3, 0.6)) as fake:
        yield fake


@pytest.fixture(scope="session")
def ready(assistant: Assistant) -> Assistant:
    """Return the assistant, its index made: on a fresh machine that takes longer than a test waits."""
    assistant.route(Question("BOSD", date(2026, 11, 22), "flevoland"))
    return assistant


@pytest.fixture
def app(slack: FakeSlack, mode: str, tmp_path: Path, corpus: Corpus, ready: Assistant) -> Iterator[Running]:
    """Return the app, running."""
    with running(slack, mode, tmp_path, corpus, ready) as started:
        yield started
