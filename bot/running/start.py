"""Starts the app: opens the store, learns who we are in Slack, and runs until told to stop."""

import logging
import signal
from collections.abc import Mapping
from time import monotonic, sleep

from slack_sdk import WebClient

from bot.assistant import Assistant
from bot.clock import Clock
from bot.corpus.corpus import Corpus
from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.running.service import Parts, Service
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.identity import Identity, identify
from bot.storage.errors import StoreError
from bot.storage.opening import open_store

_PATIENCE = 60.0  # seconds for Slack to answer at the start
_PAUSE = 2.0

log = logging.getLogger("wegwijzer.serve")


def start(
    settings: Settings, environment: Mapping[str, str], corpus: Corpus, assistant: Assistant, clock: Clock
) -> int:
    """Run the app; return 0 when it was told to stop, 1 when it could not start."""
    client = web_client(settings.slack.bot_token, settings.slack.api_url)
    try:
        identity = _identity(client)
        assistant.desk(corpus.regions[0].id)  # the first question should not wait for this
        with open_store(environment) as store:
            service = Service(Parts(settings, store, assistant, corpus, client, identity, clock))
            _stop_on_signal(service)
            service.run()
    except ImpossibleError as error:
        log.error("Slack refuses SLACK_BOT_TOKEN (%s); install the app anew", error.reason)
    except (RefusedForNowError, UnclearError):
        log.error("Slack cannot be reached at %s", settings.slack.api_url)
    except StoreError as error:
        log.error("%s", error)
    except OSError as error:
        log.error("cannot listen on %s:%s (%s)", settings.host, settings.port, error.strerror)
    else:
        return 0
    return 1


def _identity(client: WebClient) -> Identity:
    """Ask Slack who we are, for a minute where it cannot be reached."""
    until = monotonic() + _PATIENCE
    while True:
        try:
            return identify(client)
        except (RefusedForNowError, UnclearError):
            if monotonic() > until:
                raise
            log.warning("Slack cannot be reached yet; trying again")
            sleep(_PAUSE)


def _stop_on_signal(service: Service) -> None:
    def stop(number: int, _frame: object) -> None:
        log.info("told to stop (%s)", signal.Signals(number).name)
        service.stop()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
