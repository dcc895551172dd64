"""The dispatcher: as many as there are senders, one a channel, and never without one."""

import threading
import time

import pytest

from bot.delivery.dispatcher import Dispatcher
from bot.domain.message import Claim, Parcel, State
from bot.storage.errors import StoreError
from tests.unit.delivery.parts import Desk, Post, parcel


class Gate(Desk):
    """A Slack that answers when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.open = threading.Event()
        self.inside = 0

    def send(self, parcel: Parcel) -> str:
        self.inside += 1
        assert self.open.wait(10)
        return super().send(parcel)


def _dispatcher(post: Post) -> Dispatcher:
    return Dispatcher(post.store, post.deliverer, post.lanes, post.clock)


def test_a_slow_channel_delays_no_other_and_keeps_its_order(post: Post) -> None:
    post = Post(post.store, Gate())
    assert isinstance(post.desk, Gate)
    post.add(*(parcel(f"{channel}{number}", channel=channel) for channel in "AB" for number in range(3)))
    dispatcher = _dispatcher(post)
    assert dispatcher.once() == 2
    assert dispatcher.once() == 0
    post.desk.open.set()
    dispatcher.drain()
    dispatcher.close()
    sent = [one.id for one in post.desk.posted]
    assert sorted(sent) == ["A0", "A1", "A2", "B0", "B1", "B2"]
    assert [name for name in sent if name[0] == "A"] == ["A0", "A1", "A2"]


def test_no_more_is_claimed_than_there_are_senders(post: Post) -> None:
    post = Post(post.store, Gate())
    assert isinstance(post.desk, Gate)
    post.add(*(parcel(f"p{number}", channel=f"D{number}") for number in range(40)))
    dispatcher = _dispatcher(post)
    claimed = dispatcher.once()
    assert claimed < 40
    assert dispatcher.once() == 0
    post.desk.open.set()
    dispatcher.drain()
    dispatcher.close()
    assert len(post.desk.posted) == 40


def test_a_sender_that_fails_is_free_again(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_claim: object) -> None:
        raise RuntimeError("with what somebody wrote in it")

    monkeypatch.setattr(post.deliverer, "deliver", broken)
    dispatcher = _dispatcher(post)
    for number in range(30):  # more than there are senders
        post.add(parcel(f"p{number}", channel=f"D{number}"))
        assert dispatcher.once() == 1
        while dispatcher._busy():  # noqa: SLF001 - until the sender is free
            time.sleep(0.001)
    dispatcher.close()


@pytest.mark.parametrize("fault", [StoreError("away"), ValueError("a row that cannot be read")])
def test_it_goes_on_after_a_fault(
    post: Post, fault: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    dispatcher, stop = _dispatcher(post), threading.Event()
    claim = dispatcher._claim  # noqa: SLF001 - what fails
    faults = [fault]

    def claimed(most: int) -> tuple[Claim, ...]:
        if faults:
            raise faults.pop()
        return claim(most)

    monkeypatch.setattr(dispatcher, "_claim", claimed)
    post.add(parcel("a"))
    thread = threading.Thread(target=dispatcher.run, args=(stop,))
    thread.start()
    until = time.monotonic() + 10
    while post.state("a") is not State.SENT and time.monotonic() < until:
        time.sleep(0.01)
    stop.set()
    thread.join()
    dispatcher.close()
    assert post.state("a") is State.SENT
    assert type(fault).__name__ in caplog.text
    assert str(fault) not in caplog.text
