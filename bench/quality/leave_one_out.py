"""`python -m bench.quality.leave_one_out` tells whether topics are found by questions they lack.

Each example question of the knowledge is taken out of its own topic, from every signal, and asked.
Right is the topic itself or another with the same first citation. `without language` takes all
examples in the language of the question out of its topic, which comes nearest to wording that
nobody thought of. The length of the topic is left as it was, since a shorter one scores higher.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.quality.shares import Share
from bench.quality.without import Masked, Without
from bench.setting import corpus
from bot.assistant import Assistant
from bot.domain.entry import Entry
from bot.domain.text import Language
from bot.settings import DEFAULT_REGION
from bot.understanding.matcher import Candidate
from bot.understanding.topic import About, Topic

_SAMPLED = 1500
_SEED = 20261122
_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """One example question of a topic."""

    topic: Topic
    language: Language
    text: str

    @property
    def without_language(self) -> tuple[str, ...]:
        """All examples of its topic in its language."""
        return self.topic.questions[self.language]


def sampled(topics: Sequence[Topic], language: Language, size: int) -> list[Taken]:
    """Return a sample of the example questions of entries, the same every time."""
    taken = [
        Taken(topic, language, text)
        for topic in topics
        if isinstance(topic.about, Entry)
        for text in topic.questions[language]
    ]
    return random.Random(_SEED).sample(taken, min(size, len(taken)))


def right(taken: Taken, candidates: Sequence[Candidate]) -> bool:
    """Tell whether any candidate is the topic of a question or begins with the same citation."""
    return any(_source(candidate.topic) == _source(taken.topic.about) for candidate in candidates)


def _source(about: About) -> str:
    return about.citations[0] if isinstance(about, Entry) and about.citations else about.id


def measured(masked: Masked, taken: Sequence[Taken]) -> Iterator[tuple[str, str]]:
    """Yield what is measured with its share, for one sample."""
    for name, all_of_it in (("without itself", False), ("without language", True)):
        found = []
        for item in taken:
            without = Without(item.topic, item.without_language if all_of_it else (item.text,))
            found.append((item, masked.rank(item.text, without)))
        yield f"{name}, first", str(Share.count(right(item, ranked[:1]) for item, ranked in found))
        yield (
            f"{name}, within three",
            str(Share.count(right(item, ranked[:_WITHIN]) for item, ranked in found)),
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.leave_one_out", description=__doc__)
    parser.add_argument("--size", type=int, default=_SAMPLED, help="questions of each language")
    parser.add_argument("--language", choices=[*Language], action="append", help="only this one")
    arguments = parser.parse_args()
    understanding = Assistant(corpus()).desk(DEFAULT_REGION).understanding
    masked = Masked(understanding.matcher, understanding.wordbook)
    for language in arguments.language or Language:
        began = time.process_time()
        for name, share in measured(masked, sampled(masked.topics, language, arguments.size)):
            print(f"{language}  {name:30}  {share}")
        print(f"{language}  processor time {time.process_time() - began:.0f} s")


if __name__ == "__main__":
    main()
