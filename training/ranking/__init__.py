"""Fits the weights that rank sentences: `training/ranking.py` is the command, see `training/README.md`."""
