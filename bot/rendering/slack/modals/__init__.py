"""Modals: each file draws one and reads what was filled in, so that both use the same names."""
