"""Simulation: how the ground moves, stretches and cracks."""
