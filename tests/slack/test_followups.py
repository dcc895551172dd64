"""A conversation keeps its topic, in a direct message and in a thread, and nothing of its text."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.workspace import Workspace
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.slack.conftest import CLOCK, Running


def said(app: Running, channel: str, number: int) -> str:
    """Wait for an answer by its number, counted from 1, and return its text."""
    app.slack.wait_for(lambda: len(app.slack.answers(channel)) >= number)
    return app.slack.answers(channel)[number - 1].text


def test_a_follow_up_in_a_direct_message_keeps_the_topic(app: Running) -> None:
    slack = app.slack
    slack.post(DUTCH.id, DUTCH.id, "wie stelt het inkoopplan jeugd vast?")
    assert "jeugd" in said(app, DUTCH.id, 1)
    app.settle()
    slack.post(DUTCH.id, DUTCH.id, "en voor de Wmo?")
    then = said(app, DUTCH.id, 2)
    assert "inkoopplan Wmo" in then
    assert "art. 8 lid 5" in then


def test_a_mention_in_the_same_thread_keeps_the_topic(app: Running) -> None:
    slack = app.slack
    bot = slack.workspace.bot_user
    asked = slack.post(ENGLISH.id, GENERAL, f"<@{bot}> who chairs the DOSD?").wait()
    said(app, GENERAL, 1)
    app.settle()
    slack.post(ENGLISH.id, GENERAL, f"<@{bot}> and who is in it?", thread=asked.ts)
    assert "directors" in said(app, GENERAL, 2)


def test_a_reply_without_a_mention_is_a_follow_up_where_that_was_switched_on(app: Running) -> None:
    slack = app.slack
    asked = slack.post(DUTCH.id, GENERAL, f"<@{slack.workspace.bot_user}> who chairs the DOSD?").wait()
    said(app, GENERAL, 1)
    with app.store.writing() as unit:
        unit.workspaces.put(Workspace(slack.workspace.team, follow_threads=True))
    app.settle()
    slack.post(ENGLISH.id, GENERAL, "and who is in it?", thread=asked.ts)  # the first one since, and no later
    assert "directors" in said(app, GENERAL, 2)
    assert slack.answers(GENERAL)[1].thread_ts == asked.ts


def test_people_who_talk_in_a_thread_are_not_talked_through(app: Running) -> None:
    slack = app.slack
    with app.store.writing() as unit:
        unit.workspaces.put(Workspace(slack.workspace.team, follow_threads=True))
    asked = slack.post(DUTCH.id, GENERAL, f"<@{slack.workspace.bot_user}> who chairs the DOSD?").wait()
    said(app, GENERAL, 1)
    app.settle()
    for text in ("dank je wel!", "ik bel je zo even over mijn fiets", "top, tot morgen"):
        slack.post(ENGLISH.id, GENERAL, text, thread=asked.ts).wait()
    app.settle()
    assert len(slack.answers(GENERAL)) == 1
    slack.post(ENGLISH.id, GENERAL, "what is the capital of Australia?", thread=asked.ts).wait()
    assert "my field" in said(app, GENERAL, 2)


def test_a_reply_that_nobody_wants_read_is_not_even_kept(app: Running) -> None:
    slack = app.slack
    asked = slack.post(DUTCH.id, GENERAL, f"<@{slack.workspace.bot_user}> who chairs the DOSD?").wait()
    said(app, GENERAL, 1)
    app.settle()
    with app.store.reading() as unit:
        before = len(unit.session.rows("SELECT id FROM inbox"))
    slack.post(ENGLISH.id, GENERAL, "and who is in it?", thread=asked.ts).wait()
    elsewhere = slack.post(ENGLISH.id, GENERAL, "zomaar een praatje").wait()
    slack.post(DUTCH.id, GENERAL, "wanneer is de regiodag?", thread=elsewhere.ts).wait()
    app.settle()
    with app.store.reading() as unit:
        assert len(unit.session.rows("SELECT id FROM inbox")) == before
    assert len(slack.answers(GENERAL)) == 1


def test_in_a_thread_of_others_nothing_is_answered_though_it_is_switched_on(app: Running) -> None:
    slack = app.slack
    with app.store.writing() as unit:
        unit.workspaces.put(Workspace(slack.workspace.team, follow_threads=True))
    talk = slack.post(ENGLISH.id, GENERAL, "zomaar een praatje").wait()
    slack.post(DUTCH.id, GENERAL, "wanneer is de regiodag?", thread=talk.ts).wait()
    app.settle()
    assert not slack.answers(GENERAL)


def test_what_is_kept_is_the_entry_and_no_text(app: Running) -> None:
    app.slack.post(DUTCH.id, DUTCH.id, "wie stelt het inkoopplan jeugd vast?")
    said(app, DUTCH.id, 1)
    app.settle()
    with app.store.reading() as unit:
        kept = unit.conversations.get(app.slack.workspace.team, app.slack.answers(DUTCH.id)[0].channel, "")
    assert kept is not None
    assert kept.entry == "dvh-8-4-summary"
    assert "inkoopplan" not in repr(kept)


def test_an_old_conversation_is_over(app: Running) -> None:
    slack = app.slack
    slack.post(DUTCH.id, DUTCH.id, "wie stelt het inkoopplan jeugd vast?")
    said(app, DUTCH.id, 1)
    app.settle()
    channel = slack.answers(DUTCH.id)[0].channel
    with app.store.reading() as unit:
        kept = unit.conversations.get(slack.workspace.team, channel, "")
    assert kept is not None
    with app.store.writing() as unit:
        unit.conversations.put(replace(kept, updated=CLOCK.now() - timedelta(hours=2)))
    slack.post(DUTCH.id, DUTCH.id, "en voor de Wmo?")
    assert "art. 8 lid 5" not in said(app, DUTCH.id, 2)
