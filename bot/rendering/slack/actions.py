"""The names by which handlers know what was pressed, chosen and submitted.

Several buttons of one kind in one message carry a number after the name (`choose.pick.2`), since
Slack wants action ids to be unique; `pattern` matches both.
"""

import re
from typing import Final

# Under an answer. The value of each is a `Reference` (values.py).
ANSWER_MORE: Final = "answer.more"
ANSWER_SHARE: Final = "answer.share"
ANSWER_LANGUAGE: Final = "answer.language"
ANSWER_FEEDBACK: Final = "answer.feedback"  # `Reference.note` is `HELPFUL` or `UNHELPFUL`
HELPFUL: Final = "helpful"
UNHELPFUL: Final = "unhelpful"
CHOOSE_PICK: Final = "choose.pick"  # `entry` is the candidate
DECLINE_TOPIC: Final = "decline.topic"  # `entry` is the topic
MORE_ENTRY: Final = "more.entry"  # `entry` is a related entry
PERSON_ASK: Final = "person.ask"
HELP_EXAMPLE: Final = "help.example"  # `note` is the question
LIST_AGENDA: Final = "list.agenda"
LIST_DEADLINES: Final = "list.deadlines"
LIST_MANDATE: Final = "list.mandate"

# Questions handed to a person: `entry` is the id of the handover.
HANDOVER_CLAIM: Final = "handover.claim"
HANDOVER_REPLY: Final = "handover.reply"
HANDOVER_RESOLVE: Final = "handover.resolve"

# Dossiers: `entry` is the id of the procedure (open) or of the dossier (event, show).
DOSSIER_OPEN: Final = "dossier.open"
DOSSIER_SHOW: Final = "dossier.show"
DOSSIER_EVENT: Final = "dossier.event"
ESCALATE: Final = "route.escalate"

# Reminders: `entry` is the occurrence, `note` the subscription.
REMINDER_DONE: Final = "reminder.done"
REMINDER_NOT_MINE: Final = "reminder.not-mine"
REMINDER_MUTE: Final = "reminder.mute"  # `entry` is the rule
# A menu or a button; the value that was chosen is a `Reference` whose `note` is one of the three.
REMINDER_SNOOZE: Final = "reminder.snooze"
SNOOZE_NEXT: Final = "next-working-day"
SNOOZE_WEEK: Final = "week"
SNOOZE_CHOOSE: Final = "choose"
# A menu in place of these where many reminders stand in one message; `note` is one of the three, or of these.
REMINDER_MORE: Final = "reminder.more"
MORE_NOT_MINE: Final = "not-mine"
MORE_MUTE: Final = "mute"
REMINDER_HAND_ON: Final = "reminder.hand-on"
SUBSCRIPTION_NEW: Final = "subscription.new"  # `entry` is the channel, empty where it can be chosen
# `entry` is the id of the subscription, `note` the channel in whose list it stands.
SUBSCRIPTION_CHANGE: Final = "subscription.change"
SUBSCRIPTION_PAUSE: Final = "subscription.pause"
SUBSCRIPTION_RESUME: Final = "subscription.resume"
SUBSCRIPTION_END: Final = "subscription.end"

# Terms that somebody started: `entry` is the id of the started term.
TERM_START: Final = "term.start"
TERM_END: Final = "term.end"

# The personal address of a calendar.
CALENDAR_SUBSCRIBE: Final = "calendar.subscribe"
CALENDAR_REVOKE: Final = "calendar.revoke"

# On the home page.
HOME_ASK: Final = "home.ask"
HOME_HELP: Final = "home.help"
PREFERENCES_LANGUAGE: Final = "preferences.language"
PREFERENCES_MUNICIPALITY: Final = "preferences.municipality"
PREFERENCES_ROLE: Final = "preferences.role"
WORKSPACE_OPEN: Final = "workspace.open"

# Callback ids of modals, in `view_submission`.
MODAL_ASK: Final = "modal.ask"
MODAL_MORE: Final = "modal.more"
MODAL_INTAKE: Final = "modal.intake"
MODAL_RESULT: Final = "modal.result"
MODAL_DOSSIER: Final = "modal.dossier"
MODAL_EVENT: Final = "modal.event"
MODAL_PREFERENCES: Final = "modal.preferences"
MODAL_SUBSCRIPTION: Final = "modal.subscription"
MODAL_SNOOZE: Final = "modal.snooze"
MODAL_HAND_ON: Final = "modal.hand-on"
MODAL_TERM: Final = "modal.term"
MODAL_WORKSPACE: Final = "modal.workspace"
MODAL_REPLY: Final = "modal.reply"

# Callback ids of shortcuts, as in slack-manifest.yaml.
SHORTCUT_ASK: Final = "shortcut.ask"
SHORTCUT_ANSWER: Final = "shortcut.answer"
SHORTCUT_ROUTE: Final = "shortcut.route"


def numbered(action: str, number: int) -> str:
    """Return the id of one of several buttons of a kind."""
    return f"{action}.{number}"


def pattern(action: str) -> re.Pattern[str]:
    """Return what matches an action id with or without a number."""
    return re.compile(rf"^{re.escape(action)}(\.\d+)?$")
