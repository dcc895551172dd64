"""A clock that steps, and a machine that was away for hours: no double, no gap, and late says so."""

import threading
from dataclasses import replace

from bot.running.sending import Sending
from bot.storage.sql.store import SqlStore
from tests.fakeslack.workspace import Channel
from tests.faults.posting import Post
from tests.stores import OpenStore


def test_a_clock_that_steps_back_two_hours_doubles_nothing(post: Post) -> None:
    post.subscribe(lead_days=(7, 2))
    for moment in ("09:00", "07:00", "08:59", "09:00", "09:01"):
        post.at(f"2027-02-19T{moment}")
    assert len(post.told()) == 1


def test_a_clock_that_was_a_day_ahead_skips_and_doubles_nothing(post: Post) -> None:
    post.subscribe(lead_days=(7, 6, 2))  # six days before is a Monday
    for moment in ("19T09:00", "22T09:00", "19T09:05", "22T08:59", "22T09:00", "22T09:01", "26T09:00"):
        post.at(f"2027-02-{moment}")
    assert len(post.told()) == 3


def test_three_hours_away_make_it_late_and_it_says_so(post: Post) -> None:
    post.subscribe()
    post.at("2027-02-19T08:59")
    post.at("2027-02-19T12:00")
    (told,) = post.told()
    assert "te laat bezorgd, bedoeld voor 2027-02-19" in told.text.lower()


def test_what_was_missed_for_weeks_is_gathered_in_one_message(post: Post) -> None:
    post.subscribe(lead_days=(7, 2, 0))
    post.at("2027-02-18T09:00")
    for moment in ("2027-03-08T09:00", "2027-03-09T09:00"):
        post.at(moment)
    (told,) = post.told()
    assert "niet op tijd" in told.text
    assert told.text.count("kon niet op tijd komen") == 2  # of each of two deadlines, once


def test_two_workers_at_once_send_one_message_each(post: Post, open_store: OpenStore) -> None:
    channels = [f"C0N{number:07d}" for number in range(20)]
    _channels(post, channels)
    for number, name in enumerate(channels):
        post.subscribe(id=f"S{number}", receiver=name)
    post.at("2027-02-18T12:00")
    post.at("2027-02-19T08:59")
    post.hands.moment = post.hands.moment.replace(hour=9, minute=0)
    with open_store() as other:
        _together(post, post.store, other)
    assert [len(post.told(name)) for name in channels] == [1] * 20


def _channels(post: Post, names: list[str]) -> None:
    bot = frozenset({post.slack.workspace.bot_user})
    post.slack.add(*(Channel(name, name.lower(), bot) for name in names))


def _together(post: Post, *stores: SqlStore) -> None:
    sendings = [Sending(replace(post.parts(), store=store)) for store in stores]
    threads = [threading.Thread(target=sending.once) for sending in sendings]
    for thread in threads:
        thread.start()
    for thread, sending in zip(threads, sendings, strict=True):
        thread.join()
        sending.dispatcher.close()
