"""The values that everything else speaks in: frozen, and nothing but the standard library."""
