"""Earthquake catalogues: reading, describing, fitting, forecasting and scoring."""
