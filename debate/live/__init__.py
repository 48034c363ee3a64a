"""What happens while a room is played: the write path, sockets, broadcast, clock and presence."""
