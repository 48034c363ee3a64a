"""When bots and stand-ins act."""
