"""Measures the assistant through the door that users take, beside what they would use instead."""
