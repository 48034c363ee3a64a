"""Motion packs: how they are read and checked, and an installation's library."""
