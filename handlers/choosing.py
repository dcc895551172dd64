"""Buttons that ask: another reading, a topic near by, a related one, an example, a list."""

from dataclasses import replace

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Block, Message, Way
from bot.domain.outcome import Outcome
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.answer import answer as drawn
from bot.rendering.slack.modals.answered import said, view
from bot.rendering.slack.shared import shareable
from bot.rendering.slack.values import Reference
from bot.slack.inbox_runner import DROPPED
from handlers.answering import remember
from handlers.asker import Asker, Body, asker
from handlers.commands import lists
from handlers.person import pressed as acknowledged
from handlers.places import beside, in_place, once, pressed
from handlers.pressed import Action, reference
from handlers.recalled import asked, chosen
from handlers.reception import Reception
from handlers.windows import is_window, show_page

_LISTS = (names.LIST_AGENDA, names.LIST_DEADLINES, names.LIST_MANDATE)


def register(app: App, reception: Reception) -> None:
    """Listen to buttons that ask something."""

    def take_topic(ack: Ack, body: Body, action: Action, context: BoltContext) -> None:
        ack()
        if is_window(body):
            context[DROPPED] = True
            show_page(reception, body, lambda: _page(reception, body, reference(action)))

    def pick_reading(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        outcome = chosen(reception, about) if about else None
        if about is None or outcome is None:
            work.send(who.privately, notices.gone(who.language))
        else:
            work.send(in_place(who, body), _message(reception, who, body, about, outcome))
            remember(reception, work, who, outcome)

    def answer_topic(body: Body, action: Action, work: Work) -> None:
        about = reference(action)
        _answer(reception, work, body, about, chosen(reception, about) if about else None)

    def answer_example(body: Body, action: Action, work: Work) -> None:
        about = reference(action)
        about = replace(about, question=about.note) if about else None
        outcome = reception.assistant.ask(asked(reception, about)) if about else None
        _answer(reception, work, body, about, outcome)

    def show_list(body: Body, action: Action, work: Work) -> None:
        _show_list(reception, work, body, action)

    app.action(names.pattern(names.CHOOSE_PICK))(ack=take_topic, lazy=[pick_reading])
    for name in (names.DECLINE_TOPIC, names.MORE_ENTRY):
        app.action(names.pattern(name))(ack=take_topic, lazy=[answer_topic])
    app.action(names.pattern(names.HELP_EXAMPLE))(ack=acknowledged, lazy=[answer_example])
    for name in _LISTS:
        app.action(name)(ack=acknowledged, lazy=[show_list])


def _answer(
    reception: Reception, work: Work, body: Body, about: Reference | None, outcome: Outcome | None
) -> None:
    """Answer beside the message that was pressed in; pressed twice, it is answered once."""
    who = asker(reception, body)
    if about is None or outcome is None:
        work.send(who.privately, notices.gone(who.language))
        return
    address, _ = beside(who, body)
    key = pressed(body, f"entry/{outcome.entry}")
    once(work, key, address, _message(reception, who, body, about, outcome))
    remember(reception, work, who, outcome)


def _message(reception: Reception, who: Asker, body: Body, about: Reference, outcome: Outcome) -> Message:
    _, look = beside(who, body)
    return drawn(outcome, reception.region(outcome.region), replace(look, question=about.question))


def _page(reception: Reception, body: Body, about: Reference | None) -> Block:
    outcome = chosen(reception, about) if about else None
    if about is None or outcome is None:
        language = asker(reception, body).language
        return said(notices.gone(language), language)
    return view(outcome, reception.region(outcome.region), about.question)


def _show_list(reception: Reception, work: Work, body: Body, action: Action) -> None:
    who, name = asker(reception, body), str(action.get("action_id", ""))
    about = reference(action) or Reference(language=who.language, region=who.region.id)
    found = lists.made(reception, name, reception.region(about.region), about.language)
    address, _ = beside(who, body)
    if found is None:
        work.send(who.privately, notices.gone(who.language))
    else:
        private = address.way is not Way.POST
        message = shareable(found, replace(about, entry=name)) if private else found
        once(work, pressed(body, name), address, message)
