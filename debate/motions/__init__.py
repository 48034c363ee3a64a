"""Motion packs: reading and checking them, and the library that an installation has."""
