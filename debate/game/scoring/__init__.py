"""The results of a debate: points, bands, awards, strengths."""
