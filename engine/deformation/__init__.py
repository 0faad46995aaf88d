"""Deformation of an elastic half-space by faults, magma and extraction."""
