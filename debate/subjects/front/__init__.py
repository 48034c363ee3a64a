"""The first page, pages about the program, and what its operator asks."""
