"""Gets the corpus: from the shelf if it was made from this very knowledge, else from the YAML."""

from pathlib import Path

from bot.corpus.corpus import Corpus
from bot.corpus.problem import KnowledgeError
from bot.corpus.snapshot import Shelf


def load(knowledge: Path, shelf: Shelf) -> Corpus:
    """Return the corpus in a folder; raise `KnowledgeError` where a file has errors."""
    corpus = shelf.get("corpus", Corpus)
    if corpus is None:
        corpus = _read(knowledge)
        shelf.keep("corpus", corpus)
    return corpus


def _read(knowledge: Path) -> Corpus:
    # Imported here, since reading YAML and checking shapes is needed only when something changed.
    from bot.corpus.checks import problems  # noqa: PLC0415
    from bot.corpus.reader import read  # noqa: PLC0415

    reading = read(knowledge)
    found = [*reading.problems, *problems(reading)]
    if found or reading.lexicon is None:
        raise KnowledgeError(found)
    return Corpus(tuple(reading.regions), reading.lexicon)
