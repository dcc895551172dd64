"""What the commands that are about a whole store have in common."""

import sys
from collections.abc import Callable

from bot.commands.context import UsageProblem
from bot.storage.errors import StoreAddressError, StoreError


def carried_out(work: Callable[[], None]) -> int:
    """Do something with stores and return 0, or 1 with one line on standard error when a store fails."""
    try:
        work()
    except StoreAddressError as error:
        raise UsageProblem(str(error)) from None
    except StoreError as error:
        sys.stderr.write(f"wegwijzer: {error}\n")
        return 1
    return 0


def counted(rows: int) -> str:
    """Return a number of rows in words."""
    return "1 row" if rows == 1 else f"{rows:,} rows"
