"""Text of people and of knowledge means nothing to Slack: no mention, link, alarm or markup.

Blocks hold plain text and rich text only, in which Slack reads no markup at all; the one text it does
read is the top-level one of a message, which is made `inert` and then `escaped`.
"""

import re

# What Slack decodes, and nothing else: https://docs.slack.dev/messaging/formatting-message-text.
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Look-alikes: a zero-width character beside a mark would not stop every client from reading it.
_LOOKALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
# Whatever follows the word: what follows may be cut off.
_ALARMS = re.compile(r"@(?=here|channel|everyone|group)", re.IGNORECASE)
_SEPARATE = "@\N{WORD JOINER}"
# Control characters, lone surrogates, and what turns the direction of writing beyond its own text.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def escaped(text: str) -> str:
    """Return a text as Slack wants it where it reads markup; measures lengths too."""
    return text.translate(_ENTITIES)


def clean(text: str) -> str:
    """Drop control characters, lone surrogates, and marks that turn the direction of writing."""
    return _HARMFUL.sub("", text)


def inert(text: str) -> str:
    """Return a text without alarms and markup, for where Slack reads them; still to be escaped."""
    return _ALARMS.sub(_SEPARATE, clean(text)).translate(_LOOKALIKES)
