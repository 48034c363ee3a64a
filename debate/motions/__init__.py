"""Motion packs: reading and checking them, and an installation's library."""
