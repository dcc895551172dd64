"""Misbehaviour on demand: which calls go wrong, in which way, drawn from a seed."""

import random
from dataclasses import dataclass, replace
from typing import Literal, get_args

Kind = Literal[
    "ratelimited",  # 429 with Retry-After
    "http_500",
    "http_503",
    "internal_error",  # 200, ok false; nothing was done
    "fatal_error",
    "internal_error_stored",  # the same answer, although it was done
    "fatal_error_stored",
    "http_500_stored",
    "slow",  # answers after `seconds`
    "answer_lost",  # done, then the connection is cut
    "refused",  # the connection is cut before anything is done
    "token_revoked",  # from now on
]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to go wrong: for calls of a method and channel ("*" is any), with a chance, so many times."""

    kind: Kind
    method: str = "*"
    channel: str = "*"
    chance: float = 1.0
    times: int | None = None
    seconds: float = 1.0
    """The Retry-After of `ratelimited` (whole seconds are sent), the delay of `slow`."""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"fault: unknown kind {self.kind!r}; known are {', '.join(KINDS)}")


@dataclass(frozen=True, slots=True)
class Faults:
    """All that may go wrong, and the seed of the draws."""

    rules: tuple[Fault, ...] = ()
    seed: int = 0

    @classmethod
    def parse(cls, text: str) -> "Faults":
        """Read `seed=7,answer_lost=0.02,slow=0.05:2,method=chat.postMessage`; raises ValueError.

        A kind has a chance from 0 to 1 and, after a colon, its seconds. `method` and `channel` hold for the
        kinds that follow them.
        """
        seed, method, channel, rules = 0, "*", "*", []
        for part in filter(None, text.split(",")):
            name, _, value = part.partition("=")
            if name == "seed":
                seed = int(value)
            elif name == "method":
                method = value
            elif name == "channel":
                channel = value
            else:
                chance, _, seconds = value.partition(":")
                rule = Fault(name, method, channel, float(chance or 1))  # type: ignore[arg-type]
                rules.append(replace(rule, seconds=float(seconds)) if seconds else rule)
        return cls(tuple(rules), seed)


class FaultDraw:
    """Draws, call by call, what goes wrong."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self._random = random.Random(faults.seed)  # noqa: S311 - draws, no secrets
        self._rules = list(faults.rules)
        self._left = [rule.times for rule in self._rules]

    def add(self, fault: Fault) -> None:
        """Let one more thing go wrong, before what is there."""
        self._rules.insert(0, fault)
        self._left.insert(0, fault.times)

    def draw(self, method: str, channel: str) -> Fault | None:
        """Return what goes wrong with this call: the first rule that fits and is drawn."""
        for number, rule in enumerate(self._rules):
            if rule.method not in {"*", method} or rule.channel not in {"*", channel}:
                continue
            left = self._left[number]
            if left == 0 or (rule.chance < 1 and self._random.random() >= rule.chance):
                continue
            if left is not None:
                self._left[number] = left - 1
            return rule
        return None
