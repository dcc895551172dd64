"""Parcels, claims and deliveries as rows, and back."""

from datetime import datetime

from bot.domain.message import Address, Claim, Delivery, Message, Parcel, State, Way
from bot.storage.sql.rows import as_moment, as_moment_or_none, moment, moment_or_none, packed, unpacked
from bot.storage.sql.session import Row


def lane(parcel: Parcel) -> str:
    """Return what parcels queue up in: a channel, or else the person or address it goes to."""
    return f"{parcel.team}/{place(parcel.address)}"


def place(address: Address) -> str:
    """Return the channel, or where there is none the person or the address."""
    return address.channel or address.user or address.response_url


def parcel_row(parcel: Parcel, until: datetime | None) -> Row:
    """Return a new parcel as a row, claimed until a moment where one is given."""
    return {
        "id": parcel.id,
        "cause": parcel.cause,
        "team": parcel.team,
        "lane": lane(parcel),
        **_address_row(parcel.address),
        "message": packed({"text": parcel.message.text, "blocks": parcel.message.blocks}),
        "due": moment(parcel.due),
        "deadline": moment(parcel.deadline),
        "useless": moment_or_none(parcel.useless),
        "state": State.PLANNED.value,
        "ready": moment(until or parcel.due),
        "claimed": int(until is not None),
        "fence": int(until is not None),
        "attempts": 0,
        "changed": moment(parcel.due),
        "ended": None,
        "stamp": "",
        "reason": "",
    }


def claim_of(row: Row) -> Claim:
    """Return the claim that a row of an open parcel stands for."""
    content = unpacked(row["message"])
    parcel = Parcel(
        id=row["id"],
        cause=row["cause"],
        team=row["team"],
        address=_address(row),
        message=Message(content["text"], tuple(content["blocks"])),
        due=as_moment(row["due"]),
        deadline=as_moment(row["deadline"]),
        useless=as_moment_or_none(row["useless"]),
    )
    return Claim(parcel, row["fence"], as_moment(row["ready"]), State(row["state"]), row["attempts"])


def delivery_of(row: Row) -> Delivery:
    """Return what a row tells of a parcel."""
    return Delivery(
        parcel_id=row["id"],
        cause=row["cause"],
        team=row["team"],
        address=_address(row),
        state=State(row["state"]),
        due=as_moment(row["due"]),
        changed=as_moment(row["changed"]),
        stamp=row["stamp"],
        reason=row["reason"],
    )


def _address_row(address: Address) -> Row:
    return {
        "way": address.way.value,
        "channel": address.channel,
        "thread": address.thread,
        "user_id": address.user,
        "target": address.stamp,
        "response_url": address.response_url,
    }


def _address(row: Row) -> Address:
    return Address(
        way=Way(row["way"]),
        channel=row["channel"],
        thread=row["thread"],
        user=row["user_id"],
        stamp=row["target"],
        response_url=row["response_url"],
    )
