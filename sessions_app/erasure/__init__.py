"""Taking away for good: by hand, by leaving, and when the time is over."""
