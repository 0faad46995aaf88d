"""Algorithms about earthquake catalogues and forecasts."""
