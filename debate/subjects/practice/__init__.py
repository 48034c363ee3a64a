"""Helps people who practise alone: coaching, drills and the offline bundle."""
