"""What carries messages: websockets, their frames, Socket.IO packets, Redis."""
