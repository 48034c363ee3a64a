"""What is true: rooms, motions, phases and commands."""
