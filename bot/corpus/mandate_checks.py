"""What must hold for the scope of the mandate: everything has one id, and names what exists."""

from collections.abc import Iterable, Iterator

from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.domain.mandate import MandateScope
from bot.domain.region import Region


def problems(region: Region, origins: Origins) -> Iterator[Problem]:
    """Yield every error in the mandate scope of a region, if it has one."""
    scope = region.mandate
    if scope is None:
        return
    for name, values in (
        ("instrument", scope.instruments),
        ("act", scope.acts),
        ("domain", scope.domains),
        ("limit", scope.limits),
    ):
        yield from origins.repeated(values, name)
    yield from _links(scope, origins)


def _links(scope: MandateScope, origins: Origins) -> Iterator[Problem]:
    acts, domains, instruments = map(_ids, (scope.acts, scope.domains, scope.instruments))
    for act in scope.acts:
        if act.instrument is not None and act.instrument not in instruments:
            yield origins.problem(act, _unknown("instrument", act.instrument, instruments), "instrument")
        yield from _strangers(act, "domains", act.domains, domains, origins)
    for limit in scope.limits:
        yield from _strangers(limit, "over", limit.over, acts, origins)
        yield from _strangers(limit, "spares", limit.spares, acts, origins)
        yield from _strangers(limit, "resembles", limit.resembles, acts, origins)


def _ids(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(getattr(value, "id")) for value in values)  # noqa: B009 - any of several types with an id


def _strangers(
    value: object, key: str, wanted: tuple[str, ...], known: tuple[str, ...], origins: Origins
) -> Iterator[Problem]:
    for number, name in enumerate(wanted):
        if name not in known:
            yield origins.problem(value, _unknown(key, name, known), key, number)


def _unknown(key: str, name: str, known: tuple[str, ...]) -> str:
    return f"{key}: {name!r} is not known; allowed: {', '.join(sorted(known))}"
