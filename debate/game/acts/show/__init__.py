"""The show, what a class does in it, and the ending."""
