"""Checks what comes from outside: credentials, rate limits, the name filter."""
