"""The mark on a possible repeat."""

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.repeats import marked
from bot.domain.message import Message

BLOCKS = st.integers(0, 50).map(lambda many: tuple({"type": "section", "n": n} for n in range(many)))


@given(text=st.text(max_size=50), blocks=BLOCKS)
def test_a_mark_is_said_and_shown_once_and_keeps_both_ends(
    text: str, blocks: tuple[dict[str, object], ...]
) -> None:
    once = marked(Message(text, blocks))
    assert marked(once) == once
    assert once.text.endswith(text)
    assert len(once.blocks) <= 50
    if blocks:
        assert once.blocks[0]["type"] == "context"
        assert once.blocks[-1] == blocks[-1]
        assert once.blocks[1] == blocks[0]
    else:
        assert once.blocks == ()
