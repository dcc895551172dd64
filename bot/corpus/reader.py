"""Reads a knowledge folder into regions and a lexicon."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from bot.corpus import strict_yaml
from bot.corpus.files import LANGUAGE_FILES, REGION_FILES, FileKind
from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.corpus.shaping import shaped
from bot.domain.calendar import Calendar
from bot.domain.lexicon import Lexicon
from bot.domain.mandate import MandateScope
from bot.domain.region import Region
from bot.domain.route import Routing
from bot.domain.text import Phrases

NOT_REGIONS = frozenset({"language", "schema"})
Item = TypeVar("Item")


@dataclass(slots=True)
class Reading:
    """What was read so far: the values, where they came from, and what was wrong."""

    origins: Origins = field(default_factory=Origins)
    problems: list[Problem] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    lexicon: Lexicon | None = None

    def file(self, path: Path, kind: FileKind) -> Any:  # noqa: ANN401 - one of the file shapes
        """Read one file of a known kind; return None where it has errors."""
        tree = strict_yaml.read(path)
        value: Any = shaped(tree, kind.shape)
        self.problems += tree.problems
        if value is not None:
            self.origins.remember(value, tree)
        return value

    def folder(self, folder: Path, kinds: Sequence[FileKind]) -> dict[str, list[Any]]:
        """Read every file of a folder, by the name of its schema."""
        found: dict[str, list[Any]] = {kind.schema: [] for kind in kinds}
        for path in sorted(folder.rglob("*.y*ml")):
            kind = _kind(path.relative_to(folder), kinds)
            if kind is None:
                allowed = ", ".join(kind.pattern for kind in kinds)
                self.problems.append(Problem(path, 1, f"no place for this file here; allowed: {allowed}"))
            elif (value := self.file(path, kind)) is not None:
                found[kind.schema].append(value)
        return found


def _kind(path: Path, kinds: Iterable[FileKind]) -> FileKind | None:
    for kind in kinds:
        folder, _, name = kind.pattern.rpartition("/")
        deep = folder.removesuffix("/**")
        parent = path.parent.as_posix()
        inside = parent == (folder or ".") or (
            folder.endswith("/**") and (parent + "/").startswith(deep + "/")
        )
        if inside and Path(path.name).match(name):
            return kind
    return None


def read(folder: Path) -> Reading:
    """Read a whole knowledge folder, going on after errors so that all of them are found."""
    reading = Reading()
    if not folder.is_dir():
        reading.problems.append(Problem(folder, 1, "there is no such knowledge folder"))
        return reading
    reading.lexicon = _lexicon(reading, folder / "language")
    for child in sorted(folder.iterdir()):
        if child.is_dir() and child.name not in NOT_REGIONS and not child.name.startswith((".", "_")):
            _region(reading, child)
    if not reading.regions and not reading.problems:
        reading.problems.append(Problem(folder, 1, "no region folder with a region.yaml in it"))
    return reading


def _lexicon(reading: Reading, folder: Path) -> Lexicon:
    found = reading.folder(folder, LANGUAGE_FILES)
    words = found["words"]
    return Lexicon(
        concepts=_joined(found["concepts"], "concepts"),
        details=_joined(found["details"], "details"),
        smalltalk=_joined(found["smalltalk"], "smalltalk"),
        cues=_joined(found["cues"], "cues"),
        function_words=words[0].function_words if words else Phrases(),
        names=_joined(found["names"], "names"),
        elsewhere=words[0].elsewhere if words else (),
        outside_law=words[0].outside_law if words else (),
    )


def _region(reading: Reading, folder: Path) -> None:
    found = reading.folder(folder, REGION_FILES)
    if not found["region"]:
        if not any(problem.file.parent == folder for problem in reading.problems):
            reading.problems.append(Problem(folder / "region.yaml", 1, "missing; every region needs one"))
        return
    reading.regions.append(
        Region(
            id=folder.name,
            profile=found["region"][0],
            documents=tuple(found["document"]),
            entries=_joined(found["entries"], "entries"),
            unknowns=_joined(found["unknown"], "unknowns"),
            strangers=_joined(found["not-ours"], "strangers"),
            not_answered=_joined(found["not-answered"], "not_answered"),
            calendar=Calendar(
                meetings=_joined(found["meetings"], "meetings"),
                duties=_joined(found["duties"], "duties"),
                terms=_joined(found["terms"], "terms"),
                changes=_joined(found["changes"], "changes"),
            ),
            routing=Routing(_joined(found["places"], "places"), _joined(found["routes"], "routes")),
            mandate=_mandate(reading, found),
            procedures=tuple(found["procedure"]),
        )
    )


def _mandate(reading: Reading, found: dict[str, list[Any]]) -> MandateScope | None:
    """Join the scope of the mandate with the acts, domains and limits in files of their own."""
    if not found["mandate"]:
        return None
    scope: MandateScope = found["mandate"][0]
    joined = replace(
        scope,
        acts=(*scope.acts, *_joined(found["mandate-acts"], "acts")),
        domains=(*scope.domains, *_joined(found["mandate-domains"], "domains")),
        limits=(*scope.limits, *_joined(found["mandate-limits"], "limits")),
    )
    reading.origins.stands_for(joined, scope)
    return joined


def _joined(files: Iterable[Any], name: str) -> tuple[Any, ...]:
    return tuple(item for file in files for item in getattr(file, name))
