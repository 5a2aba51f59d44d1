"""Weights of the account matching, trained with Splink.

The models in `models/intermediate/matching` compare and score records in SQL;
this package estimates the seed `match_weights` they read, and states the same
comparisons to Splink, which a test uses to check their scores.
"""
