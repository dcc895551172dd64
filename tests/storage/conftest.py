"""The fixtures of stores on both sides."""

from tests.stores import *  # noqa: F403 - the fixtures it lists
