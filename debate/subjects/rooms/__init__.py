"""A room’s pages: coming in, the screens, and moving a seat to another device."""
