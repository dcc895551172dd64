"""Puts the long-running programs together: the app in Slack, and what delivers for it."""
