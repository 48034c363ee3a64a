"""Counterclaim: live debate practice for a classroom."""
