"""What a debate is worth: points, bands, awards, strengths."""
