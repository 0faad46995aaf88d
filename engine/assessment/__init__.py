"""How good a map is: class maps against reference data, scores against deposits. NumPy only."""
