"""What the product costs and how long it takes, measured on the real thing beside floors of the same run."""
