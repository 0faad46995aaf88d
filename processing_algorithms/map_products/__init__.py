"""Maps to print, and results to hand on."""
