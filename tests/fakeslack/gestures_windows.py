"""What a person does in windows: open the Home tab, press, fill in and submit, close."""

from typing import Any

from tests.fakeslack.deliveries import Delivery
from tests.fakeslack.gestures import Done, Gestures
from tests.fakeslack.payloads import interaction
from tests.fakeslack.payloads_messages import view_json
from tests.fakeslack.pressing import action, at_first, field, filled, find, places
from tests.fakeslack.view_checks import check_view
from tests.fakeslack.windows import Window

Json = dict[str, Any]


class WindowGestures(Gestures):
    """People at work, in windows too."""

    def open_home(self, user: str, tab: str = "home") -> Done:
        """Open the app's Home or Messages tab; the event tells what was published before."""
        channel = self.state.direct(self.person(user).id)
        now = self.state.stamps.next()
        event: Json = {
            "type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab, "event_ts": now,
        }  # fmt: skip
        home = self.state.windows.homes.get(user)
        if home is not None and tab == "home":
            event["view"] = view_json(self.state, home)
        return Done(self.outbox.event(event))

    def press_in(self, user: str, window: Window, action_id: str, value: Any = None) -> Done:
        """Press or choose something in a modal or Home tab."""
        found = find(window.shown["blocks"], action_id, value if isinstance(value, str) else None)
        if at_first(found.element) is not None:
            block = window.state.setdefault(found.block["block_id"], {})
            block[action_id] = filled(found.element, value)
        trigger = self.state.triggers.make(user, self.state.now())
        self._complete(window)
        shown = view_json(self.state, window)
        payload = interaction(self.state, self.person(user), "block_actions") | {
            "container": {"type": "view", "view_id": window.id}, "trigger_id": trigger, "view": shown,
            "actions": [action(found, value, self.state.stamps.next())],
        }  # fmt: skip
        return Done((self.outbox.send("interactive", payload),), trigger_id=trigger)

    def submit(self, user: str, window: Window, values: Json) -> Done:
        """Fill in a modal ({field: value}) and submit it; the app's response_action is applied.

        A field is named by its block id, or by its action id where no other field has that.

        Raises ValueError where Slack would not let it be submitted: a required field is empty, text too long.
        """
        for name, value in values.items():
            found = field(window.shown["blocks"], name)
            block = window.state.setdefault(found.block["block_id"], {})
            block[found.action_id] = filled(found.element, value)
        self._complete(window)
        _refuse_unfit(window)
        trigger = self.state.triggers.make(user, self.state.now())
        payload = interaction(self.state, self.person(user), "view_submission") | {
            "trigger_id": trigger, "view": view_json(self.state, window), "response_urls": [],
        }  # fmt: skip

        def applied(delivery: Delivery) -> None:
            if delivery.acked:
                self._apply(window, delivery.answer)

        return Done((self.outbox.send("interactive", payload, applied),), trigger_id=trigger)

    def close(self, user: str, window: Window, *, everything: bool = False) -> Done:
        """Close a modal, or the whole stack; the app is told where it asked for that."""
        self.state.windows.close(window)
        if everything:
            self.state.windows.clear(user)
        if not window.shown.get("notify_on_close"):
            return Done()
        payload = interaction(self.state, self.person(user), "view_closed")
        payload |= {"view": view_json(self.state, window), "is_cleared": everything}
        return Done((self.outbox.send("interactive", payload),))

    def _complete(self, window: Window) -> None:
        for place in places(window.shown["blocks"]):
            first = at_first(place.element)
            if first is not None:
                window.state.setdefault(place.block["block_id"], {}).setdefault(place.action_id, first)

    def _apply(self, window: Window, answer: Any) -> None:
        told = answer.get("response_action") if isinstance(answer, dict) else None
        if told == "errors":
            known = {block["block_id"] for block in window.shown["blocks"] if block["type"] == "input"}
            if not answer["errors"] or answer["errors"].keys() - known:
                raise ValueError(f"errors for blocks {sorted(answer['errors'])}; there are {sorted(known)}")
            window.errors = dict(answer["errors"])
        elif told == "update":
            self.state.windows.update(window, check_view(answer["view"], "modal"))
        elif told == "push":
            self.state.windows.push(window.user, check_view(answer["view"], "modal"))
        elif told == "clear":
            self.state.windows.clear(window.user)
        elif told is None:
            self.state.windows.close(window)
        else:
            raise ValueError(f"response_action {told!r}; allowed are errors, update, push and clear")


def _refuse_unfit(window: Window) -> None:
    for block in window.shown["blocks"]:
        if block["type"] != "input":
            continue
        state = window.state[block["block_id"]][block["element"].get("action_id", "")]
        value = next(value for key, value in state.items() if key != "type")
        if not value and not block.get("optional"):
            raise ValueError(f"block {block['block_id']}: is required and empty")
        least, most = block["element"].get("min_length", 0), block["element"].get("max_length", 3000)
        if isinstance(value, str) and value and not least <= len(value) <= most:
            raise ValueError(f"block {block['block_id']}: {len(value)} characters, {least} to {most} allowed")
