"""Checks what comes from outside: credentials, rate limits, names and texts; and the refusals that pages and sockets share."""
