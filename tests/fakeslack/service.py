"""Answers Web API calls: who asks, may they, does it go wrong on purpose, and what does the method say."""

from dataclasses import dataclass, field
from typing import Any

from tests.fakeslack.asking import Asked, Method
from tests.fakeslack.faults import Fault, FaultDraw
from tests.fakeslack.methods import METHODS
from tests.fakeslack.outbox import Outbox
from tests.fakeslack.rates import RateKeeper
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.state import Call, State

Json = dict[str, Any]


@dataclass(slots=True)
class Reply:
    """What is sent back: after `delay` seconds, or not at all where `cut`."""

    body: Json
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    cut: bool = False


class Service:
    """The Web API: `latency` (seconds) is spent half before and half after a call takes effect."""

    def __init__(self, state: State, outbox: Outbox, faults: FaultDraw, rates: RateKeeper, base: str) -> None:
        self.state, self.outbox, self.faults, self.rates, self.base = state, outbox, faults, rates, base
        self.latency = 0.0

    def draw(self, method: str, arguments: Json) -> Fault | None:
        """Return what goes wrong with a call, if anything."""
        return self.faults.draw(method, self._channel(arguments))

    def answer(self, method: str, arguments: Json, token: str, fault: Fault | None) -> Reply:
        """Carry out a call, or refuse it, or let it go wrong; and note it."""
        now = self.state.now()
        reply = self._answer(Asked(method, arguments, self.state, now, self.base, self._emit), token, fault)
        error, kind = str(reply.body.get("error", "")), fault.kind if fault else ""
        self.state.calls.append(Call(method, arguments, now, reply.status, error, kind))
        return reply

    def _answer(self, asked: Asked, token: str, fault: Fault | None) -> Reply:
        channel = self._channel(asked.arguments)
        waiting = self.rates.blocked(asked.method, channel, asked.received)
        if waiting:
            return _limited(waiting)
        try:
            method = self._allowed(asked, token)
        except RefusedError as refused:
            return Reply(dict(refused.answer()))
        if fault is not None and fault.kind == "ratelimited":
            return self._limit(asked, fault.channel, fault.seconds)
        where, wait = self.rates.wait(channel, asked.received, posts=method.posts)
        if wait:
            return self._limit(asked, where, wait)
        if fault is not None and fault.kind in _BEFORE:
            return self._broken(fault)
        return _after(fault, self._run(method, asked))

    def _run(self, method: Method, asked: Asked) -> Reply:
        try:
            headers = {"x-oauth-scopes": ",".join(sorted(self.state.workspace.scopes))}
            return Reply({"ok": True, **method.run(asked)}, headers=headers)
        except RefusedError as refused:
            return Reply(dict(refused.answer()))

    def _allowed(self, asked: Asked, token: str) -> Method:
        method = METHODS.get(asked.method)
        if method is None:
            raise RefusedError("unknown_method", req_method=asked.method)
        if method.token != "none":  # noqa: S105 - the kind of token
            self._check_token(method, token)
        needed = method.needs(asked)
        if needed and needed not in self.state.workspace.scopes:
            provided = ",".join(sorted(self.state.workspace.scopes))
            raise RefusedError("missing_scope", needed=needed, provided=provided)
        return method

    def _check_token(self, method: Method, token: str) -> None:
        place = self.state.workspace
        if not token:
            raise RefusedError("not_authed")
        if token not in {place.bot_token, place.app_token}:
            raise RefusedError("invalid_auth")
        if token != {"bot": place.bot_token, "app": place.app_token}[method.token]:
            raise RefusedError("not_allowed_token_type")
        if self.state.uninstalled:
            raise RefusedError("account_inactive")
        if self.state.revoked and token == place.bot_token:
            raise RefusedError("token_revoked")

    def _limit(self, asked: Asked, channel: str, seconds: float) -> Reply:
        return _limited(self.rates.block(asked.method, channel, asked.received, seconds, self.latency / 2))

    def _broken(self, fault: Fault) -> Reply:
        if fault.kind == "token_revoked":
            self.state.revoked = True
            return Reply({"ok": False, "error": "token_revoked"})
        return _error(fault.kind)

    def _channel(self, arguments: Json) -> str:
        name = str(arguments.get("channel") or arguments.get("channel_id") or "")
        return "D" + name[1:] if name in self.state.users else name

    def _emit(self, event: Json) -> None:
        self.outbox.echoed(event)


_BEFORE = frozenset({"http_500", "http_503", "internal_error", "fatal_error", "token_revoked"})


def _limited(seconds: float) -> Reply:
    wait = str(max(1, int(-(-seconds // 1))))
    return Reply({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": wait})


def _error(kind: str) -> Reply:
    if kind.startswith("http_"):
        return Reply({"ok": False, "error": kind}, int(kind.split("_")[1]))
    return Reply({"ok": False, "error": kind})


def _after(fault: Fault | None, reply: Reply) -> Reply:
    if fault is None or fault.kind == "refused":
        return reply
    if fault.kind == "slow":
        reply.delay = fault.seconds
    elif fault.kind == "answer_lost":
        reply.cut = True
    elif fault.kind.endswith("_stored"):
        return _error(fault.kind.removesuffix("_stored"))
    return reply
