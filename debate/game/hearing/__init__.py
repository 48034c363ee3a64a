"""What a text says: its words, its clauses, and the card or the point that it makes."""
