"""A worker without a server: it forgets what is old, and does without what reads questions."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

from bot.clock import WallClock
from bot.domain.gap import Gap, GapKind
from bot.domain.text import Language
from bot.running.sending import Sending
from bot.running.tidying import Tidier
from bot.running.worker import deliver
from tests.fakeslack.cast import DUTCH
from tests.faults.posting import Post

LONG_AGO = datetime(2024, 1, 2, 9, tzinfo=UTC)
LIGHT = (
    "import sys; import bot.running.worker; print('rapidfuzz' in sys.modules, 'bot.assistant' in sys.modules)"
)


def asked(number: int, when: datetime) -> Gap:
    return Gap(
        id=f"g{number}",
        team="T1",
        region="flevoland",
        kind=GapKind.UNANSWERED,
        text="wie betaalt?",
        language=Language.NL,
        entry="",
        asked=when,
        asker=DUTCH.id,
    )


def gaps(post: Post) -> list[str]:
    with post.store.reading() as unit:
        return [item.id for item in unit.gaps.since(LONG_AGO, "T1")]


def test_a_worker_forgets_what_is_old(post: Post) -> None:
    with post.store.writing() as unit:
        unit.gaps.add(asked(1, LONG_AGO))
        unit.gaps.add(asked(2, WallClock().now()))
    post.hands.moment = datetime(2027, 2, 19, 9, tzinfo=UTC)
    deliver(post.parts(), once=True)
    assert gaps(post) == ["g2"]


def test_of_several_processes_one_tidies_and_again_after_ten_minutes(post: Post) -> None:
    post.hands.moment = datetime(2027, 2, 19, 9, tzinfo=UTC)
    tidiers = [Tidier(post.store, post.hands, timedelta(days=30)) for _ in range(3)]
    assert [tidier.turn() for tidier in tidiers] == [True, False, False]
    post.hands.moment += timedelta(minutes=10)
    assert [tidier.turn() for tidier in tidiers] == [True, False, False]
    post.hands.moment -= timedelta(days=400)  # a clock that was wrong keeps nobody from tidying
    assert [tidier.turn() for tidier in tidiers] == [True, False, False]


def test_a_pass_opens_no_assistant(post: Post) -> None:
    opened: list[int] = []
    parts = post.parts(lambda: opened.append(1))
    sending = Sending(parts)
    sending.once()
    sending.dispatcher.close()
    assert opened == []


def test_a_worker_loads_nothing_that_reads_questions() -> None:
    told = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "False"]
