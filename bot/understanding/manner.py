"""In what manner topics are asked for: when, who, how long, by the cues of their example questions.

An entry of whose examples half ask "when" is likelier meant by a question with "when" than one
whose examples never do, whatever its kind.
"""

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.understanding.postings import Postings

_SMOOTHING = 2.0  # so many usual questions are imagined beside the examples of each topic
_MOST = 2.5  # beyond this (e to that power as likely) the manner says no more


class Manner:
    """How much likelier than usual each topic is asked for in the manner of a question.

    Made of how many example questions of each topic have each cue, and how many it has in all.
    """

    def __init__(self, cues: Postings, questions: Sequence[int]) -> None:
        self.cues = cues
        self.questions = questions
        self._all = sum(questions) or 1

    def leanings(self, cues: AbstractSet[str], keys: AbstractSet[int]) -> dict[int, float]:
        """Return, by topic, the sum over cues of the logarithm of how much likelier they are there."""
        sums = dict.fromkeys(keys, 0.0)
        for cue in cues:
            rows = dict(self.cues.of(cue))
            usual = sum(rows.values()) / self._all
            for key in keys if usual else ():
                expected = usual * (self.questions[key] + _SMOOTHING)
                sums[key] += math.log((rows.get(key, 0.0) + _SMOOTHING * usual) / expected)
        return {key: max(-_MOST, min(_MOST, value)) for key, value in sums.items()}
