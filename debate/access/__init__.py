"""Who may do what from outside: credentials, rate limits, the name filter."""
