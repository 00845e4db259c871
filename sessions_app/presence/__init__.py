"""What is true only for as long as somebody says so again: who is here, and how much they may ask."""
