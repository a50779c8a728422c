"""Fitting the models of key terms: candidates and gold phrases, the fit, figures, and the record of it."""
