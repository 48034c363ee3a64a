"""The first page, what is said of the program, and what its operator asks."""
