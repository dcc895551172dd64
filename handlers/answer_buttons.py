"""Buttons under an answer: more of it, and the other language."""

from dataclasses import replace

from slack_bolt import Ack, App

from bot.domain.message import Block
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.answer import answer as drawn
from bot.rendering.slack.buttons import other
from bot.rendering.slack.look import PUBLIC, Look
from bot.rendering.slack.modals.answered import said
from bot.rendering.slack.more import more_view
from bot.rendering.slack.values import Reference
from handlers.asker import Body, asker
from handlers.person import pressed as acknowledged
from handlers.places import beside, once, pressed
from handlers.pressed import Action, pressed_message, reference
from handlers.recalled import recalled
from handlers.reception import Reception
from handlers.windows import show_page


def register(app: App, reception: Reception) -> None:
    """Listen to the buttons under answers."""

    def open_more(ack: Ack, body: Body, action: Action) -> None:
        ack()
        show_page(reception, body, lambda: _more(reception, body, reference(action)))

    def answer_in_other_language(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        outcome = recalled(reception, about, other(about.language)) if about else None
        if about is None or outcome is None:
            work.send(who.privately, notices.gone(who.language))
            return
        address, look = beside(who, body)
        message = drawn(outcome, reception.region(outcome.region), replace(look, question=about.question))
        if look is PUBLIC:  # nobody else reads it: the answer itself is turned over
            work.send(pressed_message(body), message)
        else:
            once(work, pressed(body, f"language/{outcome.language}"), address, message)

    app.action(names.ANSWER_MORE)(open_more)
    app.action(names.ANSWER_LANGUAGE)(ack=acknowledged, lazy=[answer_in_other_language])


def _more(reception: Reception, body: Body, about: Reference | None) -> Block:
    outcome = recalled(reception, about) if about else None
    if about is None or outcome is None:
        language = asker(reception, body).language
        return said(notices.gone(language), language)
    return more_view(outcome, reception.region(outcome.region), Look(question=about.question))
