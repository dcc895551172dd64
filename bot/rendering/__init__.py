"""Outcomes as text, messages and calendars."""
