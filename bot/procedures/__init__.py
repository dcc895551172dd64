"""Procedures as state machines: pure functions of what was recorded and the day it is."""
