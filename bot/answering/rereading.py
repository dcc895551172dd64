"""A second look at a question about the mandate, where its words speak strongly against the verdict.

The verdict follows from what the question was read as, and that may be read wrongly: an act that is only
mentioned, a circumstance said in new words. A model over words tells how likely each verdict is, whatever
the question was read as. Where it finds the verdict next to impossible, other readings are tried, and the
first that gives the likeliest verdict is taken. The verdict still follows from the scope.
"""

from bot.answering.ruling import rule
from bot.domain.entry import Verdict
from bot.domain.mandate import MandateScope
from bot.domain.text import Language
from bot.understanding.scope import Scoped, ScopeReader
from bot.understanding.word_models import VERDICTS, word_model

_IMPOSSIBLE = 0.05  # how likely (0 to 1) a verdict must be by the words of a question to be believed


def reread(scope: MandateScope, reader: ScopeReader, text: str, scoped: Scoped) -> Scoped:
    """Return what a question is about, read anew where its words speak strongly against the verdict."""
    likely = verdicts(text)
    if likely[_verdict(scope, scoped)] > _IMPOSSIBLE:
        return scoped
    wanted = max(likely, key=likely.__getitem__)
    others = (other for other in reader.otherwise(text, scoped) if other.act or other.domain)
    return next((other for other in others if _verdict(scope, other) is wanted), scoped)


def verdicts(text: str) -> dict[Verdict, float]:
    """Return how likely (0 to 1) each verdict is by the words of a question."""
    found = {Verdict(name): value for name, value in word_model(VERDICTS).likelihoods(text).items()}
    return found | {Verdict.IN: 1 - sum(found.values())}


def _verdict(scope: MandateScope, scoped: Scoped) -> Verdict:
    return rule(scope, scoped, Language.NL).verdict
