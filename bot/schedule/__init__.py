"""Recurrences, duties and terms as dates: pure functions of the rules and the days handed in."""
