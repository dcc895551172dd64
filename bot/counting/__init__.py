"""Arithmetic of days: what a recurrence rule and a length give. Nothing here knows a region."""
