"""What both sides share: every table and every statement, written once in portable SQL.

Statements name their values (`:team`) and use what SQLite and PostgreSQL both know. Text compares by
code point on both, and moments are written at one width in UTC, so the order of text is that of time.
"""
