"""The scope of the mandate, as a delegation register holds it: acts, domains, limits.

Source: the mandate decision (points 1 to 6), DVH articles 4, 6 and 8, Inrichtingsplan annex 1.
"""

from dataclasses import dataclass

from bot.domain.citation import Citation
from bot.domain.entry import Verdict
from bot.domain.text import Bilingual, Phrases


@dataclass(frozen=True, slots=True)
class Instrument:
    """A way to act in another's name: mandaat, machtiging or volmacht."""

    id: str
    label: Bilingual
    passing_on: Bilingual
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """Something that Almere may or may not do in the name of the others.

    `names` are sets of words: a question means this act when it has all words of one.
    An act without an `instrument` is not covered; `instead` then tells where the power
    lies. `domains` limits an act to some domains; with `condition`, a question that
    leaves the domain open gets that condition as its answer.
    """

    id: str
    label: Bilingual
    names: Phrases
    citations: tuple[Citation, ...]
    instrument: str | None = None
    domains: tuple[str, ...] = ()
    condition: Bilingual | None = None
    instead: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Domain:
    """A field of work; `covered` tells whether it is among the tasks of DVH article 4.

    `rest` marks the one in which all falls that is named nowhere.
    """

    id: str
    label: Bilingual
    names: Phrases
    group: Bilingual
    covered: bool
    citations: tuple[Citation, ...]
    instead: Bilingual | None = None
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """A circumstance in a question that makes the answer depend on something.

    Like acts, limits are recognised by sets of words. `over` names acts that are not covered but
    could become so once the limit is met: there the limit gives the verdict. `resembles` names acts that
    a question which tells of the limit seems to name: a plan that is not adopted, adopting a plan.
    `spares` names acts that it leaves as they are: to defend a decision in court buys no care, whatever
    the plan says.
    """

    id: str
    names: Phrases
    verdict: Verdict
    text: Bilingual
    citations: tuple[Citation, ...]
    over: tuple[str, ...] = ()
    resembles: tuple[str, ...] = ()
    spares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MandateScope:
    """The whole scope: who grants, who holds, what, how, and what stays with the grantor.

    Acts, domains and limits may stand in files of their own beside it.
    """

    grantors: Bilingual
    holder: Bilingual
    validity: Bilingual
    within: Bilingual
    responsible: Bilingual
    control: Bilingual
    citations: tuple[Citation, ...]
    instruments: tuple[Instrument, ...]
    acts: tuple[Act, ...] = ()
    domains: tuple[Domain, ...] = ()
    limits: tuple[Limit, ...] = ()
