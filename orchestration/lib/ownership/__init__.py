"""Ownership sources as other people publish them, unfolded into landed tables."""
