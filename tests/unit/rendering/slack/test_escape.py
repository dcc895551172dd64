"""Nothing that anybody types does anything in Slack."""

import html

import pytest
from hypothesis import given

from bot.domain.text import Language
from bot.rendering.slack.escape import clean, escaped, inert
from bot.rendering.slack.notices import plainly
from tests.unit.rendering.slack.accepted import accept, harmless_text
from tests.unit.rendering.slack.outcomes import texts


@pytest.mark.parametrize(
    "text",
    [
        "<!here> kom", "<!channel>", "<@U123>", "<#C123|geheim>", "<https://evil.example|klik hier>", "@here",
        "@channel", "@Everyone", "*vet* _scheef_ ~door~ `code`", "<mailto:a@b.nl|post>", "<!subteam^S1>",
        "&lt;!here&gt;",
    ],
)  # fmt: skip
def test_an_attempt_comes_out_as_mere_text(text: str) -> None:
    accept(plainly(text, Language.NL))
    spoken = escaped(inert(text))
    assert harmless_text(spoken)
    assert "@here" not in spoken.lower()


@given(text=texts)
def test_whatever_is_typed_is_harmless_and_readable(text: str) -> None:
    spoken = escaped(inert(text))
    assert harmless_text(spoken)
    assert html.unescape(spoken) == inert(text)


def test_text_cannot_turn_what_stands_behind_it() -> None:
    assert clean("Bron\u202e: nepbron\u2067\x00\ud800") == "Bron: nepbron"
    assert clean("שלום\u200f en 👩\u200d👦\n") == "שלום\u200f en 👩\u200d👦\n"
