"""What the rules know, as data: spellings, word lists, rules, categories and their words."""
