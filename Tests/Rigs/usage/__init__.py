"""Counting that is cut off, and what its disk has then."""
