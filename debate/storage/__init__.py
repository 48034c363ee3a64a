"""Rooms and what is kept beside them: load, save, schema, migrations."""
