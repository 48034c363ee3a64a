"""Motions that teachers write, behind secret links."""
