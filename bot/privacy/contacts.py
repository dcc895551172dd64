"""Links, e-mail addresses, handles and what Slack writes for people, channels and links."""

import re

from bot.privacy.marks import EMAIL, LINK, PERSON

# <@U012|name>, <#C012|name>, <!subteam^S012>, <mailto:a@b.nl|a@b.nl>, <tel:06…|06…>, <https://…|words>
# (https://api.slack.com/reference/surfaces/formatting#retrieving-messages); the words can name people too.
_SLACK = re.compile(r"<(?P<kind>[@#!]|[a-z][a-z0-9+.-]*:)[^<>]*>", re.IGNORECASE)
_URL = re.compile(r"\b(?:[a-z][a-z0-9+.-]{1,9}://|www\.)[^\s<>\[\]]+", re.IGNORECASE)
# An address is a stretch around an @; brackets end it, so that a mark is never part of one.
_EMAIL = re.compile(r"(?<![^\s<>()\[\],;:@])[^\s<>()\[\],;:@]+(?:@| @ )[^\s<>()\[\],;:]+")
_SPELLED = re.compile(
    r"(?<![\w.+-])[\w.+-]+\s?[(\[]\s?(?:at|apenstaartje)\s?[)\]]\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
_HANDLE = re.compile(r"@[^\s<>()\[\],;:@]*")
_HOST = re.compile(
    r"(?<![\w.-])(?:[a-z0-9-]+\.)+(?:nl|com|org|net|eu|be|de|io|info|gov|amsterdam)\b(?:/[^\s<>\[\]]*)?",
    re.IGNORECASE,
)


def without_contacts(text: str) -> str:
    """Return a text without addresses on the net; no @ is left in it."""
    text = _SLACK.sub(_slack, text)
    text = _URL.sub(LINK, text)
    if "@" in text:
        text = _HANDLE.sub(PERSON, _EMAIL.sub(EMAIL, text))
    return _HOST.sub(LINK, _SPELLED.sub(EMAIL, text))


def _slack(match: re.Match[str]) -> str:
    kind = match["kind"].casefold()
    if kind == "mailto:":
        return EMAIL
    return PERSON if kind in {"@", "!", "tel:"} else LINK
