"""The Web API as slack_sdk's own client sees it: what is kept, and what is refused by which name."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakeslack import FakeSlack, Workspace
from tests.fakeslack.cast import ARCHIVED, DUTCH, ENGLISH, GENERAL, GONE, PRIVATE, STRANGER, WITHOUT_BOT


def refused(call: Callable[[], object]) -> Any:
    """Return what a call is refused with."""
    with pytest.raises(SlackApiError) as error:
        call()
    return error.value.response.data


def test_a_message_is_read_back_with_its_metadata(slack: FakeSlack, client: WebClient) -> None:
    known = {"event_type": "answer", "event_payload": {"id": "q-1"}}
    posted = client.chat_postMessage(channel=GENERAL, text="hoi", metadata=known)
    plain = client.conversations_history(channel=GENERAL)["messages"][0]
    full = client.conversations_history(channel=GENERAL, include_all_metadata=True)["messages"][0]
    assert (plain["ts"], plain["text"], plain["bot_id"]) == (posted["ts"], "hoi", slack.workspace.bot_id)
    assert "metadata" not in plain
    assert full["metadata"] == known
    assert [message.event_payload for message in slack.answers(GENERAL)] == [{"id": "q-1"}]


def test_replies_are_in_the_thread_and_not_in_the_channel(client: WebClient) -> None:
    parent = client.chat_postMessage(channel=GENERAL, text="parent")["ts"]
    for number in range(3):
        client.chat_postMessage(channel=GENERAL, text=str(number), thread_ts=parent)
    thread = client.conversations_replies(channel=GENERAL, ts=parent)["messages"]
    assert [message["text"] for message in thread] == ["parent", "0", "1", "2"]
    assert thread[0]["reply_count"] == 3
    history = client.conversations_history(channel=GENERAL)["messages"]
    assert [message["text"] for message in history] == ["parent"]


def test_history_comes_newest_first_in_pages_and_between_bounds(client: WebClient) -> None:
    stamps = [client.chat_postMessage(channel=GENERAL, text=str(number))["ts"] for number in range(7)]
    assert stamps == sorted(set(stamps))
    seen: list[str] = []
    cursor = ""
    while True:
        page = client.conversations_history(channel=GENERAL, limit=3, cursor=cursor)
        seen += [message["text"] for message in page["messages"]]
        if not page["has_more"]:
            break
        cursor = page["response_metadata"]["next_cursor"]
    assert seen == ["6", "5", "4", "3", "2", "1", "0"]
    between = client.conversations_history(channel=GENERAL, oldest=stamps[2], latest=stamps[4])["messages"]
    assert [message["text"] for message in between] == ["3"]
    within = client.conversations_history(
        channel=GENERAL, oldest=stamps[2], latest=stamps[4], inclusive=True
    )["messages"]
    assert [message["text"] for message in within] == ["4", "3", "2"]


def test_messages_are_changed_and_deleted(slack: FakeSlack, client: WebClient) -> None:
    ts = client.chat_postMessage(channel=GENERAL, text="one")["ts"]
    client.chat_update(channel=GENERAL, ts=ts, text="two")
    (message,) = slack.messages(GENERAL)
    assert (message.text, bool(message.edited)) == ("two", True)
    client.chat_delete(channel=GENERAL, ts=ts)
    assert slack.messages(GENERAL) == ()
    assert (
        refused(lambda: client.chat_update(channel=GENERAL, ts=ts, text="x"))["error"] == "message_not_found"
    )
    theirs = slack.post(DUTCH.id, GENERAL, "mine").ts
    answer = refused(lambda: client.chat_delete(channel=GENERAL, ts=theirs))
    assert answer["error"] == "cant_delete_message"


def test_a_person_is_written_to_in_the_direct_message(slack: FakeSlack, client: WebClient) -> None:
    opened = client.conversations_open(users=DUTCH.id)["channel"]["id"]
    assert client.chat_postMessage(channel=DUTCH.id, text="dag")["channel"] == opened == slack.dm(DUTCH.id)
    assert client.conversations_info(channel=opened)["channel"]["is_im"]


def test_people_have_a_locale_only_when_asked(client: WebClient) -> None:
    assert "locale" not in client.users_info(user=DUTCH.id)["user"]
    assert client.users_info(user=DUTCH.id, include_locale=True)["user"]["locale"] == "nl-NL"
    assert client.users_info(user=ENGLISH.id, include_locale=True)["user"]["locale"] == "en-GB"
    names = {user["id"] for user in client.users_list()["members"]}
    assert DUTCH.id in names
    assert STRANGER.id not in names


def test_an_ephemeral_message_is_seen_by_one(slack: FakeSlack, client: WebClient) -> None:
    client.chat_postEphemeral(channel=GENERAL, user=DUTCH.id, text="psst")
    assert [one.text for one in slack.ephemerals(DUTCH.id)] == ["psst"]
    assert not slack.ephemerals(ENGLISH.id)
    assert not slack.messages(GENERAL)
    answer = refused(lambda: client.chat_postEphemeral(channel=GENERAL, user=STRANGER.id, text="x"))
    assert answer["error"] == "user_not_in_channel"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0NOWHERE0", "text": "x"}, "channel_not_found"),
        ({"channel": WITHOUT_BOT, "text": "x"}, "not_in_channel"),
        ({"channel": ARCHIVED, "text": "x"}, "is_archived"),
        ({"channel": GENERAL, "text": "  "}, "no_text"),
        ({"channel": GENERAL, "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": GENERAL, "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"channel": GENERAL, "markdown_text": "x", "text": "y"}, "markdown_text_conflict"),
        ({"channel": GENERAL, "text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_schema"),
        (
            {
                "channel": GENERAL,
                "text": "x",
                "metadata": {"event_type": "a", "event_payload": {"v": "x" * 9000}},
            },
            "metadata_too_large",
        ),
    ],
)
def test_what_cannot_be_posted_is_refused_by_name(
    slack: FakeSlack, client: WebClient, arguments: dict[str, Any], error: str
) -> None:
    assert refused(lambda: client.api_call("chat.postMessage", json=arguments))["error"] == error
    assert all(not slack.messages(channel) for channel in (GENERAL, PRIVATE, ARCHIVED, WITHOUT_BOT))


def test_tokens_decide(slack: FakeSlack, client: WebClient) -> None:
    nobody = WebClient(base_url=slack.url, retry_handlers=[])
    wrong = WebClient("xoxb-wrong", base_url=slack.url, retry_handlers=[])
    assert refused(nobody.auth_test)["error"] == "not_authed"
    assert refused(wrong.auth_test)["error"] == "invalid_auth"
    opening = lambda: client.apps_connections_open(app_token=slack.workspace.bot_token)  # noqa: E731
    assert refused(opening)["error"] == "not_allowed_token_type"
    assert client.auth_test()["team_id"] == slack.workspace.team
    slack.revoke()
    assert refused(client.auth_test)["error"] == "token_revoked"
    slack.uninstall()
    assert refused(client.auth_test)["error"] == "account_inactive"


def test_a_scope_that_was_not_granted_is_named() -> None:
    place = Workspace(scopes=frozenset({"chat:write", "channels:history"}))
    with FakeSlack(workspace=place) as slack:
        client = WebClient(place.bot_token, base_url=slack.url, retry_handlers=[])
        client.conversations_history(channel=GENERAL)
        answer = refused(lambda: client.conversations_history(channel=slack.dm(DUTCH.id)))
        needed = answer["error"], answer["needed"], answer["provided"]
        assert needed == ("missing_scope", "im:history", "channels:history,chat:write")
        assert refused(lambda: client.users_info(user=DUTCH.id))["needed"] == "users:read"


def test_unknown_things_are_refused(client: WebClient) -> None:
    assert refused(lambda: client.api_call("chat.sing"))["error"] == "unknown_method"
    assert refused(lambda: client.users_info(user="U0NOBODY00"))["error"] == "user_not_found"
    assert refused(lambda: client.conversations_open(users=GONE.id))["error"] == "user_disabled"
    assert refused(lambda: client.conversations_history(channel=GENERAL, limit=0))["error"] == "invalid_limit"


def test_a_status_shows_until_the_answer_and_prompts_are_kept(slack: FakeSlack, client: WebClient) -> None:
    asked = slack.post(DUTCH.id, DUTCH.id, "vraag")
    client.assistant_threads_setStatus(channel_id=asked.channel, thread_ts=asked.ts, status="denkt na")
    assert slack.status(asked.channel, asked.ts) == "denkt na"
    client.chat_postMessage(channel=asked.channel, thread_ts=asked.ts, text="antwoord")
    assert slack.status(asked.channel, asked.ts) == ""
    prompts = [{"title": "Regiodag", "message": "Wanneer is de regiodag?"}]
    client.assistant_threads_setSuggestedPrompts(
        channel_id=asked.channel, thread_ts=asked.ts, prompts=prompts
    )
    assert slack.prompts(DUTCH.id) is None
    client.assistant_threads_setSuggestedPrompts(channel_id=asked.channel, prompts=prompts)
    assert slack.prompts(DUTCH.id) == {"title": "", "prompts": prompts}
    where = asked.channel
    five = lambda: client.assistant_threads_setSuggestedPrompts(channel_id=where, prompts=prompts * 5)  # noqa: E731
    assert refused(five)["error"] == "invalid_arguments"
