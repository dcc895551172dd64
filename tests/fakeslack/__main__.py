"""Runs the fake Slack as a process: `python -m tests.fakeslack --port 8080 --app-url http://…/slack/events`."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence

from tests.fakeslack.cast import PEOPLE, channels
from tests.fakeslack.control import Control
from tests.fakeslack.faults import Faults
from tests.fakeslack.rates import RateLimits
from tests.fakeslack.slack import Setting, Slack


def parser() -> argparse.ArgumentParser:
    """Return the options."""
    made = argparse.ArgumentParser(prog="python -m tests.fakeslack", description="A Slack without Slack.")
    made.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: a free one, printed)")
    made.add_argument("--app-url", default="", help="where the app takes events; without it Socket Mode")
    made.add_argument("--latency", type=float, default=0.0, help="seconds that every Web API call takes")
    made.add_argument(
        "--faults", type=Faults.parse, default=Faults(), help="as seed=7,answer_lost=0.02,slow=0.05:2"
    )
    made.add_argument("--retries", default="0,60,300", help="seconds before each retry of an event")
    made.add_argument("--limits", action="store_true", help="keep Slack's rate limits")
    made.add_argument("--no-echo", action="store_true", help="no events for the app's own messages")
    return made


async def serve(setting: Setting) -> None:
    """Run until stopped."""
    slack = Slack(setting)
    slack.add_people(*PEOPLE)
    slack.add_channels(*channels(setting.workspace))
    await slack.start(Control(slack).extend)
    place = setting.workspace
    sys.stdout.write(
        f"SLACK_API_URL={slack.url}\nSLACK_BOT_TOKEN={place.bot_token}\n"
        f"SLACK_APP_TOKEN={place.app_token}\nSLACK_SIGNING_SECRET={place.signing_secret}\n"
    )
    sys.stdout.flush()
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):  # also where whoever started us ignores them
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await slack.close()


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the options and serve."""
    given = parser().parse_args(arguments)
    setting = Setting(
        port=given.port, app_url=given.app_url, latency=given.latency, faults=given.faults,
        retries=tuple(float(wait) for wait in given.retries.split(",")),
        limits=RateLimits() if given.limits else None, echo=not given.no_echo,
    )  # fmt: skip
    asyncio.run(serve(setting))


if __name__ == "__main__":
    main()
