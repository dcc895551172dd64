"""A Slack for tests and for people without a workspace: Web API, events, Socket Mode, faults on demand.

In a test: `with FakeSlack() as slack:`, and give the app `slack.url`.
As a process: `python -m tests.fakeslack --help`.
"""

from tests.fakeslack.fake import FakeSlack
from tests.fakeslack.faults import Fault, Faults
from tests.fakeslack.rates import RateLimits
from tests.fakeslack.workspace import Channel, User, Workspace

__all__ = ["Channel", "FakeSlack", "Fault", "Faults", "RateLimits", "User", "Workspace"]
