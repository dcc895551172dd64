"""What `doctor` looks at: settings, knowledge, store, Slack, and the process that serves."""

import json
from collections.abc import Iterator, Mapping
from urllib.error import URLError
from urllib.request import urlopen

from bot.clock import Clock
from bot.corpus.corpus import Corpus
from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.health import Finding
from bot.running.auditor import audit_finding
from bot.running.checks import knowledge_finding, store_finding
from bot.running.required import setting_findings
from bot.running.scopes import SCOPES
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.faults import guarded
from bot.storage.errors import StoreError
from bot.storage.opening import open_store

_PATIENCE = 3  # seconds for our own health page
_NO_SLACK = "Slack cannot be reached"


def diagnosis(
    settings: Settings, environment: Mapping[str, str], corpus: Corpus, clock: Clock
) -> Iterator[Finding]:
    """Look at one thing after the other."""
    yield from setting_findings(settings)
    yield knowledge_finding(corpus, settings)
    yield from _store(environment, clock)
    if settings.slack.bot_token:
        yield from _slack(settings)
    if settings.slack.app_token:
        yield _socket(settings)
    yield _process(settings)


def _store(environment: Mapping[str, str], clock: Clock) -> Iterator[Finding]:
    try:
        with open_store(environment) as store:
            yield store_finding(store, clock)
            yield audit_finding(store, clock)
    except StoreError as error:
        yield Finding("store", well=False, what=str(error), mend="check DATABASE_URL and that the store runs")


def _slack(settings: Settings) -> Iterator[Finding]:
    client = web_client(settings.slack.bot_token, settings.slack.api_url)
    try:
        found = guarded(client.auth_test)
    except ImpossibleError as error:
        what = f"refuses SLACK_BOT_TOKEN ({error.reason})"
        yield Finding("slack", well=False, what=what, mend="install the app again and copy its token")
        return
    except (RefusedForNowError, UnclearError):
        what = f"{_NO_SLACK} at {settings.slack.api_url}"
        yield Finding("slack", well=False, what=what, mend="check the network, or SLACK_API_URL")
        return
    yield Finding("slack", well=True, what=f"known as {found.get('user')} in {found.get('team')}")
    yield _scopes(str(found.headers.get("x-oauth-scopes", "")))


def _scopes(header: str) -> Finding:
    missing = sorted(set(SCOPES) - {scope.strip() for scope in header.split(",")})
    if not missing:
        return Finding("scopes", well=True, what=f"all {len(SCOPES)} granted")
    mend = "put slack-manifest.yaml in the app's settings and install it again"
    return Finding("scopes", well=False, what=f"not granted: {', '.join(missing)}", mend=mend)


def _socket(settings: Settings) -> Finding:
    client = web_client("", settings.slack.api_url)
    try:
        guarded(lambda: client.apps_connections_open(app_token=settings.slack.app_token))
    except ImpossibleError as error:
        what = f"refuses SLACK_APP_TOKEN ({error.reason})"
        return Finding(
            "socket mode", well=False, what=what, mend="make an app-level token with connections:write"
        )
    except (RefusedForNowError, UnclearError):
        return Finding("socket mode", well=False, what=_NO_SLACK, mend="check the network")
    return Finding("socket mode", well=True, what="a connection can be opened")


def _process(settings: Settings) -> Finding:
    host = "127.0.0.1" if settings.host == "0.0.0.0" else settings.host  # noqa: S104 - compared, not bound
    address = f"http://{host}:{settings.port}/readyz"
    try:
        with urlopen(address, timeout=_PATIENCE) as answer:
            return Finding(
                "serve", well=True, what=f"runs, and is ready ({len(json.load(answer)['checks'])} checks)"
            )
    except URLError as error:
        if getattr(error, "code", 0) == 503:  # noqa: PLR2004 - not ready
            return Finding(
                "serve", well=False, what=f"runs, but is not ready; see {address}", mend="see its log"
            )
        return Finding(
            "serve",
            well=False,
            what=f"does not run on {host}:{settings.port}",
            mend="start it: wegwijzer serve",
        )
    except (OSError, ValueError, KeyError):
        return Finding(
            "serve", well=False, what=f"something else answers at {address}", mend="choose another PORT"
        )
