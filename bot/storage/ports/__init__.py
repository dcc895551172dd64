"""The port: what the rest of the program may ask of a store, whatever keeps it.

A unit is one transaction. All that is read in it belongs to one moment; what is written in it is
kept together, or not at all when the unit ends in an exception. Units do not nest. A new kind of
thing to keep is a new property of `Unit`, with its own small protocol. Moments are in UTC.
"""
