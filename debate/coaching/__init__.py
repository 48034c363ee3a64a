"""What practice, rooms and results tell the writer of a text."""
