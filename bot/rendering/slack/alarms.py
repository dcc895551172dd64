"""Messages to those who look after reminders: a receiver is gone, or something did not go out."""

from collections.abc import Sequence

from bot.domain.message import Message
from bot.domain.subscription import Subscription
from bot.domain.text import Bilingual, Language
from bot.rendering.slack.blocks import bullets, channel, context, paragraph, user
from bot.rendering.slack.layout import message

_SUSPENDED = Bilingual(
    "Herinneringen aan {receiver} staan stil: ik kan daar niet meer schrijven ({why}).",
    "Reminders to {receiver} are suspended: I can no longer write there ({why}).",
)
_WHY = {
    "is_archived": Bilingual("het kanaal is gearchiveerd", "the channel is archived"),
    "not_in_channel": Bilingual("ik ben geen lid van het kanaal", "I am not in the channel"),
    "channel_not_found": Bilingual("het kanaal bestaat niet meer", "the channel is no more"),
    "user_disabled": Bilingual("die persoon is vertrokken", "that person has left"),
    "user_not_found": Bilingual("die persoon is vertrokken", "that person has left"),
    "users_not_found": Bilingual("die persoon is vertrokken", "that person has left"),
}
_UNKNOWN = Bilingual("Slack weigert het", "Slack refuses it")
_AGAIN = Bilingual(
    "Kan het weer? Zet ze aan met /wegwijzer herinner.",
    "Is it possible again? Turn them on with /wegwijzer remind.",
)
_MISSED = Bilingual(
    "⚠️ {number} herinneringen van de afgelopen dag zijn niet aangekomen:",
    "⚠️ {number} reminders of the last day did not arrive:",
)
_MISSED_ONE = Bilingual(
    "⚠️ Een herinnering van de afgelopen dag is niet aangekomen:",
    "⚠️ A reminder of the last day did not arrive:",
)
_LOOK = Bilingual(
    "Kijk met wegwijzer doctor wat er aan de hand is.", "See with wegwijzer doctor what is the matter."
)
_SHOWN = 20


def suspended(subscription: Subscription) -> Message:
    """Return, for whoever made a subscription, that its receiver cannot be reached any more."""
    language = subscription.language
    why = _WHY.get(subscription.reason, _UNKNOWN)[language]
    place = subscription.receiver
    shown = user(place) if place.startswith(("U", "W")) else channel(place)
    before, after = _SUSPENDED[language].format(receiver="\n", why=why).split("\n")
    text = f"{before}{place}{after} {_AGAIN[language]}"
    return message(text, [paragraph(before, shown, after)], [context(_AGAIN[language])], language)


def missed(keys: Sequence[str], language: Language = Language.NL) -> Message:
    """Return, for an administrator, which reminders did not arrive."""
    head = (_MISSED_ONE if len(keys) == 1 else _MISSED)[language].format(number=len(keys))
    shown = [*keys[:_SHOWN], *(["…"] if len(keys) > _SHOWN else [])]
    text = "\n".join((head, *shown, _LOOK[language]))
    return message(text, [paragraph(head), bullets(shown)], [context(_LOOK[language])], language)
