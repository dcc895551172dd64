"""Dutch public holidays, from the `holidays` library, never from a table of our own.

Loading that library takes about a fifth of a second, since it loads every country. So what it
says is kept in the user's cache folder, beside the version it came from; where that cannot be
read or written, the library is asked each time and everything works the same.
"""

import importlib.util
import json
import os
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

from bot.domain.text import Bilingual

# 5 May is in the library's public category only in lustrum years, and optional in all others.
_CATEGORIES = ("public", "optional")
_YEARS = range(2015, 2051)  # kept; other years are asked when needed
Names = Mapping[date, Bilingual]


@cache
def names_in(year: int) -> Names:
    """Return the public holidays of a year with their names."""
    if year not in _YEARS:
        return asked(range(year, year + 1))
    return {day: name for day, name in _kept().items() if day.year == year}


def asked(years: range) -> Names:
    """Ask the library for the public holidays of some years."""
    import holidays  # noqa: PLC0415 - see above

    dutch = holidays.country_holidays("NL", years=years, categories=_CATEGORIES, language="nl")
    english = holidays.country_holidays("NL", years=years, categories=_CATEGORIES, language="en_US")
    return {day: Bilingual(dutch[day], english[day]) for day in sorted(dutch)}


@cache
def _kept() -> Names:
    """Return the holidays of all usual years, from the cache if it is of this very library."""
    file = user_cache_path("wegwijzer", appauthor=False) / "public-holidays-nl.json"
    version = _version()
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        if content["version"] == version:
            return {date.fromisoformat(day): Bilingual(*names) for day, names in content["days"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    names = asked(_YEARS)
    _keep(file, version, names)
    return names


def _version() -> str:
    """Return what changes whenever another version of the library is installed, without loading it."""
    found = importlib.util.find_spec("holidays")
    if found is None or found.origin is None:
        return ""
    package = Path(found.origin).parent
    installed = sorted(folder.name for folder in package.parent.glob("holidays-*.dist-info"))
    return f"{package} {installed} {package.stat().st_mtime_ns} {_YEARS} {_CATEGORIES}"


def _keep(file: Path, version: str, names: Names) -> None:
    days = {day.isoformat(): (name.nl, name.en) for day, name in names.items()}
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps({"version": version, "days": days}), encoding="utf-8")
        part.replace(file)
    except OSError:
        return
