"""Signs requests to the app as Slack does."""

import hashlib
import hmac


def signed_headers(secret: str, body: bytes, now: float) -> dict[str, str]:
    """Return the headers that prove a body comes from Slack: v0, HMAC-SHA256 over time and body."""
    stamp = str(int(now))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}
