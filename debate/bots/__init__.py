"""A client of the protocol from outside, and bots that use it to fill a room."""
