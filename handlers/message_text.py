"""What a message says, as people read it: Slack's own marks are taken out, and a long one is cut."""

import html
import re

from bot.rendering.slack.fitting import cut, weight

_MARK = re.compile(r"<(?P<to>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_NAMELESS = ("@", "!", "#")  # a person, an alarm, a channel: of no use in a question
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def plain(text: str) -> str:
    """Return a text without mentions and alarms, and with links as what they are called."""
    return " ".join(html.unescape(_MARK.sub(_said, text)).split())


def shortened(text: str, most: int) -> str:
    """Return a text of a weight of `most` at the most: its questions, else its beginning and end."""
    if weight(text) <= most:
        return text
    asked = [sentence for sentence in _SENTENCE.split(text) if sentence.endswith("?")]
    kept = " ".join(asked)
    return kept if asked and weight(kept) <= most else cut(text, most)


def _said(mark: re.Match[str]) -> str:
    label, to = mark["label"] or "", mark["to"]
    if to.startswith(_NAMELESS):
        return label if to.startswith("#") else " "
    return label or to
