"""What a text says: its words, its clauses, and whether somebody should read it first."""
