"""One parcel through its states, whatever Slack, the store and the machine do."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.deliverer import LEASE
from bot.domain.message import State, Way
from tests.unit.delivery.parts import START, Desk, Post, parcel


def test_what_arrives_is_recorded_with_its_moment_and_forgotten(post: Post) -> None:
    post.deliverer.deliver(post.fresh(parcel("a")))
    assert (post.state("a"), post.delivery("a").stamp) == (State.SENT, "1.0")
    post.rounds(120, 5)
    assert post.desk.sends == 1


def test_an_answer_that_was_lost_is_found_and_not_sent_again(post: Post) -> None:
    post.desk.faults = ["lost"]
    post.deliverer.deliver(post.fresh(parcel("a")))
    assert post.state("a") is State.UNKNOWN
    post.round()  # too early: it may not be readable yet
    assert post.desk.looks == 0
    post.rounds(10)
    assert (post.state("a"), post.desk.sends, post.desk.looks) == (State.SENT, 1, 1)


def test_what_turns_out_not_to_have_arrived_is_sent_again_unmarked(post: Post) -> None:
    post.desk.faults = ["unclear"]
    post.deliverer.deliver(post.fresh(parcel("a")))
    post.rounds(10)
    assert [one.message.text for one in post.desk.posted] == ["text a"]


def test_while_it_cannot_be_looked_up_nothing_is_sent(post: Post) -> None:
    post.desk.faults = ["lost", "look_unclear", "look_refused", "look_unclear"]
    post.deliverer.deliver(post.fresh(parcel("a")))
    post.rounds(15)
    assert (post.state("a"), post.desk.sends) == (State.UNKNOWN, 1)
    post.rounds(20)
    assert (post.state("a"), post.desk.sends) == (State.SENT, 1)


def test_where_nothing_can_be_read_a_repeat_says_so(post: Post) -> None:
    post.desk.faults, post.desk.readable = ["lost"], False
    post.deliverer.deliver(post.fresh(parcel("a")))
    post.rounds(10)
    assert [one.message.text.startswith("↻") for one in post.desk.posted] == [False, True]


def test_what_one_person_sees_is_repeated_with_a_mark_even_after_a_refusal(post: Post) -> None:
    post.desk.faults = ["lost", "refused"]
    post.deliverer.deliver(post.fresh(parcel("a", Way.EPHEMERAL)))
    post.rounds(20)
    assert [one.message.text.startswith("↻") for one in post.desk.posted] == [False, True]
    assert post.desk.looks == 0


@pytest.mark.parametrize("way", [Way.UPDATE, Way.HOME])
def test_what_is_harmless_is_done_again_unmarked(post: Post, way: Way) -> None:
    post.desk.faults = ["lost"]
    post.deliverer.deliver(post.fresh(parcel("a", way)))
    post.rounds(10)
    assert [one.message.text for one in post.desk.posted] == ["text a", "text a"]
    assert post.desk.looks == 0


def test_a_refused_channel_waits_in_order_while_others_go_on(post: Post) -> None:
    post.desk.faults = ["refused"]
    post.deliverer.deliver(post.fresh(parcel("a")))
    post.clock.sleep(0.5)
    post.deliverer.deliver(post.fresh(parcel("b", due=post.clock.now())))
    post.deliverer.deliver(post.fresh(parcel("c", channel="D2")))
    assert [one.id for one in post.desk.posted] == ["c"]
    assert post.desk.sends == 2
    post.rounds(8, 0.5)
    assert [one.id for one in post.desk.posted] == ["c", "a", "b"]


def test_what_cannot_be_delivered_fails_with_the_reason(post: Post) -> None:
    post.desk.faults = ["impossible"]
    post.deliverer.deliver(post.fresh(parcel("a")))
    assert (post.state("a"), post.delivery("a").reason) == (State.FAILED, "is_archived")


def test_what_is_of_no_use_any_more_is_not_sent(post: Post) -> None:
    soon = START + timedelta(minutes=1)
    post.add(parcel("a", useless=soon), parcel("b", channel="D2", useless=soon))
    post.desk.faults = ["unclear"]
    post.round()
    post.clock.sleep(120)
    post.rounds(10)
    assert [post.state(name) for name in "ab"] == [State.FAILED, State.SENT]
    assert post.delivery("a").reason == "too late to be of use"


def test_one_that_stays_in_doubt_is_given_up_when_it_is_of_no_use(post: Post) -> None:
    post.desk.faults = ["lost", *["look_unclear"] * 50]
    post.deliverer.deliver(post.fresh(parcel("a", useless=START + timedelta(seconds=30))))
    post.rounds(60)
    assert (post.state("a"), post.desk.sends) == (State.FAILED, 1)


def test_one_that_was_frozen_past_its_claim_sends_nothing(post: Post) -> None:
    late = post.fresh(parcel("a"))
    post.clock.sleep(LEASE.total_seconds() + 1)
    post.round()
    post.deliverer.deliver(late)
    assert post.desk.sends == 1


@pytest.mark.parametrize("left", [1, 15])
def test_too_little_of_a_claim_for_a_call_sends_nothing(post: Post, left: int) -> None:
    claim = post.fresh(parcel("a"))
    post.clock.sleep(LEASE.total_seconds() - left)
    post.deliverer.deliver(claim)
    assert (post.desk.sends, post.state("a")) == (0, State.PLANNED)
    post.rounds(2)
    assert post.state("a") is State.SENT


def test_a_killed_sender_leaves_what_the_next_looks_up(post: Post) -> None:
    post.add(parcel("a"))
    post.desk.faults = ["store_away"]
    post.round()
    assert (post.state("a"), post.desk.sends) == (State.SENDING, 1)
    post.rounds(LEASE.total_seconds() + 2)
    assert (post.state("a"), post.desk.sends) == (State.SENT, 1)


def test_a_channel_is_written_to_by_one_at_a_time(post: Post) -> None:
    class Slow(Desk):
        def send(self, parcel_: object) -> str:
            if not self.posted:
                other.deliverer.deliver(other.fresh(parcel("b")))  # while the first is under way
            return super().send(parcel_)  # type: ignore[arg-type]

    other = Post(post.store, Slow(), post.clock)
    other.deliverer.deliver(other.fresh(parcel("a")))
    assert [one.id for one in other.desk.posted] == ["a"]
    other.clock.sleep(0.2)
    other.rounds(2)
    assert [one.id for one in other.desk.posted] == ["a", "b"]


def test_one_that_was_kept_as_sending_is_sent_once_and_looked_up_if_its_worker_is_killed(post: Post) -> None:
    claims = [post.fresh(parcel(name, channel=name)) for name in "ab"]
    with post.store.writing() as unit:
        for claim in claims:
            unit.outbox.sending(claim)
    post.deliverer.deliver(replace(claims[0], attempts=1))
    assert (post.state("a"), post.desk.looks) == (State.SENT, 0)
    post.rounds(LEASE.total_seconds() + 2)  # the worker of the other one was killed before the call
    assert (post.state("b"), post.desk.looks, post.desk.sends) == (State.SENT, 1, 2)
