"""Whether an answer helped: thanks, and what did not help becomes a gap."""

from dataclasses import replace
from uuid import NAMESPACE_OID, uuid5

from slack_bolt import Ack, App

from bot.domain.gap import Gap, GapKind
from bot.domain.message import Block, Message
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from bot.rendering.slack.modals.answered import said
from bot.rendering.slack.values import Reference
from handlers.asker import Asker, Body, asker
from handlers.gaps import gap
from handlers.places import once, pressed
from handlers.pressed import Action, reference
from handlers.recalled import asked, recalled
from handlers.reception import Reception
from handlers.windows import is_window, show_page


def register(app: App, reception: Reception) -> None:
    """Listen to thumbs."""

    def thank(ack: Ack, body: Body, action: Action) -> None:
        ack()
        if is_window(body):
            show_page(reception, body, lambda: _page(reception, body, reference(action)))

    def keep_feedback(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        if about is not None and about.note == names.UNHELPFUL:
            found = _gap(reception, who, body, about)
            work.keep(lambda unit: unit.gaps.add(found))
        if not is_window(body):
            once(work, pressed(body, f"feedback/{about}"), who.privately, _thanks(who, about))

    app.action(names.ANSWER_FEEDBACK)(ack=thank, lazy=[keep_feedback])


def _page(reception: Reception, body: Body, about: Reference | None) -> Block:
    who = asker(reception, body)
    return said(_thanks(who, about), about.language if about else who.language)


def _thanks(who: Asker, about: Reference | None) -> Message:
    if about is None:
        return notices.gone(who.language)
    return notices.thanked(about.language, helpful=about.note != names.UNHELPFUL)


def _gap(reception: Reception, who: Asker, body: Body, about: Reference) -> Gap:
    """Return an answer that did not help as a gap, the same one however often that is said."""
    outcome = recalled(reception, about) or reception.assistant.ask(asked(reception, about))
    found = gap(reception, who, about.question or outcome.title, outcome, GapKind.UNHELPFUL)
    return replace(found, id=uuid5(NAMESPACE_OID, pressed(body, "gap")).hex)
