"""Sets up everything the product is run, tested and checked with. Standard library only: it runs before anything is."""
