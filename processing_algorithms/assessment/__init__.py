"""How good a map is, and what it leans on."""
