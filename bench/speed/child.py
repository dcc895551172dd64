"""One measurement in a process of its own, so that memory is clean; prints one JSON object.

`make` builds the knowledge (as it is, or grown to a size) and keeps it on the shelf, as the first
start of the program does; `measure` takes it from there, as every later start does.
"""

import argparse
import gc
import json
import time
from dataclasses import asdict, replace

from bench import machine
from bench.setting import TODAY, corpus, knowledge
from bench.speed import latency
from bench.speed.generated import grown
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import Shelf
from bot.settings import DEFAULT_REGION


def make(size: int) -> dict[str, object]:
    """Build and keep the knowledge; tell how long indexing took and how much memory at most."""
    found = corpus()
    if size:
        regions = tuple(
            grown(region, size) if region.id == DEFAULT_REGION else region for region in found.regions
        )
        found = replace(found, regions=regions)
    shelf = Shelf(knowledge())
    shelf.keep("corpus", found)
    start = time.perf_counter()
    assistant = Assistant(found, shelf)
    _open(assistant, found)
    assistant.prepare(TODAY)  # which makes and keeps what is otherwise made when it is first needed
    return {"build_s": round(time.perf_counter() - start, 2), "build_peak_mb": round(machine.peak())}


def measure(size: int) -> dict[str, object]:
    """Take up the knowledge and ask every question: first as a new one, then once more."""
    latency.one_core()
    start = time.perf_counter()
    found = corpus()
    assistant = Assistant(found, Shelf(knowledge()))
    words = _open(assistant, found)
    loaded = time.perf_counter() - start
    entries = sum(len(region.entries) for region in found.regions if region.id == DEFAULT_REGION)
    if size not in (0, entries):
        raise SystemExit("the knowledge or the program was changed during the measurement; run it again")
    assistant.prepare(TODAY)  # as `serve` does before it listens
    latency.warm_up(assistant, found)
    rows = latency.rows()
    new, again = (
        {kind: asdict(latency.of(latency.ask_all(assistant, found, asked))) for kind, asked in rows.items()}
        for _ in range(2)
    )
    gc.collect()
    memory = {"resident_mb": round(machine.resident()), "peak_mb": round(machine.peak())}
    times = {"load_s": round(loaded, 2), "new": new, "again": again}
    return {"entries": entries, "words": words, **memory, **times}


def _open(assistant: Assistant, found: Corpus) -> int:
    """Open every region and return how many words the default one knows."""
    desks = {region.id: assistant.desk(region.id) for region in found.regions}
    return len(desks[DEFAULT_REGION].understanding.matcher.vocabulary)


def main() -> None:
    """Do what is asked and print it."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.child", description=__doc__)
    parser.add_argument("what", choices=("make", "measure"))
    parser.add_argument("--size", type=int, default=0, help="entries; 0 for the knowledge as it is")
    arguments = parser.parse_args()
    print(json.dumps((make if arguments.what == "make" else measure)(arguments.size)))


if __name__ == "__main__":
    main()
