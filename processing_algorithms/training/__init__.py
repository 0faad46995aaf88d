"""Training from within QGIS, in a process of another Python environment."""
