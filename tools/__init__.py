"""Sets up what the product is run, tested and checked with, from the standard library alone."""
