"""Fits the weights that rank sentences: `training/ranking.py` is the command, README.md beside it the manual."""
