"""A room’s pages: taking a seat, the screens, and moving a seat to another device."""
