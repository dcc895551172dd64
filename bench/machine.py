"""On what machine and when a figure was measured."""

import os
import platform
from datetime import UTC, date, datetime
from pathlib import Path

_KIB = 1024


def today() -> date:
    """Return the day of the measurement."""
    return datetime.now(tz=UTC).date()


def describe() -> str:
    """Return cores, memory, processor and Python in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parts = (f"{os.cpu_count()} cores", _memory(), _processor(), python, platform.system())
    return ", ".join(part for part in parts if part)


def busy() -> str:
    """Return how many processes wanted a core in the last minute, this one among them."""
    return f"load {os.getloadavg()[0]:.1f}"


def resident() -> float:
    """Return how many megabytes this process holds in memory now."""
    return _status("VmRSS") / _KIB


def peak() -> float:
    """Return how many megabytes this process held at most."""
    return _status("VmHWM") / _KIB


def _status(key: str) -> float:
    # Not getrusage: its maximum is carried over from the process that started this one.
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{key}:"):
            return float(line.split()[1])
    return 0.0


def _memory() -> str:
    size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{size / _KIB**3:.0f} GB memory"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
