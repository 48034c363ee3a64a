"""Stores rooms and what belongs to them: load, save, schema, migrations."""
