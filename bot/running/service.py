"""The app in Slack as one process: takes in, works off, sends."""

import logging
import threading
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from bot.domain.arrival import Assignment
from bot.health import Check, Health
from bot.intake.intake import Intake
from bot.intake.journal import Journal
from bot.intake.upkeep import look_after
from bot.intake.workers import Workers
from bot.running.checks import checks, knowledge_finding
from bot.running.parts import Parts
from bot.running.sending import Sending
from bot.slack.app import bolt_app, runner
from bot.slack.calendar_page import calendar_page
from bot.slack.directory import Directory
from bot.slack.http import WebServer, health_page, site
from bot.slack.quick import Quick
from bot.slack.socket import Socket
from handlers import register_all
from handlers.apology import apologise
from handlers.reception import Reception

log = logging.getLogger("wegwijzer.serve")


class Service:
    """Everything that runs, and the order in which it starts and stops."""

    def __init__(self, parts: Parts) -> None:
        settings, store, clock = parts.settings, parts.store, parts.clock
        client, identity = parts.client, parts.identity
        self._settings = settings
        self._stop = threading.Event()
        self.ready = threading.Event()
        self.port = settings.port
        self._sending = Sending(parts)
        self._journal = Journal(settings.journal)
        self._intake = Intake(store, self._journal, clock, self._hand_over)
        app = bolt_app(identity, client, settings.slack.signing_secret, self._intake.accept, clock)
        self._quick = Quick()
        reception = _reception(parts, self._quick)
        register_all(app, reception)
        self._workers = Workers(
            store, clock, runner(app, identity, clock), apologise(reception), self._sending.deliverer.deliver
        )
        self._socket = Socket(app, client, settings.slack.app_token) if settings.slack.app_token else None
        knowledge: Check = partial(knowledge_finding, parts.corpus, settings)
        found = (knowledge, *checks(store, clock, self._socket), self._sending.courier.finding)
        self._health = Health(found)
        pages = (health_page(self._health), calendar_page(store, parts.corpus, clock))
        self._site = site(None if self._socket else app, pages)

    def run(self) -> None:
        """Run until `stop` is called; raise `OSError` where the port or the journal cannot be had."""
        self._journal.prepare()
        web = WebServer(self._site, self._settings.host, self._settings.port)
        self.port = web.port
        with ExitStack() as stack:
            # Last in, first out: what takes in stops before what works off, and that before what sends.
            for close in (
                self._quick.close,
                self._sending.dispatcher.close,
                self._workers.close,
                self._intake.close,
            ):
                stack.callback(close)
            for loop in self._loops(web):
                stack.callback(_started(loop).join)
            log.info("ready on %s:%s", self._settings.host, web.port)
            self.ready.set()
            self._stop.wait()

    def stop(self) -> None:
        """Have it end: nothing more is taken in, and what is in hand is finished."""
        self._stop.set()

    def _loops(self, web: WebServer) -> tuple[Callable[[], None], ...]:
        loops: list[Callable[[], None]] = [
            lambda: web.run(self._stop),
            *self._sending.loops(self._stop),
            lambda: look_after(self._intake, self._workers, self._stop),
        ]
        if self._socket is not None:
            loops.append(partial(self._socket.run, self._stop))
        return tuple(loops)

    def _hand_over(self, assignment: Assignment) -> None:
        self._workers.submit(assignment)


def _started(loop: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=loop, daemon=True)
    thread.start()
    return thread


def _reception(parts: Parts, quick: Quick) -> Reception:
    return Reception(
        assistant=parts.assistant,
        corpus=parts.corpus,
        store=parts.store,
        clock=parts.clock,
        client=parts.client,
        directory=Directory(parts.client),
        identity=parts.identity,
        settings=parts.settings,
        quick=quick,
        scrub=parts.assistant.scrub,
    )
