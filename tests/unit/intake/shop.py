"""Workers with a handler that does as it is told."""

import threading
from collections.abc import Callable

from bot.domain.arrival import Arrival, Assignment
from bot.domain.message import Address, Claim, Message, Way
from bot.intake.intake import LEASE
from bot.intake.work import Work
from bot.intake.workers import Workers
from tests.unit.intake.parts import Moody, SetClock

HERE = Address(Way.POST, channel="D1")


class Shop:
    """Workers with a handler that does as it is told."""

    def __init__(self, store: Moody, clock: SetClock) -> None:
        self.store, self.clock = store, clock
        self.handle: Callable[[Work], None] = self.answer
        self.runs = 0
        self.sent: list[str] = []
        self.answers = threading.Event()  # cleared, Slack takes its time
        self.answers.set()
        self.workers = Workers(store, clock, self.run, self.apologise, self.deliver)

    def run(self, assignment: Assignment) -> Work:
        self.runs += 1
        work = Work(assignment, "T1", self.clock.now(), ran=True)
        try:
            self.handle(work)
        except Exception as failure:  # noqa: BLE001 - as the real runner does
            work.failure = failure
        return work

    def answer(self, work: Work) -> None:
        work.send(HERE, Message("antwoord"))

    def apologise(self, work: Work, reference: str) -> None:
        work.send(HERE, Message(f"sorry {reference}"))

    def deliver(self, claim: Claim) -> None:
        assert self.answers.wait(20)
        self.sent.append(claim.parcel.message.text)

    def take(self, one: Arrival) -> Assignment:
        with self.store.writing() as unit:
            assignment = unit.inbox.add(one, self.clock.now() + LEASE)
        assert assignment is not None
        return assignment

    def work_off(self, *assignments: Assignment) -> None:
        for assignment in assignments:
            self.workers.submit(assignment)
        self.settle()

    def settle(self) -> None:
        while self.workers._in_hand:  # noqa: SLF001 - until all is done
            threading.Event().wait(0.002)

    def states(self) -> list[str]:
        with self.store.reading() as unit:
            return [row["state"] for row in unit.session.rows("SELECT state FROM inbox ORDER BY id")]
