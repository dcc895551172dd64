"""The side that keeps everything in a PostgreSQL database, for several machines."""
