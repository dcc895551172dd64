"""The port of whatever carries messages to Slack, and how a delivery can end."""

from datetime import timedelta
from typing import Protocol

from bot.domain.message import Parcel


class RefusedForNowError(Exception):
    """The receiver asks to be left alone for a while; nothing was posted.

    `wide` tells that this surely holds for the method in the whole workspace, and not only for a
    channel.
    """

    def __init__(self, wait: timedelta, *, wide: bool = False) -> None:
        super().__init__(f"refused for {wait.total_seconds():.0f} s")
        self.wait = wait
        self.wide = wide


class UnclearError(Exception):
    """The call was made and nobody knows whether it took effect."""


class ImpossibleError(Exception):
    """It cannot be delivered, now or later; `reason` is Slack's word for it.

    `gone` tells that the receiver is no more (archived, left), `revoked` that the app may no
    longer speak at all.
    """

    def __init__(self, reason: str, *, gone: bool = False, revoked: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.gone = gone
        self.revoked = revoked


class CannotLookError(Exception):
    """What was posted cannot be read back, now or later."""


class Courier(Protocol):
    """Carries parcels; every call takes effect at most once."""

    def send(self, parcel: Parcel) -> str:
        """Deliver a parcel with one call and return the timestamp of the message, if it has one.

        Raise `RefusedForNowError`, `UnclearError` or `ImpossibleError`.
        """

    def find(self, parcel: Parcel) -> str | None:
        """Return the timestamp of a parcel that was posted, or None when it was not.

        Raise `RefusedForNowError` or `UnclearError` to look again later, `CannotLookError` when
        that would not help.
        """
