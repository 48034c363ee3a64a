"""What of a room is seen, and by whom."""
