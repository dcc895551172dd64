"""How much each part of a topic and each signal counts when topics are ranked.

What neighbouring terms add was chosen by asking every example question of the knowledge with
itself taken out (`bench/quality/leave_one_out.py`); the rest was chosen by hand, and between
0.4/0.6 and 0.7/0.3 for `whole` and `worded` the results move within noise. Problems are told in
more words and ranked by evidence and signals as well (`bot/understanding/problems.py`).
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
    """What each signal (0 to 1) adds to the score of a topic.

    `whole` and `worded` are BM25F by terms and by words as they stand, `nearest` the nearest
    example question, `adjacent` the share of neighbouring terms that are neighbours in the topic,
    `fitting` a kind that fits the cues.
    """

    by_term: Fields
    by_word: Fields
    whole: float
    worded: float
    nearest: float
    adjacent: float
    fitting: float


ENTRIES = Weights(Fields(), Fields(), whole=0.55, worded=0.45, nearest=0.25, adjacent=0.1, fitting=0.04)
PROBLEMS = Weights(Fields(), Fields(), whole=0.55, worded=0.45, nearest=0.25, adjacent=0.0, fitting=0.0)
