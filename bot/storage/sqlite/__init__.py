"""The side that keeps everything in one SQLite file."""
