"""How much each part of a topic and each signal counts when topics are ranked.

The weights for entries come from asking every example question of the knowledge with itself
taken out (`bench/quality/leave_one_out.py`): coordinate search on the likelihood of a right
first candidate, on the entries of one half of the passages, and kept since they also do better
on the other half. Problems keep what was chosen by hand: they are told in more words, and what
they are ranked with is tuned beside evidence and signals (`bot/understanding/problems.py`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fields:
    """Weights of the fields of a topic for BM25F, and how it saturates and corrects for length."""

    questions: float = 1.0
    title: float = 1.2
    terms: float = 1.0
    answer: float = 0.8
    k1: float = 1.2
    b: float = 0.6


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal (0 to 1 unless told otherwise) adds to the score of a topic.

    `whole` and `worded` are BM25F by terms and by words as they stand, `nearest` the nearest
    example question, `adjacent` the share of neighbouring terms that are neighbours in the topic,
    `asked` the logarithm of how much likelier the topic is asked for in this way (-2.5 to 2.5),
    `fitting` a kind that fits the cues.
    """

    by_term: Fields
    by_word: Fields
    whole: float
    worded: float
    nearest: float
    adjacent: float
    asked: float
    fitting: float


ENTRIES = Weights(
    by_term=Fields(questions=1.0, title=3.5, terms=3.0, answer=1.1, k1=0.3, b=0.2),
    by_word=Fields(questions=0.4, title=3.5, terms=1.1, answer=2.4, k1=3.5, b=0.2),
    whole=0.44,
    worded=0.25,
    nearest=0.47,
    adjacent=0.10,
    asked=0.048,
    fitting=0.01,
)
PROBLEMS = Weights(
    by_term=Fields(),
    by_word=Fields(),
    whole=0.55,
    worded=0.45,
    nearest=0.25,
    adjacent=0.0,
    asked=0.0,
    fitting=0.0,
)
