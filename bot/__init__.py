"""Wegwijzer: a signpost for people who run regional cooperation between Dutch municipalities."""
