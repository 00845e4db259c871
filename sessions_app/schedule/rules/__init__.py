"""What is due when, and how often one may ask: pure, told the time and never reading a clock."""
