"""Starts what runs for long: opens the store, learns who we are in Slack, and hands both on."""

import logging
from collections.abc import Callable
from time import monotonic, sleep

from slack_sdk import WebClient

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.running.parts import Given, Parts
from bot.running.service import Service
from bot.running.stopping import stop_on_signal
from bot.slack.app import web_client
from bot.slack.identity import Identity, identify
from bot.storage.errors import StoreError
from bot.storage.opening import open_store

_PATIENCE = 60.0  # seconds for Slack to answer at the start
_PAUSE = 2.0

log = logging.getLogger("wegwijzer.serve")


def start(given: Given, run: Callable[[Parts], None]) -> int:
    """Open what a program needs and run it; return 0 when it ended by itself, 1 when it could not start."""
    settings = given.settings
    client = web_client(settings.slack.bot_token, settings.slack.api_url)
    try:
        identity = _identity(client)
        with open_store(given.environment) as store:
            run(Parts(settings, store, given.open_assistant, given.corpus, client, identity, given.clock))
    except ImpossibleError as error:
        log.error("Slack refuses SLACK_BOT_TOKEN (%s); install the app anew", error.reason)
    except (RefusedForNowError, UnclearError):
        log.error("Slack cannot be reached at %s", settings.slack.api_url)
    except StoreError as error:
        log.error("%s", error)
    except OSError as error:
        if error.filename:
            log.error("cannot use %s (%s); set WEGWIJZER_JOURNAL", error.filename, error.strerror)
        else:
            log.error("cannot listen on %s:%s (%s)", settings.host, settings.port, error.strerror)
    else:
        return 0
    return 1


def serve(parts: Parts) -> None:
    """Run the app in Slack until told to stop; raise `OSError` where the port cannot be had."""
    parts.assistant.prepare(parts.clock.now().date())  # the first question should not wait for this
    service = Service(parts)
    stop_on_signal(service.stop)
    service.run()


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
